import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readFieldRules, type FieldRules } from '../access/fields/field-rules.ts';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import { addedFields, type AddedFields } from './plan/added-fields.ts';
import { overrideLabels, type OverrideLabel } from './plan/override-labels.ts';
import { typeTests, type TypeTests } from './plan/type-tests.ts';
import { fixSupergraph, type FixedSupergraph } from './requires/fix-supergraph.ts';
import { unfixPlan } from './requires/unfix-plan.ts';

/** A supergraph, ready to plan operations. */
export interface PlannedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Plans an operation of a document that was found valid for `schema`, with the labels `on` of progressive overrides. */
  readonly plan: (
    document: DocumentNode,
    operationName: string | undefined,
    on?: readonly string[],
  ) => QueryPlan;
  /** The fields that its plans may have though nobody asked for them. */
  readonly addedFields: AddedFields;
  /** The labels of progressive overrides that are on for some requests. */
  readonly overrideLabels: readonly OverrideLabel[];
  readonly types: TypeTests;
  /** Who may see what of it. */
  readonly rules: FieldRules;
  /** The subgraphs that it joins, and where it says they are. */
  readonly subgraphs: readonly { readonly name: string; readonly url?: string | undefined }[];
}

type Planner = PlannedSupergraph['plan'];

// Apollo's list of features leaves out those of access, for its own gateway does not enforce them; here they are.
const supportedFeatures = null;

/** What was found valid before; to validate it again would refuse what was @external only for the sake of a field now fixed. */
function buildFixed({ document }: FixedSupergraph): Supergraph {
  return Supergraph.build(document, { supportedFeatures, validateSupergraph: false });
}

function createPlanner(supergraph: Supergraph): Planner {
  // As in Apollo Router 2: to find a client's fragments again in what is fetched takes a twentieth of a first sight, an
  // operation that has fragments is not merged with others, and which of their fields are asked for apart could not be said.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const apiSchema = supergraph.apiSchema();
  return (document, operationName, on = []) => {
    // It was found valid before.
    const options = { validate: false, ...(operationName !== undefined && { operationName }) };
    const operation = operationFromDocument(apiSchema, document, options);
    return planner.buildQueryPlan(operation, {
      overrideConditions: new Map(on.map((label) => [label, true])),
    });
  };
}

type Opened = Pick<PlannedSupergraph, 'plan' | 'addedFields' | 'overrideLabels'>;

function openPlanner(sdl: string, supergraph: Supergraph): Opened {
  const fixed = fixSupergraph(sdl);
  const planned = fixed ? buildFixed(fixed) : supergraph;
  const planner = createPlanner(planned);
  return {
    plan(document, operationName, on) {
      const plan = planner(document, operationName, on);
      return fixed ? unfixPlan(plan, fixed) : plan;
    },
    addedFields: addedFields(planned.schema),
    overrideLabels: overrideLabels(planned.schema),
  };
}

/** Reads and validates a supergraph schema; throws what is wrong with it. */
export function planSupergraph(sdl: string, scalars: Scalars): PlannedSupergraph {
  const supergraph = Supergraph.build(sdl, { supportedFeatures, validateSupergraph: true });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  checkScalars(schema, scalars);
  let opened: Opened | undefined;
  let types: TypeTests | undefined;
  const open = () => (opened ??= openPlanner(sdl, supergraph));
  return {
    sdl,
    schema,
    rules: readFieldRules(supergraph.schema, schema),
    // These take a while, and nothing before the first operation needs them.
    plan: (document, operationName, on) => open().plan(document, operationName, on),
    get addedFields() {
      return open().addedFields;
    },
    get overrideLabels() {
      return open().overrideLabels;
    },
    get types() {
      return (types ??= typeTests(supergraph.schema.toGraphQLJSSchema()));
    },
    subgraphs: supergraph.subgraphsMetadata(),
  };
}
