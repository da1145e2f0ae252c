import DataLoader from 'dataloader';
import { batchLater } from './batch-later.ts';

/** Gives the value of each key in one batch with those of others, and once: the same key has the same promise. */
export interface Loader<Key, Value> {
  readonly load: (key: Key) => Promise<Value>;
}

/** What a loader of this house may be told beside how it loads. */
interface LoaderOptions<Key, CacheKey> {
  /** What is the same for the same key, where keys are objects. */
  readonly cacheKeyFn?: (key: Key) => CacheKey;
  readonly maxBatchSize?: number;
}

/**
 * A DataLoader whose batches stay whole where collecting their keys takes several turns of the event loop. It remembers
 * promises itself: DataLoader makes another for each repeated key, and resolves all of them in one turn.
 */
export function createLoader<Key, Value, CacheKey = Key>(
  load: DataLoader.BatchLoadFn<Key, Value>,
  { cacheKeyFn, ...options }: LoaderOptions<Key, CacheKey> = {},
): Loader<Key, Value> {
  const loader = new DataLoader<Key, Value>(load, {
    ...options,
    cache: false,
    batchScheduleFn: batchLater,
  });
  const promises = new Map<Key | CacheKey, Promise<Value>>();
  return {
    load(key) {
      const name = cacheKeyFn ? cacheKeyFn(key) : key;
      let promise = promises.get(name);
      if (!promise) {
        promise = loader.load(key);
        promises.set(name, promise);
      }
      return promise;
    },
  };
}
