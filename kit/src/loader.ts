import { batchLater } from './batch-later.ts';
import { Batch, type Batched } from './batched.ts';

/** Gives the value of each key in one batch with those of others, and once: the same key has the same value. */
export interface Loader<Key, Value> {
  readonly load: (key: Key) => Batched<Value>;
}

/** Gives a value for each key, in the order of `keys`; in the place of one that has none, an Error may stand. */
type LoadBatch<Key, Value> = (keys: readonly Key[]) => PromiseLike<ArrayLike<Value | Error>>;

/** What a loader of this house may be told beside how it loads. */
interface LoaderOptions<Key, CacheKey> {
  /** What is the same for the same key, where keys are objects. */
  readonly cacheKeyFn?: (key: Key) => CacheKey;
  readonly maxBatchSize?: number;
}

/**
 * A loader whose batches stay whole where collecting their keys takes several turns of the event loop. A key whose value is
 * an Error fails alone; where `load` fails, or gives more or fewer values than keys, all keys of the batch do.
 */
export function createLoader<Key, Value, CacheKey = Key>(
  load: LoadBatch<Key, Value>,
  { cacheKeyFn, maxBatchSize = Infinity }: LoaderOptions<Key, CacheKey> = {},
): Loader<Key, Value> {
  const known = new Map<Key | CacheKey, Batched<Value>>();
  let open: Batch<Key, Value> | undefined;

  function openBatch(): Batch<Key, Value> {
    const batch = new Batch<Key, Value>();
    batchLater(() => {
      if (open === batch) open = undefined;
      void batch.send(load);
    });
    return batch;
  }

  return {
    load(key) {
      const name = cacheKeyFn ? cacheKeyFn(key) : key;
      let value = known.get(name);
      if (!value) {
        if (!open || open.size >= maxBatchSize) open = openBatch();
        value = open.add(key);
        known.set(name, value);
      }
      return value;
    },
  };
}
