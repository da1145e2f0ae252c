import type { FetchNode, PlanNode } from '@apollo/query-planner';

/** A fetch of a plan, its place in the response, and its turn. */
export interface PlacedFetch {
  readonly node: FetchNode;
  /** With "@" for each item of a list. */
  readonly path: readonly string[];
  /** Which child of which nodes of the plan leads to it, from the root. */
  readonly turns: readonly { readonly sequence: boolean; readonly index: number }[];
}

/** All fetches of a plan. */
export function* placedFetches(
  node: PlanNode,
  path: PlacedFetch['path'] = [],
  turns: PlacedFetch['turns'] = [],
): Generator<PlacedFetch> {
  switch (node.kind) {
    case 'Fetch':
      yield { node, path, turns };
      break;
    case 'Flatten':
      yield* placedFetches(node.node, [...path, ...node.path.map(String)], turns);
      break;
    case 'Condition':
      if (node.ifClause) yield* placedFetches(node.ifClause, path, turns);
      if (node.elseClause) yield* placedFetches(node.elseClause, path, turns);
      break;
    case 'Sequence':
    case 'Parallel': {
      const sequence = node.kind === 'Sequence';
      for (const [index, child] of node.nodes.entries()) {
        yield* placedFetches(child, path, [...turns, { sequence, index }]);
      }
      break;
    }
    default:
      throw new Error(
        `Expected a plan without @defer, which is not supported, but got: ${node.kind}.`,
      );
  }
}

/** Whether `one` is done before `other` begins. */
export function comesBefore(one: PlacedFetch, other: PlacedFetch): boolean {
  const fork = one.turns.findIndex(({ index }, depth) => index !== other.turns[depth]?.index);
  const [turn, otherTurn] = [one.turns[fork], other.turns[fork]];
  return (
    turn !== undefined && otherTurn !== undefined && turn.sequence && turn.index < otherTurn.index
  );
}
