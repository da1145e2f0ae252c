import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { comesBefore, placedFetches, type PlacedFetch } from './placed-fetches.ts';

interface Written {
  readonly all: ReadonlySet<string>;
  /** Those that hold objects, or lists of them. */
  readonly objects: ReadonlySet<string>;
}

function collect(set: SelectionSetNode, all: Set<string>, objects: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      if (key === '_entities' && selection.selectionSet) {
        collect(selection.selectionSet, all, objects);
        continue;
      }
      all.add(key);
      if (selection.selectionSet) objects.add(key);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, all, objects);
    }
  }
}

/** The response keys that a fetch writes on the objects at its place. */
export function keysWritten({ operation }: FetchNode): Written {
  const all = new Set<string>();
  const objects = new Set<string>();
  for (const definition of parse(operation, { noLocation: true }).definitions) {
    // A fragment's keys are counted in where it is spread or not: one too many costs a copy, one too few would be wrong.
    if ('selectionSet' in definition) collect(definition.selectionSet, all, objects);
  }
  return { all, objects };
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((part, depth) => part === path[depth]);
}

/** Finds those of `fetches` that can matter to one: what starts at its place or above it, and what has values of contexts. */
function fetchesAround(fetches: readonly PlacedFetch[]): (fetch: PlacedFetch) => PlacedFetch[] {
  const keyOf = (path: readonly string[]) => JSON.stringify(path);
  const byPath = Map.groupBy(fetches, ({ path }) => keyOf(path));
  const contextual = fetches.filter(({ node }) => node.contextRewrites);
  return ({ path }) => {
    const around = [...contextual];
    for (let depth = 0; depth <= path.length; depth++) {
      around.push(...(byPath.get(keyOf(path.slice(0, depth))) ?? []));
    }
    return around;
  };
}

/** Which fetches may make one object of several. */
export interface Sharing {
  /** Those whose answer for one entity may stand in all places of that entity as the same object. */
  readonly sharing: ReadonlySet<FetchNode>;
  /** Those before which entities at their place that are alike may be made one object. */
  readonly uniting: ReadonlySet<FetchNode>;
}

/**
 * The fetches whose answer for one entity may stand in all places of that entity as the same object. It may not where
 * another fetch, not done by then, adds to that object from above, for then it may add other things at each place. What
 * is added by a fetch that starts at the object itself, or beneath it, is the same at each. Likewise for entities: they
 * may be made one before a fetch, unless another writes them from above, or looks for them at the same time.
 */
export function sharingFetches(plan: PlanNode): Sharing {
  const fetches = [...placedFetches(plan)];
  // To read an operation takes a while, and of most plans no two fetches can disturb each other.
  const written = new Map<FetchNode, Written>();
  const keysOf = (node: FetchNode): Written => {
    const keys = written.get(node) ?? keysWritten(node);
    written.set(node, keys);
    return keys;
  };
  const disturbs = (other: PlacedFetch, fetch: PlacedFetch): boolean => {
    if (other === fetch) return false;
    // What it gives the same entity differs by place.
    if (other.node.contextRewrites && startsWith(other.path, fetch.path)) return true;
    if (comesBefore(other, fetch)) return false;
    if (!startsWith(fetch.path, other.path)) return false;
    if (other.node.outputRewrites || fetch.node.outputRewrites) return true;
    const next = fetch.path[other.path.length];
    const others = keysOf(other.node);
    return next === undefined
      ? !others.objects.isDisjointFrom(keysOf(fetch.node).objects)
      : others.all.has(next);
  };
  const divides = (other: PlacedFetch, fetch: PlacedFetch): boolean => {
    // It gives each place what is of that place.
    if (other.node.contextRewrites && other.node.contextRewrites.length > 0) return true;
    if (other === fetch || comesBefore(other, fetch)) return false;
    if (!startsWith(fetch.path, other.path)) return false;
    // At the same time, it may know the objects that are replaced.
    if (other.path.length === fetch.path.length) return !comesBefore(fetch, other);
    if (other.node.outputRewrites) return true;
    return keysOf(other.node).all.has(fetch.path[other.path.length] ?? '');
  };
  const ofEntities = fetches.filter(({ node }) => node.requires);
  // Of a plan with hundreds of fetches it takes too long to look at each beside each.
  const around = fetchesAround(fetches);
  const sharing = ofEntities.filter(
    (fetch) => !around(fetch).some((other) => disturbs(other, fetch)),
  );
  const uniting = ofEntities.filter(
    (fetch) => !around(fetch).some((other) => divides(other, fetch)),
  );
  return {
    sharing: new Set(sharing.map(({ node }) => node)),
    uniting: new Set(uniting.map(({ node }) => node)),
  };
}
