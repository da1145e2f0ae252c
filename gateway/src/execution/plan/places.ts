import { isFields, ownValue, type Fields, type Path } from '../fields.ts';

/** The objects at `path` beneath `value`, where "@" stands for each item of a list. Null has none. */
export function objectsAt(value: unknown, path: readonly string[]): Fields[] {
  const found: Fields[] = [];
  gather(value, path, 0, found);
  return found;
}

function gather(start: unknown, path: readonly string[], from: number, found: Fields[]): void {
  let value = start;
  for (let depth = from; depth < path.length; depth++) {
    const key = path[depth];
    if (key === undefined || value === null || value === undefined) return;
    if (key === '@') {
      if (Array.isArray(value)) for (const item of value) gather(item, path, depth + 1, found);
      return;
    }
    if (!isFields(value)) return;
    value = ownValue(value, key);
  }
  if (Array.isArray(value)) for (const item of value) gather(item, path, path.length, found);
  else if (isFields(value)) found.push(value);
}

/** The objects at `path` beneath `root`, each with those on the way to it before it. */
export function* lineagesAt(
  value: unknown,
  path: readonly string[],
  above: readonly Fields[] = [],
): Generator<readonly Fields[]> {
  if (Array.isArray(value)) {
    const beneath = path[0] === '@' ? path.slice(1) : path;
    for (const item of value) yield* lineagesAt(item, beneath, above);
  } else if (isFields(value)) {
    const [key, ...rest] = path;
    const lineage = [...above, value];
    if (key === undefined) yield lineage;
    else yield* lineagesAt(ownValue(value, key), rest, lineage);
  }
}

/** Where the objects at `path` beneath `value` stand in it; an object that stands in several places has them all. */
export function placesAt(value: unknown, path: readonly string[]): Map<Fields, Path[]> {
  const places = new Map<Fields, Path[]>();
  const placesOf = (object: Fields): Path[] => {
    const known = places.get(object) ?? [];
    places.set(object, known);
    return known;
  };
  const walk = (at: unknown, depth: number, place: Path): void => {
    const key = path[depth];
    if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) {
        walk(item, key === '@' ? depth + 1 : depth, [...place, index]);
      }
    } else if (isFields(at)) {
      if (key === undefined) placesOf(at).push(place);
      else walk(ownValue(at, key), depth + 1, [...place, key]);
    }
  };
  walk(value, 0, []);
  return places;
}
