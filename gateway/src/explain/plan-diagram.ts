import type { PlanNode, QueryPlan } from '@apollo/query-planner';

/** The boxes that a part of a plan begins and ends with. */
interface Ends {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const none: Ends = { first: [], last: [] };

/** A query plan as a flowchart in Mermaid's language (https://mermaid.js.org/syntax/flowchart.html): what waits for what. */
export function planDiagram({ node: root }: QueryPlan): string {
  const lines = ['flowchart TD'];
  let boxes = 0;

  function draw(node: PlanNode, path: readonly string[]): Ends {
    switch (node.kind) {
      case 'Fetch': {
        const box = `fetch${(boxes += 1)}`;
        lines.push(`  ${box}["${[node.serviceName, path.join('.')].join(' ').trim()}"]`);
        return { first: [box], last: [box] };
      }
      case 'Flatten':
        return draw(node.node, [...path, ...node.path.map(String)]);
      case 'Parallel':
        return beside(node.nodes.map((child) => draw(child, path)));
      case 'Condition': {
        const branches = [node.ifClause, node.elseClause].filter((branch) => branch !== undefined);
        return beside(branches.map((branch) => draw(branch, path)));
      }
      case 'Sequence':
        return node.nodes.map((child) => draw(child, path)).reduce(behind, none);
      default:
        return none;
    }
  }

  function beside(all: readonly Ends[]): Ends {
    return { first: all.flatMap(({ first }) => first), last: all.flatMap(({ last }) => last) };
  }

  function behind(before: Ends, after: Ends): Ends {
    if (before.last.length === 0) return after;
    for (const from of before.last) {
      for (const to of after.first) lines.push(`  ${from} --> ${to}`);
    }
    return { first: before.first, last: after.last.length > 0 ? after.last : before.last };
  }

  if (root && root.kind !== 'Subscription') draw(root, []);
  return lines.join('\n');
}
