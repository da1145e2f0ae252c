import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readFieldRules, type FieldRules } from '../access/fields/field-rules.ts';
import { isLarge, measureShape } from '../limits/shape/measure-shape.ts';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import { typeTests, type TypeTests } from './plan/type-tests.ts';
import { openPlanner, readSupergraph, type Planner } from './planning/planner.ts';
import { plansBeside } from './planning/plans-beside.ts';

/** A supergraph, ready to plan operations. */
export interface PlannedSupergraph extends Pick<Planner, 'addedFields' | 'overrideLabels'> {
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** As `Planner.plan` does: at once what is small, and beside the event loop what is not. */
  readonly plan: (...asked: Parameters<Planner['plan']>) => QueryPlan | Promise<QueryPlan>;
  readonly types: TypeTests;
  /** Who may see what of it. */
  readonly rules: FieldRules;
  /** The subgraphs that it joins, and where it says they are. */
  readonly subgraphs: readonly { readonly name: string; readonly url?: string | undefined }[];
  /** Ends what plans beside; it may be asked again. */
  readonly close: () => Promise<void>;
}

/** Reads and validates a supergraph schema; throws what is wrong with it. */
export function planSupergraph(sdl: string, scalars: Scalars): PlannedSupergraph {
  const supergraph = readSupergraph(sdl);
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  checkScalars(schema, scalars);
  let planner: Planner | undefined;
  let types: TypeTests | undefined;
  // These take a while, and nothing before the first operation needs them.
  const open = () => (planner ??= openPlanner(sdl, supergraph));
  const beside = plansBeside(sdl);
  const isSmall = (document: DocumentNode) => !isLarge(measureShape(document));
  return {
    sdl,
    schema,
    rules: readFieldRules(supergraph.schema, schema),
    plan: (document, operationName, on) =>
      (isSmall(document) ? open() : beside).plan(document, operationName, on),
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
    close: beside.close,
  };
}
