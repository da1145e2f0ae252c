import type { GraphQLResolveInfo } from 'graphql';
import { oncePer } from './batch.ts';
import { createLoader, type Loader } from './loader.ts';
import type { Projection, Projector } from './projection.ts';

/** Loaders that read only the columns that the operation needs: one for each distinct choice of columns. */
export function createProjectedLoader<Columns, Key, Value>(
  projector: Projector<Columns>,
  load: (keys: readonly Key[], projection: Projection<Columns>) => Promise<Value[]>,
): (info: GraphQLResolveInfo) => Loader<Key, Value> {
  const loaderOf = oncePer((projection: Projection<Columns>) =>
    createLoader<Key, Value>((keys) => load(keys, projection), { maxBatchSize: 50_000 }),
  );
  return (info) => loaderOf(projector.of(info));
}
