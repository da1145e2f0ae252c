import { RequestError } from '@loopgraph/kit/errors';
import { parse } from 'graphql';
import { isFields, type Fields, type Path } from '@loopgraph/kit/fields';
import { selectedKeys } from '../selected-keys.ts';
import { SubgraphFailure, type Concerns, type SubgraphAnswer } from '../subgraph-call.ts';
import { subgraphError, SubgraphError } from '../subgraph-error.ts';
import { placesAt } from './places.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { renamePath } from './rewrites.ts';
import type { Run } from './run.ts';
import { shownPlacesIn } from './shown-places.ts';

/** A fetch as it was sent. */
export interface Asked {
  readonly fetch: PlannedFetch;
  /** What `_entities` was asked for; undefined for a fetch of root fields. */
  readonly distinct?: readonly Fields[];
  /** How many places in the response it is for. */
  readonly asked?: number;
  /** The entities in the response, and which of `distinct` stands for each. */
  readonly targets?: readonly { readonly entity: Fields; readonly index: number }[];
}

interface Placed {
  readonly place: Path;
  readonly index: number;
}

/** The places of all that was asked for, in the order of the response. */
function placesOf({ fetch, targets }: Asked, { root }: Run): Placed[] {
  const indexOf = new Map(targets?.map(({ entity, index }) => [entity, index]));
  const placed: Placed[] = [];
  for (const [object, places] of placesAt(root, fetch.path)) {
    const index = targets ? indexOf.get(object) : 0;
    if (index !== undefined) placed.push(...places.map((place) => ({ place, index })));
  }
  return placed;
}

/** The nearest place in the response that all of `fetch` is beneath. */
function commonPlace({ path }: PlannedFetch): Path {
  return path.includes('@') ? path.slice(0, path.indexOf('@')) : path;
}

/** `places` in the client's own keys. */
function inClientKeys({ clientKey }: PlannedFetch, places: readonly Path[]): readonly Path[] {
  if (!clientKey) return places;
  return places.map((place) =>
    place.map((part) => (typeof part === 'string' ? clientKey(part) : part)),
  );
}

/** `places`, as far as a client can see them, in the client's own keys. */
function toldPlaces(run: Run, fetch: PlannedFetch): (places: readonly Path[]) => readonly Path[] {
  const shownPlaces = shownPlacesIn(run);
  return (places) => inClientKeys(fetch, shownPlaces(places));
}

/** The places of the fields that the client asked for and `data`, the answer, does not hold, of those in `placed`. */
function nullPlaces(asked: Asked, run: Run, data: unknown, placed: readonly Placed[]): Path[] {
  const { fetch, distinct } = asked;
  const names = fetch.path.filter((part) => part !== '@');
  const wanted = new Set(selectedKeys(run.document, run.operationName, names));
  const sent = parse(fetch.node.operation, { noLocation: true });
  const entities = isFields(data) && Array.isArray(data['_entities']) ? data['_entities'] : [];
  const keysOf = new Map<unknown, string[]>();
  const keysOfType = (typename: unknown) => {
    const of = typeof typename === 'string' ? typename : undefined;
    const known = keysOf.get(of);
    if (known) return known;
    const keys = selectedKeys(sent, undefined, distinct ? ['_entities'] : [], of);
    const renamed = keys.map((key) => String(renamePath(fetch.node.outputRewrites, [key])[0]));
    const asks = renamed.filter((key) => wanted.has(key));
    keysOf.set(of, asks);
    return asks;
  };
  return placed.flatMap(({ place, index }) => {
    const fields: unknown = distinct ? entities[index] : data;
    const keys = keysOfType(distinct?.[index]?.['__typename']);
    const missing = keys.filter((key) => !isFields(fields) || fields[key] == null);
    // What was fetched only for later fetches has no place of its own: the entity is what the client misses.
    if (missing.length === 0 && distinct && fields == null) return [place];
    return missing.map((key) => [...place, key]);
  });
}

/** The places in the response of what a fetch asked for, sought when the first is wanted. */
class AskedPlaces {
  readonly #asked: Asked;
  readonly #run: Run;
  #placed: readonly Placed[] | undefined;
  #byIndex: ReadonlyMap<number, readonly Placed[]> | undefined;

  constructor(asked: Asked, run: Run) {
    this.#asked = asked;
    this.#run = run;
  }

  #all(): readonly Placed[] {
    return (this.#placed ??= placesOf(this.#asked, this.#run));
  }

  /** Where fields are null that `data` does not hold, of the entities that `concerns` tells. */
  leftNull(data: unknown, concerns?: Concerns): readonly Path[] {
    const all = this.#all();
    const placed = concerns ? all.filter(({ index }) => concerns(index)) : all;
    const places = nullPlaces(this.#asked, this.#run, data, placed);
    return places.length > 0 ? places : [commonPlace(this.#asked.fetch)];
  }

  /** Where in the response stands what stands at `path` in the answer. */
  of(path: Path): readonly Path[] {
    const { fetch, distinct } = this.#asked;
    const [, index, ...rest] = path;
    const entity = distinct ? index : 0;
    if (typeof entity !== 'number') return [commonPlace(fetch)];
    const beneath = renamePath(fetch.node.outputRewrites, distinct ? rest : path);
    this.#byIndex ??= Map.groupBy(this.#all(), (placed) => placed.index);
    const places = this.#byIndex.get(entity) ?? [];
    return places.length > 0
      ? places.map(({ place }) => [...place, ...beneath])
      : [commonPlace(fetch)];
  }
}

const failureMessages = {
  SUBGRAPH_TIMEOUT: (service: string, ms: number) =>
    `Expected subgraph "${service}" to answer within ${String(ms)} ms, but it did not.`,
  SUBGRAPH_UNAVAILABLE: (service: string) =>
    `Expected subgraph "${service}" to answer, but it could not be reached or gave no readable answer.`,
};

/** What a client is told of what no subgraph is to blame for: that the request was stopped, or nothing. */
function told(error: unknown): { readonly message: string; readonly code: string } {
  return error instanceof RequestError
    ? { message: error.message, code: String(error.extensions['code']) }
    : { message: 'Unexpected error', code: 'INTERNAL_SERVER_ERROR' };
}

/** Adds why there is no answer, at each of `places`. */
function addFailure(run: Run, { fetch }: Asked, error: unknown, places: readonly Path[]): void {
  const { serviceName: service } = fetch.node;
  const { requestId, logger, errors, timeoutMs } = run;
  const isFailure = error instanceof SubgraphFailure;
  if (isFailure) logger.warn({ requestId, service, err: error }, 'subgraph failed');
  const { message, code } = isFailure
    ? { message: failureMessages[error.code](service, timeoutMs), code: error.code }
    : told(error);
  const make = (path: Path) => new SubgraphError(message, { service, path, code, cause: error });
  errors.add(service, code, toldPlaces(run, fetch)(places), make);
}

/** Adds that there is no answer, at each place that stays null for it. */
export function reportFailure(run: Run, asked: Asked, error: unknown): void {
  addFailure(run, asked, error, new AskedPlaces(asked, run).leftNull(undefined));
}

/** Adds the errors of an answer, and why there is none about some entities, each at all its places in the response. */
export function reportErrors(run: Run, asked: Asked, answer: SubgraphAnswer): void {
  const { data, errors = [], failures = [] } = answer;
  const { serviceName: service } = asked.fetch.node;
  const places = new AskedPlaces(asked, run);
  const shown = toldPlaces(run, asked.fetch);
  for (const error of errors) {
    const { path = [], concerns } = error;
    const at = path.length > 0 && !concerns ? places.of(path) : places.leftNull(data, concerns);
    const message = run.messageOf(error.message);
    const make = (place: Path) => subgraphError(service, error, { message, path: place });
    const code = String(make([]).extensions['code']);
    run.errors.add(service, code, shown(at), make);
  }
  for (const { error, concerns } of failures) {
    addFailure(run, asked, error, places.leftNull(data, concerns));
  }
}
