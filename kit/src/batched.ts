/** What a value needs to know of its batch. */
interface Outcomes<Value> {
  /** Resolves once each value is there or has failed, which it never rejects for. */
  readonly loaded: Promise<undefined>;
  /** What was loaded for the key at `place`, or why nothing was. */
  readonly outcomeAt: (place: number) => Value | Error;
}

/** Values that are loaded together: one for each key, in the order in which they were added. */
export class Batch<Key, Value> implements Outcomes<Value> {
  readonly #keys: Key[] = [];
  readonly #loaded = Promise.withResolvers<undefined>();
  #values: ArrayLike<Value | Error> | undefined;
  #failure: Error | undefined;

  get size(): number {
    return this.#keys.length;
  }

  get loaded(): Promise<undefined> {
    return this.#loaded.promise;
  }

  add(key: Key): Batched<Value> {
    return new LoadedValue(this, this.#keys.push(key) - 1);
  }

  /** Loads the values. A failure is that of each of them: it never rejects. */
  async send(load: (keys: readonly Key[]) => PromiseLike<ArrayLike<Value | Error>>): Promise<void> {
    try {
      const values = await load(this.#keys);
      if (values.length !== this.size) {
        throw new Error(`expected ${this.size} values, one for each key, but got ${values.length}`);
      }
      this.#values = values;
    } catch (error) {
      this.#failure =
        error instanceof Error ? error : new Error(`Unexpected error value: ${String(error)}`);
    }
    this.#loaded.resolve(undefined);
  }

  outcomeAt(place: number): Value | Error {
    if (this.#failure) return this.#failure;
    if (!this.#values) return new Error('expected a batch that is loaded, but it is under way');
    // There is one for each key: `send` compared their numbers.
    return this.#values[place] as Value | Error;
  }
}

/**
 * A value of a batch. To those who wait for it as for a promise it is one, made when they ask. The executor knows it, and
 * goes on with all values of a batch at once, without a promise for each. One that nobody waits for may fail unheard.
 */
export abstract class Batched<Value> implements Promise<Value> {
  /** When it is there. */
  abstract readonly batch: Pick<Outcomes<unknown>, 'loaded'>;
  /** Where its key stands in the batch. */
  abstract readonly place: number;

  #existing: Batched<NonNullable<Value>> | undefined;

  /** The value, or why there is none; once the batch is loaded. */
  abstract outcome(): Value | Error;

  /**
   * The row of a key that must have one, as a foreign key sees to; null fails as the lack of `what`. The same for all who ask,
   * whatever they call it.
   */
  existing(what: string): Batched<NonNullable<Value>> {
    this.#existing ??= new ExistingValue(this, what);
    return this.#existing;
  }

  get [Symbol.toStringTag](): string {
    return Batched.name;
  }

  then<Result = Value, Caught = never>(
    onValue?: ((value: Value) => Result | PromiseLike<Result>) | null,
    onError?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Result | Caught> {
    return promiseOf(this).then(onValue, onError);
  }

  catch<Caught = never>(
    onError?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Value | Caught> {
    return promiseOf(this).catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<Value> {
    return promiseOf(this).finally(onEnd);
  }
}

// Not a private method, for which each value would keep a mark.
async function promiseOf<Value>(batched: Batched<Value>): Promise<Value> {
  await batched.batch.loaded;
  const outcome = batched.outcome();
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

class LoadedValue<Value> extends Batched<Value> {
  readonly batch: Outcomes<Value>;
  readonly place: number;

  constructor(batch: Outcomes<Value>, place: number) {
    super();
    this.batch = batch;
    this.place = place;
  }

  outcome(): Value | Error {
    return this.batch.outcomeAt(this.place);
  }
}

class ExistingValue<Value> extends Batched<NonNullable<Value>> {
  readonly #value: Batched<Value>;
  readonly #what: string;

  constructor(value: Batched<Value>, what: string) {
    super();
    this.#value = value;
    this.#what = what;
  }

  get batch() {
    return this.#value.batch;
  }

  get place(): number {
    return this.#value.place;
  }

  outcome(): NonNullable<Value> | Error {
    const outcome = this.#value.outcome();
    return outcome ?? new Error(`expected ${this.#what} to exist, but got none`);
  }
}
