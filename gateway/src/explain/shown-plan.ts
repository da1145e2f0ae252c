import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { paced } from '@loopgraph/kit/pace';
import { writePlanText } from './plan-text.ts';

/** A query plan as Apollo Router exposes it: as data and as text. */
export async function apolloPlan(plan: QueryPlan) {
  return { object: plan, text: await paced(writePlanText(plan)) };
}

type Shown = Readonly<Record<string, unknown>>;

function hivePath(path: readonly (string | number)[]): unknown[] {
  return path.map((part) => (part === '@' ? part : { Field: String(part) }));
}

function hiveNode(node: PlanNode): Shown {
  switch (node.kind) {
    case 'Fetch': {
      const { kind, serviceName, operationKind, operationName, operation, variableUsages } = node;
      const { requires } = node;
      return {
        kind,
        serviceName,
        operationKind,
        operationName,
        operation,
        variableUsages,
        requires,
      };
    }
    case 'Flatten':
      return { kind: node.kind, path: hivePath(node.path), node: hiveNode(node.node) };
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(hiveNode) };
    case 'Condition': {
      const { kind, condition, ifClause, elseClause } = node;
      return {
        kind,
        condition,
        ifClause: ifClause && hiveNode(ifClause),
        elseClause: elseClause && hiveNode(elseClause),
      };
    }
    default:
      throw new Error(
        `Expected a plan without @defer, which is not supported, but got: ${node.kind}.`,
      );
  }
}

/** A query plan as Hive Gateway exposes it, for the plan view of Hive Laboratory; without rewrites of keys, which it writes otherwise. */
export function hivePlan({ kind, node }: QueryPlan): Shown {
  return { kind, node: node && node.kind !== 'Subscription' ? hiveNode(node) : null };
}
