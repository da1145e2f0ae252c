import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** What stands for a fetch of a plan: fetches at the same place, side by side. */
type ChangeFetch = (fetch: FetchNode) => readonly FetchNode[];

function together(nodes: readonly PlanNode[]): PlanNode {
  const [only, ...more] = nodes;
  return only && more.length === 0 ? only : { kind: 'Parallel', nodes: [...nodes] };
}

function changed(node: PlanNode, change: ChangeFetch): readonly PlanNode[] {
  const changedOne = (child: PlanNode) => together(changed(child, change));
  switch (node.kind) {
    case 'Fetch':
      return change(node);
    case 'Flatten':
      return changed(node.node, change).map((child) => ({ ...node, node: child }));
    case 'Sequence':
      return [{ ...node, nodes: node.nodes.map(changedOne) }];
    case 'Parallel':
      return [{ ...node, nodes: node.nodes.flatMap((child) => changed(child, change)) }];
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return [
        {
          ...node,
          ...(ifClause && { ifClause: changedOne(ifClause) }),
          ...(elseClause && { elseClause: changedOne(elseClause) }),
        },
      ];
    }
    default:
      return [node];
  }
}

/** `plan` with what `change` has for each of its fetches. */
export function withChangedFetches(plan: QueryPlan, change: ChangeFetch): QueryPlan {
  const { node } = plan;
  if (!node || node.kind === 'Subscription') return plan;
  return { ...plan, node: together(changed(node, change)) };
}
