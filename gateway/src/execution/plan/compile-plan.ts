import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { PlannedSupergraph } from '../planned-supergraph.ts';
import { inContextOrder } from './context-order.ts';
import { mergedFetches } from './merged-fetches.ts';
import { planFetch, type Planning } from './planned-fetch.ts';
import { repeatedFetches } from './repeated-fetches.ts';
import { runContextFetch } from './run-context-fetch.ts';
import { runFetch } from './run-fetch.ts';
import { runMergedFetch } from './run-merged-fetch.ts';
import type { RunPlan } from './run.ts';
import { sentOperations, type SentOperation } from './sent-operations.ts';
import { sharingFetches } from './sharing.ts';

/** A plan, ready to run. */
export interface CompiledPlan {
  readonly runPlan: RunPlan;
  /** What it sends to subgraphs, see `sentOperations`. */
  readonly sentOperations: () => Iterable<SentOperation>;
}

const doNothing: RunPlan = () => Promise.resolve();

function inTurn(steps: readonly RunPlan[]): RunPlan {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function compileFetch(node: FetchNode, path: readonly string[], planning: Planning): RunPlan {
  const fetch = planFetch(node, path, planning);
  const { contextArguments } = fetch;
  if (contextArguments) return runContextFetch(fetch, contextArguments);
  const merged = planning.merged.get(node);
  return merged ? runMergedFetch(fetch, merged) : (run) => runFetch(fetch, run);
}

/** Side by side; where they keep the event loop busy, the first ones first, so that their statements are sent soon. */
function together(steps: readonly RunPlan[]): RunPlan {
  return async (run) => {
    await Promise.all(steps.map((step) => run.turns.begin(() => step(run))));
  };
}

function compileNode(node: PlanNode, path: readonly string[], planning: Planning): RunPlan {
  const compileChild = (child: PlanNode) => compileNode(child, path, planning);
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, path, planning);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], planning);
    case 'Sequence': {
      return inTurn(node.nodes.map(compileChild));
    }
    case 'Parallel': {
      const { first, then } = inContextOrder(node.nodes, path);
      const steps = [first, then]
        .filter((nodes) => nodes.length > 0)
        .map((nodes) => together(nodes.map(compileChild)));
      return inTurn(steps);
    }
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const whenTrue = ifClause ? compileChild(ifClause) : doNothing;
      const whenFalse = elseClause ? compileChild(elseClause) : doNothing;
      return (run) => (run.coerced[condition] === true ? whenTrue(run) : whenFalse(run));
    }
    default:
      throw new Error(
        `Expected a plan without @defer, which is not supported, but got: ${node.kind}.`,
      );
  }
}

/** Tells before the last of the steps of a plan, where there are several: the others are done then. */
function tellingOfLastStep(steps: readonly RunPlan[]): RunPlan {
  const others = inTurn(steps.slice(0, -1));
  const last = steps.at(-1) ?? doNothing;
  return async (run) => {
    await others(run);
    run.onLastStep?.();
    await last(run);
  };
}

/** Compiles a query plan; undefined for `clientKey` where no key differs. Throws where it does what only routers can: subscriptions, @defer. */
export function compilePlan(
  { node }: QueryPlan,
  { types }: Pick<PlannedSupergraph, 'types'>,
  clientKey: Planning['clientKey'],
): CompiledPlan {
  if (!node) return { runPlan: doNothing, sentOperations: () => [] };
  if (node.kind === 'Subscription') {
    throw new GraphQLError('Expected a query or a mutation, but got a subscription.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
  }
  const merged = mergedFetches(node);
  const repeated = repeatedFetches(node, merged);
  const planning = { ...sharingFetches(node), repeated, merged, types, clientKey };
  return {
    runPlan:
      node.kind === 'Sequence'
        ? tellingOfLastStep(node.nodes.map((step) => compileNode(step, [], planning)))
        : compileNode(node, [], planning),
    sentOperations: () => sentOperations(node, merged),
  };
}
