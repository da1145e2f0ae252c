import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { parse, type DocumentNode } from 'graphql';
import { addedFields, type AddedFields } from '../plan/added-fields.ts';
import { overrideLabels, type OverrideLabel } from '../plan/override-labels.ts';
import { withChangedFetches } from '../requires/changed-fetches.ts';
import { fixSupergraph } from '../requires/fix-supergraph.ts';
import { separateChains } from '../requires/separate-chains.ts';
import { unfixPlan } from '../requires/unfix-plan.ts';
import { planInTurn } from './plan-in-turn.ts';

/** What plans the operations of a supergraph. */
export interface Planner {
  /** Plans an operation of a document that was found valid, with the labels `on` of progressive overrides. */
  readonly plan: (
    document: DocumentNode,
    operationName: string | undefined,
    on?: readonly string[],
  ) => QueryPlan;
  /** The fields that its plans may have though nobody asked for them. */
  readonly addedFields: AddedFields;
  /** The labels of progressive overrides that are on for some requests. */
  readonly overrideLabels: readonly OverrideLabel[];
}

// Apollo's list of features leaves out those of access, for its own gateway does not enforce them; here they are.
const supportedFeatures = null;

/** Reads a supergraph schema, and validates it; throws what is wrong with it. */
export function readSupergraph(sdl: string): Supergraph {
  return Supergraph.build(sdl, { supportedFeatures, validateSupergraph: true });
}

/** What was found valid before; to validate it again would refuse what was @external only for the sake of a field now fixed. */
function buildFixed(document: DocumentNode): Supergraph {
  return Supergraph.build(document, { supportedFeatures, validateSupergraph: false });
}

function createPlan(supergraph: Supergraph): Planner['plan'] {
  // As in Apollo Router 2: to find a client's fragments again in what is fetched takes a twentieth of a first sight, an
  // operation that has fragments is not merged with others, and which of their fields are asked for apart could not be said.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const apiSchema = supergraph.apiSchema();
  return (document, operationName, on = []) => {
    // It was found valid before.
    const options = { validate: false, ...(operationName !== undefined && { operationName }) };
    const overrideConditions = new Map(on.map((label) => [label, true]));
    return planInTurn(document, operationName, (part) =>
      planner.buildQueryPlan(operationFromDocument(apiSchema, part, options), {
        overrideConditions,
      }),
    );
  };
}

/** Opens a planner for the supergraph that `sdl` is the text of, which takes a while. */
export function openPlanner(sdl: string, supergraph: Supergraph): Planner {
  const fixed = fixSupergraph(sdl);
  const separated = separateChains(fixed?.document ?? parse(sdl, { noLocation: true }));
  const document = separated?.document ?? fixed?.document;
  const planned = document ? buildFixed(document) : supergraph;
  const plan = createPlan(planned);
  return {
    plan(...asked) {
      const made = plan(...asked);
      const joined = separated
        ? withChangedFetches(made, (fetch) => [
            { ...fetch, serviceName: separated.ownerOf(fetch.serviceName) },
          ])
        : made;
      return fixed ? unfixPlan(joined, fixed) : joined;
    },
    addedFields: addedFields(planned.schema),
    overrideLabels: overrideLabels(planned.schema),
  };
}
