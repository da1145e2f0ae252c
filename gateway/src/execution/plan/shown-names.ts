import type { DocumentNode } from 'graphql';
import type { Path } from '@loopgraph/kit/fields';
import { selectedKeys } from '../selected-keys.ts';

/** What an operation selects at one place of its response, and beneath. */
interface Selected {
  readonly keys: ReadonlySet<string>;
  readonly beneath: Map<string, Selected>;
}

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** How many of `names`, the keys on the way to a place of merged data, stand in the response, one beneath the other. */
export type ShownNames = (names: readonly string[]) => number;

/**
 * Tells how much of the way to places of merged data a client finds in its response: what is fetched only for other fetches
 * has no place there.
 */
export function shownNamesIn({ document, operationName }: Operation): ShownNames {
  const selectedAt = (names: readonly string[]): Selected => ({
    keys: new Set(selectedKeys(document, operationName, names)),
    beneath: new Map(),
  });
  let whole: Selected | undefined;

  return (names) => {
    let selected = (whole ??= selectedAt([]));
    for (const [depth, key] of names.entries()) {
      if (!selected.keys.has(key)) return depth;
      let next = selected.beneath.get(key);
      if (!next) selected.beneath.set(key, (next = selectedAt(names.slice(0, depth + 1))));
      selected = next;
    }
    return names.length;
  };
}

/** The keys of `path`, without indices. */
export function namesIn(path: Path): readonly string[] {
  return path.filter((part) => typeof part === 'string');
}

/** `path` as far as its first `count` names, with the indices after them. */
export function asFarAs(path: Path, count: number): Path {
  let names = 0;
  const end = path.findIndex((part) => typeof part === 'string' && ++names > count);
  return end === -1 ? path : path.slice(0, end);
}
