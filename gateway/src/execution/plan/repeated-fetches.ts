import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import type { MergedFetch } from './merged-fetches.ts';
import { comesBefore, placedFetches, type PlacedFetch } from './placed-fetches.ts';
import { wordingOf } from './wording.ts';

function asks({ node }: PlacedFetch): string {
  return JSON.stringify([node.serviceName, wordingOf(node.operation, node.operationName)]);
}

/**
 * The queries of a plan beside which another may be under way that asks the same subgraph in the same words. What is merged into
 * one request asks for all that is the same in it once anyway.
 */
export function repeatedFetches(
  plan: PlanNode,
  merged: ReadonlyMap<FetchNode, MergedFetch>,
): ReadonlySet<FetchNode> {
  const queries = [...placedFetches(plan)].filter(
    ({ node }) => node.operationKind === OperationTypeNode.QUERY,
  );
  const inOneRequest = (one: PlacedFetch, other: PlacedFetch) => {
    const request = merged.get(one.node);
    return request !== undefined && request === merged.get(other.node);
  };
  const maySee = (one: PlacedFetch, other: PlacedFetch) =>
    other !== one &&
    !inOneRequest(one, other) &&
    !comesBefore(one, other) &&
    !comesBefore(other, one);
  const repeated = [...Map.groupBy(queries, asks).values()].flatMap((alike) =>
    alike.filter((one) => alike.some((other) => maySee(one, other))),
  );
  return new Set(repeated.map(({ node }) => node));
}
