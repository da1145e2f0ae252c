import DataLoader from 'dataloader';
import { batchLater } from './batch-later.ts';

/** What a DataLoader of this house may be told beside how it loads. */
type LoaderOptions<Key, Value, CacheKey> = Pick<
  DataLoader.Options<Key, Value, CacheKey>,
  'cacheKeyFn' | 'maxBatchSize'
>;

/** A DataLoader whose batches stay whole where collecting their keys takes several turns of the event loop. */
export function createLoader<Key, Value, CacheKey = Key>(
  load: DataLoader.BatchLoadFn<Key, Value>,
  options: LoaderOptions<Key, Value, CacheKey> = {},
): DataLoader<Key, Value, CacheKey> {
  return new DataLoader<Key, Value, CacheKey>(load, { ...options, batchScheduleFn: batchLater });
}
