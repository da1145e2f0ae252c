import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { comesBefore, placedFetches, type PlacedFetch } from './placed-fetches.ts';
import { wordingOf } from './wording.ts';

function asks({ node }: PlacedFetch): string {
  return JSON.stringify([node.serviceName, wordingOf(node.operation, node.operationName)]);
}

/** The queries of a plan beside which another may be under way that asks the same subgraph in the same words. */
export function repeatedFetches(plan: PlanNode): ReadonlySet<FetchNode> {
  const queries = [...placedFetches(plan)].filter(
    ({ node }) => node.operationKind === OperationTypeNode.QUERY,
  );
  const repeated = [...Map.groupBy(queries, asks).values()].flatMap((alike) =>
    alike.filter((one) =>
      alike.some((other) => other !== one && !comesBefore(one, other) && !comesBefore(other, one)),
    ),
  );
  return new Set(repeated.map(({ node }) => node));
}
