import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { mergeCalls, rememberedOperations } from './merged-calls.ts';
import { mayBeMerged } from './merged-operation.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { prepareFetch } from './run-fetch.ts';
import type { RunPlan } from './run.ts';

interface EntityFetch {
  readonly node: FetchNode;
  readonly path: readonly string[];
}

function entityFetch(node: PlanNode, path: readonly string[]): EntityFetch | undefined {
  if (node.kind === 'Flatten') return entityFetch(node.node, [...path, ...node.path.map(String)]);
  if (node.kind !== 'Fetch' || !node.requires || node.contextRewrites) return undefined;
  if (!mayBeMerged(node.operation)) return undefined;
  return { node, path };
}

/** Those of `nodes` that ask one subgraph for entities, where several do, and those that run by themselves. */
export function mergeableFetches(
  nodes: readonly PlanNode[],
  path: readonly string[],
): {
  readonly together: readonly (readonly EntityFetch[])[];
  readonly others: readonly PlanNode[];
} {
  const fetches = nodes.flatMap((node) => {
    const fetch = entityFetch(node, path);
    return fetch ? [{ ...fetch, child: node }] : [];
  });
  const together = [...Map.groupBy(fetches, ({ node }) => node.serviceName).values()].filter(
    (group) => group.length > 1,
  );
  const merged = new Set<PlanNode>(together.flat().map(({ child }) => child));
  return { together, others: nodes.filter((node) => !merged.has(node)) };
}

/** Runs fetches of entities of one subgraph as one request. */
export function runTogether(fetches: readonly PlannedFetch[]): RunPlan {
  const service = fetches[0]?.node.serviceName ?? '';
  const operationOf = rememberedOperations();
  return async (run) => {
    const { call, send } = mergeCalls(run.callTo(service), operationOf);
    const ready = await Promise.all(fetches.map((fetch) => prepareFetch(fetch, run)));
    const running = ready.flatMap((sendFetch) => (sendFetch ? [sendFetch(call)] : []));
    send();
    await Promise.all(running);
  };
}
