import type { PlanNode } from '@apollo/query-planner';
import { contextSources } from './context-arguments.ts';
import { placedFetches, type PlacedFetch } from './placed-fetches.ts';
import { keysWritten } from './sharing.ts';

/** Nodes of a plan that may run at once, and those that may once these have. */
export interface InContextOrder {
  readonly first: readonly PlanNode[];
  readonly then: readonly PlanNode[];
}

function names(path: readonly string[]): string[] {
  return path.filter((part) => part !== '@');
}

/** The places in the response, without indices, that a fetch takes arguments from. */
function placesRead({ node, path }: PlacedFetch): string[][] {
  const own = names(path);
  return contextSources(node).map(({ up, fields }) => [
    ...own.slice(0, own.length - up),
    ...fields,
  ]);
}

function writes({ node, path }: PlacedFetch, place: readonly string[]): boolean {
  const own = names(path);
  const next = place[own.length];
  if (next === undefined || own.some((name, depth) => name !== place[depth])) return false;
  return keysWritten(node).all.has(next);
}

/** Puts what takes arguments from a context behind what gives that context, which Apollo's planner may plan beside it. */
export function inContextOrder(
  nodes: readonly PlanNode[],
  path: readonly string[],
): InContextOrder {
  const children = nodes.map((node) => ({ node, fetches: [...placedFetches(node, path)] }));
  const waits = ({ node, fetches }: (typeof children)[number]) => {
    const read = fetches.flatMap(placesRead);
    return children.some(
      (other) =>
        other.node !== node &&
        other.fetches.some((fetch) => read.some((place) => writes(fetch, place))),
    );
  };
  const waiting = new Set(children.filter(waits).map(({ node }) => node));
  return {
    first: nodes.filter((node) => !waiting.has(node)),
    then: nodes.filter((node) => waiting.has(node)),
  };
}
