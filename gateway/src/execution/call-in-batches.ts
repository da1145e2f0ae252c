import { setOwn, type Fields } from '@loopgraph/kit/fields';
import { untilStopped } from '@loopgraph/kit/until-stopped';
import {
  alsoOf,
  SubgraphFailure,
  type Concerns,
  type SentError,
  type SubgraphAnswer,
  type SubgraphCall,
  type SubgraphRequest,
} from './subgraph-call.ts';

// In merged operations, a number follows either.
const entitiesName = '_entities';
const representationsName = 'representations';

/**
 * How many representations go in one request. Of two, a service works on one while the answer to the other is read, which pays
 * where the machine is busy; and many take longer than few (docs/performance.md).
 */
export interface BatchSizes {
  /** Up to so many go in one. */
  readonly undivided: number;
  /** More than those go in two or more that are alike, with so many in each at most. */
  readonly most: number;
}

const usualSizes: BatchSizes = { undivided: 2_000, most: 5_000 };
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
  readonly #data: Fields = {};
  readonly #errors: SentError[] = [];
  #bytes = 0;
  readonly #batchSize: number;
  readonly #entities = new Map<string, unknown[]>();
  /** Which batches have no answer, by why. */
  readonly #failed = new Map<unknown, Set<number>>();
  readonly #concerns = new Map<number, Concerns>();
  #answered = 0;

  constructor(lists: Lists, batchSize: number) {
    this.#batchSize = batchSize;
    for (const [name, { length }] of lists) {
      const entities = new Array<unknown>(length).fill(null);
      this.#entities.set(name, entities);
      setOwn(this.#data, keyOf(name), entities);
    }
  }

  /** Adds the answer to `batch`, the one of that number; throws where it is not an answer to that, and adds nothing. */
  add({ data, errors = [], bytes = 0 }: SubgraphAnswer, number: number, batch: Lists): void {
    const start = number * this.#batchSize;
    const received = [...batch].map(([name, { length }]) => ({
      all: this.#entities.get(name) ?? [],
      came: data ? entitiesOf(data, keyOf(name), length) : [],
    }));
    for (const { all, came } of received) {
      for (const [index, entity] of came.entries()) all[start + index] = entity;
    }
    this.#bytes += bytes;
    this.#answered++;
    for (const error of errors) this.#errors.push(this.#placed(error, number));
  }

  /** An error of batch `number` as it would be in the answer to the whole. */
  #placed({ message, extensions, path = [] }: SentError, number: number): SentError {
    const [root, index, ...rest] = path;
    const ofEntities = String(root).startsWith(entitiesName);
    if (ofEntities && typeof index === 'number') {
      const start = number * this.#batchSize;
      return { message, extensions, path: [String(root), index + start, ...rest] };
    }
    return { message, extensions, path, concerns: this.#concerningBatch(number) };
  }

  /** The same for all errors of a batch, so that what it concerns is sought once. */
  #concerningBatch(number: number): Concerns {
    const known = this.#concerns.get(number) ?? this.#concerning(new Set([number]));
    this.#concerns.set(number, known);
    return known;
  }

  #concerning(numbers: ReadonlySet<number>): Concerns {
    return (index) => numbers.has(Math.floor(index / this.#batchSize));
  }

  /** Adds why there is no answer to the batch of that number. */
  fail(error: unknown, number: number): void {
    const failed = this.#failed.get(error) ?? new Set();
    this.#failed.set(error, failed.add(number));
  }

  /** Throws why there is none where no batch was answered. */
  answer(): SubgraphAnswer {
    const failures = [...this.#failed].map(([error, numbers]) => ({
      error,
      concerns: this.#concerning(numbers),
    }));
    const [failure] = failures;
    if (failure && this.#answered === 0) throw failure.error;
    return { data: this.#data, errors: this.#errors, failures, bytes: this.#bytes };
  }
}

/**
 * Sends entity fetches of many representations as several requests, two at a time. Where some of them fail, or have no answer when the signal fires, it gives what the
 * others gave; where all fail, it fails as the first did.
 */
export function callInBatches(call: SubgraphCall, sizes = usualSizes): SubgraphCall {
  async function callInTurns(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const { signal } = request;
    const lists = listsOf(request);
    const longest = Math.max(0, ...[...lists.values()].map(({ length }) => length));
    if (longest <= sizes.undivided) return untilStopped(call(request), signal);
    const batches = Math.max(2, Math.ceil(longest / sizes.most));
    const batchSize = Math.ceil(longest / batches);
    const gathered = new Gathered(lists, batchSize);
    let next = 0;
    async function sendBatch(number: number): Promise<void> {
      const start = number * batchSize;
      const slices = [...lists].map(
        ([name, list]) => [name, list.slice(start, start + batchSize)] as const,
      );
      const variables = { ...request.variables, ...Object.fromEntries(slices) };
      try {
        signal.throwIfAborted();
        const answer = await untilStopped(call({ ...request, variables }), signal);
        gathered.add(answer, number, new Map(slices));
      } catch (error) {
        gathered.fail(error, number);
      }
    }
    async function sendInTurn(): Promise<void> {
      while (next < batches) await sendBatch(next++);
    }
    await Promise.all(Array.from({ length: mostAtOnce }, sendInTurn));
    return gathered.answer();
  }
  return Object.assign(alsoOf(call, callInTurns), { givesPart: true });
}
