import { isLate } from '@loopgraph/kit/pace';
import { isFields, type Fields, type Path } from '@loopgraph/kit/fields';
import { mostAlike, type ErrorPlaces } from '../response-errors.ts';
import type { Concerns } from '../subgraph-call.ts';
import type { Asked } from './asked.ts';
import { askedKeysOf, type AskedKeys } from './asked-keys.ts';
import { aboveNames, pathTo, placesAt, type Place } from './place.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { renamePath } from './rewrites.ts';
import type { Run } from './run.ts';
import { asFarAs, namesIn, shownNamesIn, type ShownNames } from './shown-names.ts';

interface Placed {
  readonly place: Place | undefined;
  readonly index: number;
}

/** In as many turns as it takes. */
type Paced<Found> = Generator<undefined, Found, undefined>;

/** The nearest place in the response that all of `fetch` is beneath. */
function commonPlace({ path }: PlannedFetch): Path {
  return path.includes('@') ? path.slice(0, path.indexOf('@')) : path;
}

/**
 * The places in the response of what a fetch asked for, as far as a client can see them, in the client's own keys. They are
 * sought when the first is wanted, once for all errors of an answer.
 */
export class AskedPlaces {
  readonly #asked: Asked;
  readonly #run: Run;
  readonly #data: unknown;
  readonly #shownNames: ShownNames;
  /** The keys on the way to all that was asked for, and how many of them the response has not. */
  readonly #names: readonly string[];
  readonly #hidden: number;
  #placed: readonly Placed[] | undefined;
  #byIndex: ReadonlyMap<number, ReadonlySet<Place | undefined>> | undefined;
  #askedKeys: AskedKeys | undefined;
  readonly #leftNull = new Map<Concerns | undefined, ErrorPlaces>();

  /** With what came in answer to what was asked. */
  constructor(asked: Asked, run: Run, data: unknown) {
    this.#asked = asked;
    this.#run = run;
    this.#data = data;
    this.#shownNames = shownNamesIn(run);
    this.#names = asked.fetch.path.filter((part) => part !== '@');
    this.#hidden = this.#names.length - this.#shownNames(this.#names);
  }

  /** What stands for `place` in the response: where that has it not, the nearest object or list around it. */
  #shown(place: Place | undefined): Place | undefined {
    return this.#hidden > 0 ? aboveNames(place, this.#hidden) : place;
  }

  /** `path` with what of `beneath` the response has, in the client's own keys. */
  #told(path: Path, beneath: Path = []): Path {
    const { clientKey } = this.#asked.fetch;
    const whole = [...path, ...beneath];
    const shown = asFarAs(whole, this.#shownNames(namesIn(whole)));
    return clientKey
      ? shown.map((part) => (typeof part === 'string' ? clientKey(part) : part))
      : shown;
  }

  #common(): ErrorPlaces {
    return { count: 1, first: () => [this.#told(commonPlace(this.#asked.fetch))] };
  }

  /** The places of all that was asked for, in the order of the response. */
  *#all(): Paced<readonly Placed[]> {
    if (this.#placed) return this.#placed;
    const { fetch, targets } = this.#asked;
    const indexOf = new Map<Fields, number>();
    for (const { entity, index } of targets ?? []) {
      if (isLate()) yield;
      indexOf.set(entity, index);
    }
    const all: Placed[] = [];
    for (const [object, places] of yield* placesAt(this.#run.root, fetch.path)) {
      const index = targets ? indexOf.get(object) : 0;
      if (index === undefined) continue;
      for (const place of places) {
        if (isLate()) yield;
        all.push({ place, index });
      }
    }
    return (this.#placed = all);
  }

  /** What stands in the response for the places of each that was asked for. */
  *#allByIndex(): Paced<ReadonlyMap<number, ReadonlySet<Place | undefined>>> {
    if (this.#byIndex) return this.#byIndex;
    const byIndex = new Map<number, Set<Place | undefined>>();
    for (const { place, index } of yield* this.#all()) {
      if (isLate()) yield;
      const shown = this.#shown(place);
      const known = byIndex.get(index);
      if (known) known.add(shown);
      else byIndex.set(index, new Set([shown]));
    }
    return (this.#byIndex = byIndex);
  }

  /** Where fields are null that the answer does not hold, of the entities that `concerns` tells; sought once for the same. */
  *leftNull(concerns?: Concerns): Paced<ErrorPlaces> {
    const known = this.#leftNull.get(concerns);
    if (known) return known;
    const found = yield* this.#findLeftNull(concerns);
    this.#leftNull.set(concerns, found);
    return found;
  }

  *#findLeftNull(concerns: Concerns | undefined): Paced<ErrorPlaces> {
    const data = this.#data;
    const { distinct } = this.#asked;
    const entities: unknown = isFields(data) ? data['_entities'] : undefined;
    const received: readonly unknown[] = Array.isArray(entities) ? entities : [];
    const keysOf = (this.#askedKeys ??= askedKeysOf(this.#asked, this.#names, this.#run));
    const first: Path[] = [];
    const standIns = new Set<Place | undefined>();
    let count = 0;
    for (const { place, index } of yield* this.#all()) {
      if (isLate()) yield;
      if (concerns && !concerns(index)) continue;
      const fields = distinct ? received[index] : data;
      let missing = 0;
      for (const key of keysOf(distinct?.[index]?.['__typename'])) {
        if (isFields(fields) && fields[key] != null) continue;
        missing++;
        if (count + missing <= mostAlike) first.push(this.#told(pathTo(place), [key]));
      }
      count += missing;
      // What was fetched only for later fetches has no place of its own: the entity is what the client misses.
      if (missing > 0 || !distinct || fields != null) continue;
      const shown = this.#shown(place);
      if (standIns.has(shown)) continue;
      if (this.#hidden > 0) standIns.add(shown);
      if (++count <= mostAlike) first.push(this.#told(pathTo(shown)));
    }
    return count > 0 ? { count, first: (most) => first.slice(0, most) } : this.#common();
  }

  /** Where in the response stands what stands at `path` in the answer. */
  *of(path: Path): Paced<ErrorPlaces> {
    const { fetch, distinct } = this.#asked;
    const [, index, ...rest] = path;
    const entity = distinct ? index : 0;
    if (typeof entity !== 'number') return this.#common();
    const places = (yield* this.#allByIndex()).get(entity);
    if (!places) return this.#common();
    const beneath = () =>
      this.#hidden > 0 ? [] : renamePath(fetch.node.outputRewrites, distinct ? rest : path);
    return {
      count: places.size,
      first: (most) =>
        [...places.values().take(most)].map((place) => this.#told(pathTo(place), beneath())),
    };
  }
}
