import { parse, type DocumentNode } from 'graphql';
import { entityPlaces } from './entity-places.ts';
import { selectedKeys } from './selected-keys.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** One fetch of a query plan, and the request that it is part of. */
export interface Fetch {
  readonly query: string;
  /** What `_entities` was asked for; undefined for a fetch of root fields. */
  readonly representations: readonly Fields[] | undefined;
  /** Where its data goes in the response, with "@" for each list. */
  readonly path: Path;
  /** The data of the root fetches before it. */
  readonly roots: readonly Fields[];
  /** The client's own document and the operation in it that runs. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The nearest place in the response that all of `fetch` is beneath; empty for a fetch of root fields. */
function placeOfFetch({ path }: Fetch): Path {
  return path.includes('@') ? path.slice(0, path.indexOf('@')) : path;
}

/** The place in the response of each entity that `fetch` asks for, index by index. */
export function placesOfEntities(fetch: Fetch): Path[] {
  const { roots, path, representations = [] } = fetch;
  return entityPlaces(roots, path, representations).map((place) => place ?? placeOfFetch(fetch));
}

/** The place in the response of what stands at `pathInAnswer` in the answer to `fetch`. */
export function placeInResponse(fetch: Fetch, entities: readonly Path[], pathInAnswer: Path): Path {
  const [, index, ...rest] = pathInAnswer;
  if (!fetch.representations || typeof index !== 'number') return [...fetch.path, ...pathInAnswer];
  return [...(entities[index] ?? []), ...rest];
}

function nullPlaces(fetch: Fetch, data: unknown): Path[] {
  const { document, operationName, representations, path } = fetch;
  const names = path.filter((part): part is string => typeof part === 'string' && part !== '@');
  const wanted = new Set(selectedKeys(document, operationName, names));
  const sent = parse(fetch.query, { noLocation: true });
  const lacking = (keys: readonly string[], place: Path, fields: unknown): Path[] => {
    const missing = keys.filter(
      (key) => wanted.has(key) && (!isFields(fields) || fields[key] == null),
    );
    return missing.map((key) => [...place, key]);
  };
  if (!representations) return lacking(selectedKeys(sent, undefined, []), path, data);

  const entities =
    isFields(data) && Array.isArray(data['_entities']) ? (data['_entities'] as unknown[]) : [];
  const keysOf = new Map<unknown, string[]>();
  return placesOfEntities(fetch).flatMap((place, index) => {
    const typename = representations[index]?.['__typename'];
    const name = typeof typename === 'string' ? typename : undefined;
    const keys = keysOf.get(name) ?? selectedKeys(sent, undefined, ['_entities'], name);
    keysOf.set(name, keys);
    const places = lacking(keys, place, entities[index]);
    // What was fetched only for later fetches has no place of its own: the entity is what the client misses.
    return places.length > 0 || entities[index] != null ? places : [place];
  });
}

/**
 * The places of the fields that the client asked for and `data`, the answer to `fetch`, does not hold; the place of the
 * whole fetch where it lacks none.
 */
export function placesLeftNull(fetch: Fetch, data: unknown): Path[] {
  const places = nullPlaces(fetch, data);
  return places.length > 0 ? places : [placeOfFetch(fetch)];
}
