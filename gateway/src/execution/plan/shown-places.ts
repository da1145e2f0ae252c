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

/**
 * Makes what tells of places of merged data where a client finds them in its response: what is fetched only for other fetches
 * has no place there, so that the nearest object or list around it stands for it, once.
 */
export function shownPlacesIn({
  document,
  operationName,
}: Operation): (places: readonly Path[]) => readonly Path[] {
  const selectedAt = (names: readonly string[]): Selected => ({
    keys: new Set(selectedKeys(document, operationName, names)),
    beneath: new Map(),
  });
  let whole: Selected | undefined;

  function shownPart(place: Path): Path {
    let selected = (whole ??= selectedAt([]));
    for (const [depth, key] of place.entries()) {
      if (typeof key === 'number') continue;
      if (!selected.keys.has(key)) return place.slice(0, depth);
      let next = selected.beneath.get(key);
      if (!next) {
        const names = place.slice(0, depth + 1).filter((part) => typeof part === 'string');
        selected.beneath.set(key, (next = selectedAt(names)));
      }
      selected = next;
    }
    return place;
  }

  return (places) => {
    const shown: Path[] = [];
    const standIns = new Set<string>();
    for (const place of places) {
      const part = shownPart(place);
      if (part !== place) {
        const text = JSON.stringify(part);
        if (standIns.has(text)) continue;
        standIns.add(text);
      }
      shown.push(part);
    }
    return shown;
  };
}
