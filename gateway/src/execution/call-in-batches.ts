import { setOwn, type Fields } from './fields.ts';
import {
  alsoOf,
  SubgraphFailure,
  type SentError,
  type SubgraphAnswer,
  type SubgraphCall,
  type SubgraphRequest,
} from './subgraph-call.ts';

// In merged operations, a number follows either.
const entitiesName = '_entities';
const representationsName = 'representations';

/**
 * How many representations go in one request: the answer to it is parsed at once, and 2,000 entities with fifteen rows each
 * take some 25 ms.
 */
const defaultBatchSize = 2_000;
/** How many requests of one call are under way at a time. */
const mostAtOnce = 2;

/** Lists of representations, by the names of their variables. */
type Lists = ReadonlyMap<string, readonly unknown[]>;

/** Those that a request sends. */
function listsOf({ variables }: SubgraphRequest): Lists {
  const lists = Object.entries(variables).filter(
    (entry): entry is [string, unknown[]] =>
      entry[0].startsWith(representationsName) && Array.isArray(entry[1]),
  );
  return new Map(lists);
}

/** What the entities for the list in variable `name` are called in an answer. */
function keyOf(name: string): string {
  return entitiesName + name.slice(representationsName.length);
}

/** An error as it would be in the answer to the whole, of which the batch began at `start`. */
function placed(error: SentError, start: number): SentError {
  const { message, extensions, path = [] } = error;
  const [root, index, ...rest] = path;
  if (typeof index !== 'number' || !String(root).startsWith(entitiesName)) return error;
  return { message, extensions, path: [String(root), index + start, ...rest] };
}

/** The entities of one batch; throws where they are not as many as it asked for. */
function entitiesOf(data: Fields, key: string, expected: number): readonly unknown[] {
  const entities = data[key];
  if (Array.isArray(entities) && entities.length === expected) return entities;
  const got = Array.isArray(entities) ? entities.length : 'none';
  const message = `Expected ${expected} entities in "${key}", but got ${got}.`;
  throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message);
}

/** The answer to the whole, as it is gathered from those to its batches; null for what does not come. */
class Gathered {
  readonly data: Fields = {};
  readonly errors: SentError[] = [];
  bytes = 0;
  readonly #entities = new Map<string, unknown[]>();

  constructor(lists: Lists) {
    for (const [name, { length }] of lists) {
      const entities = new Array<unknown>(length).fill(null);
      this.#entities.set(name, entities);
      setOwn(this.data, keyOf(name), entities);
    }
  }

  /** Adds the answer to `batch`, which began at `start`. */
  add({ data, errors = [], bytes = 0 }: SubgraphAnswer, start: number, batch: Lists): void {
    this.bytes += bytes;
    for (const error of errors) this.errors.push(placed(error, start));
    if (!data) return;
    for (const [name, { length }] of batch) {
      const all = this.#entities.get(name) ?? [];
      const came = entitiesOf(data, keyOf(name), length);
      for (let index = 0; index < length; index++) all[start + index] = came[index];
    }
  }
}

/**
 * Sends entity fetches of more than `batchSize` representations as several requests, two at a time: no answer is so long
 * that reading it holds the event loop. Where one of them fails, the call does.
 */
export function callInBatches(call: SubgraphCall, batchSize = defaultBatchSize): SubgraphCall {
  async function callInTurns(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const lists = listsOf(request);
    const longest = Math.max(0, ...[...lists.values()].map(({ length }) => length));
    if (longest <= batchSize) return call(request);
    const gathered = new Gathered(lists);
    let next = 0;
    async function sendInTurn(): Promise<void> {
      while (next < longest) {
        const start = next;
        next += batchSize;
        const end = next;
        const batch = new Map([...lists].map(([name, list]) => [name, list.slice(start, end)]));
        const variables = { ...request.variables, ...Object.fromEntries(batch) };
        try {
          gathered.add(await call({ ...request, variables }), start, batch);
        } catch (error) {
          next = Infinity;
          throw error;
        }
      }
    }
    await Promise.all(Array.from({ length: mostAtOnce }, sendInTurn));
    const { data, errors, bytes } = gathered;
    return { data, errors, bytes };
  }
  return alsoOf(call, callInTurns);
}
