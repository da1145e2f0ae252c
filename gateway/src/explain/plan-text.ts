import { prettyFormatQueryPlan, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { isLateNow } from '@loopgraph/kit/pace';

/** Text that is written in turns of the event loop: it yields where what is left is for another. */
type Writing = Generator<undefined, string, undefined>;

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** A part of a plan in one go. */
function* writeWhole(node: PlanNode): Writing {
  if (isLateNow()) yield;
  const lines = prettyFormatQueryPlan({ kind: 'QueryPlan', node }).split('\n');
  return lines.slice(1, -1).join('\n');
}

function* writeEach(head: string, nodes: readonly PlanNode[]): Writing {
  let text = `  ${head} {\n`;
  for (const node of nodes) text += `${indented(yield* writeNode(node))}\n`;
  return `${text}  },`;
}

function* writeNode(node: PlanNode): Writing {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return yield* writeEach(node.kind, node.nodes);
    case 'Flatten':
      return yield* writeEach(`Flatten(path: "${node.path.join('.')}")`, [node.node]);
    default:
      return yield* writeWhole(node);
  }
}

/**
 * Writes a query plan fetch by fetch, as `prettyFormatQueryPlan` does at a stretch, for which it took 100 ms where 1,300 fields
 * were asked for.
 */
export function* writePlanText({ node }: QueryPlan): Writing {
  if (!node || node.kind === 'Subscription') return 'QueryPlan {}';
  return `QueryPlan {\n${yield* writeNode(node)}\n}`;
}
