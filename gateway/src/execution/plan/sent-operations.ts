import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { MergedFetch } from './merged-fetches.ts';
import { placedFetches } from './placed-fetches.ts';
import { wordingOf } from './wording.ts';

/** An operation as a plan sends it to a subgraph. */
export interface SentOperation {
  readonly service: string;
  readonly query: string;
  readonly operationName: string | undefined;
}

function* sentTogether({ service, members, operationOf }: MergedFetch): Generator<SentOperation> {
  const byWording = new Map<string, FetchNode>();
  for (const { node, settings } of members) {
    const wording = wordingOf(node.operation, node.operationName);
    const isSent = settings.every(({ value }) => value);
    // Those that ask in the same words are sent once.
    if (isSent && !byWording.has(wording)) byWording.set(wording, node);
  }
  const [first] = byWording.values();
  if (!first) return;
  const query = operationOf([...byWording.values()].map(({ operation }) => operation));
  yield { service, query, operationName: first.operationName };
}

/**
 * The operations that a plan sends where its conditions hold and each of its fetches has something to ask for: of those that
 * are `merged`, the whole, and of those that are asked for apart for each context, the one for one context.
 */
export function* sentOperations(
  plan: PlanNode,
  merged: ReadonlyMap<FetchNode, MergedFetch>,
): Generator<SentOperation> {
  const told = new Set<MergedFetch>();
  for (const { node } of placedFetches(plan)) {
    const together = merged.get(node);
    if (!together) {
      const { serviceName: service, operation: query, operationName } = node;
      yield { service, query, operationName };
    } else if (!told.has(together)) {
      told.add(together);
      yield* sentTogether(together);
    }
  }
}
