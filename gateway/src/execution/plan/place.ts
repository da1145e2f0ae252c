import { isLate } from '@loopgraph/kit/pace';
import { isFields, ownValue, type Fields, type Path } from '@loopgraph/kit/fields';

/** A place in merged data, beneath the one that it shares with its neighbours: a path for each of many would cost more. */
export interface Place {
  /** Undefined beneath the root. */
  readonly above: Place | undefined;
  readonly key: string | number;
}

/** The way to `place` from the root; undefined is the root itself. */
export function pathTo(place: Place | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = place; at; at = at.above) path.push(at.key);
  return path.reverse();
}

/** The place above `place` in which the last `count` names of the way to it are not. */
export function aboveNames(place: Place | undefined, count: number): Place | undefined {
  let at = place;
  for (let left = count; at && left > 0; at = at.above) if (typeof at.key === 'string') left--;
  return at;
}

/** Where objects stand in merged data: undefined for the root. */
export type PlacesOfObjects = ReadonlyMap<Fields, readonly (Place | undefined)[]>;

/** Where the objects at `path` beneath `value` stand in it; an object that stands in several places has them all. */
export function* placesAt(
  value: unknown,
  path: readonly string[],
): Generator<undefined, PlacesOfObjects, undefined> {
  const places = new Map<Fields, (Place | undefined)[]>();
  function* walk(
    from: unknown,
    start: number,
    startPlace: Place | undefined,
  ): Generator<undefined, void, undefined> {
    let at = from;
    let depth = start;
    let place = startPlace;
    while (isFields(at)) {
      const key = path[depth];
      if (key === undefined) {
        const known = places.get(at);
        if (known) known.push(place);
        else places.set(at, [place]);
        return;
      }
      place = { above: place, key };
      at = ownValue(at, key);
      depth++;
    }
    if (!Array.isArray(at)) return;
    const beneath = path[depth] === '@' ? depth + 1 : depth;
    for (const [index, item] of at.entries()) {
      if (isLate()) yield;
      yield* walk(item, beneath, { above: place, key: index });
    }
  }
  yield* walk(value, 0, undefined);
  return places;
}
