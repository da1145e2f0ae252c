import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { PlannedSupergraph } from '../planned-supergraph.ts';
import { inContextOrder } from './context-order.ts';
import { mergeableFetches, runTogether } from './merged-fetches.ts';
import { planFetch, type Planning } from './planned-fetch.ts';
import { repeatedFetches } from './repeated-fetches.ts';
import { runContextFetch } from './run-context-fetch.ts';
import { runFetch } from './run-fetch.ts';
import type { RunPlan } from './run.ts';
import { sharingFetches } from './sharing.ts';

const doNothing: RunPlan = () => Promise.resolve();

function inTurn(steps: readonly RunPlan[]): RunPlan {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

/** Compiles nodes that run at once. */
function compileTogether(
  nodes: readonly PlanNode[],
  path: readonly string[],
  compiling: Planning,
): RunPlan {
  const { together, others } = mergeableFetches(nodes, path);
  const merged = together.map((fetches) =>
    runTogether(fetches.map((one) => planFetch(one.node, one.path, compiling))),
  );
  const steps = [...merged, ...others.map((child) => compileNode(child, path, compiling))];
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function compileNode(node: PlanNode, path: readonly string[], compiling: Planning): RunPlan {
  const compileChild = (child: PlanNode) => compileNode(child, path, compiling);
  switch (node.kind) {
    case 'Fetch': {
      const fetch = planFetch(node, path, compiling);
      const { contextArguments } = fetch;
      return contextArguments
        ? runContextFetch(fetch, contextArguments)
        : (run) => runFetch(fetch, run);
    }
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], compiling);
    case 'Sequence': {
      return inTurn(node.nodes.map(compileChild));
    }
    case 'Parallel': {
      const { first, then } = inContextOrder(node.nodes, path);
      const steps = [compileTogether(first, path, compiling)];
      if (then.length > 0) steps.push(compileTogether(then, path, compiling));
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
): RunPlan {
  if (!node) return doNothing;
  if (node.kind === 'Subscription') {
    throw new GraphQLError('Expected a query or a mutation, but got a subscription.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
  }
  const planning = { ...sharingFetches(node), repeated: repeatedFetches(node), types, clientKey };
  return node.kind === 'Sequence'
    ? tellingOfLastStep(node.nodes.map((step) => compileNode(step, [], planning)))
    : compileNode(node, [], planning);
}
