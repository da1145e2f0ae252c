import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { oncePer } from './batch.ts';
import { createLoader, type Loader } from './loader.ts';
import type { Projection, Projector } from './projection.ts';

interface FieldLoader<Args, Conditions, Columns, Key, Value> {
  readonly projector: Projector<Columns>;
  /** Checks the arguments. */
  readonly parse: (args: Args) => Conditions;
  /** The value of each key, in the order of `keys`; in the place of one that has none, an Error may stand. */
  readonly load: (
    keys: readonly Key[],
    conditions: Conditions,
    projection: Projection<Columns>,
  ) => Promise<readonly (Value | Error)[]>;
  /** What is the same for the same key, where keys are objects. */
  readonly keyOf?: (key: Key) => string;
}

/**
 * Loaders of a field that has arguments: however many parents there are, each place where an operation selects the field
 * is one call of `load`, and reads only the columns that the operation needs there.
 */
export function createFieldLoader<Args, Conditions, Columns, Key, Value>({
  projector,
  parse,
  load,
  keyOf,
}: FieldLoader<Args, Conditions, Columns, Key, Value>) {
  // Within one request a field node has the same arguments wherever it is met, so they are checked once.
  const preparedAt = new WeakMap<
    FieldNode,
    (projection: Projection<Columns>) => Loader<Key, Value>
  >();

  function prepare(args: Args) {
    const conditions = parse(args);
    return oncePer((projection: Projection<Columns>) =>
      createLoader<Key, Value, unknown>((keys) => load(keys, conditions, projection), {
        maxBatchSize: 50_000,
        cacheKeyFn: keyOf ?? ((key) => key),
      }),
    );
  }

  return (args: Args, info: GraphQLResolveInfo): Loader<Key, Value> => {
    const [node] = info.fieldNodes;
    if (!node) throw new Error(`expected "${info.fieldName}" to have a field node`);
    let loaderOf = preparedAt.get(node);
    if (!loaderOf) {
      loaderOf = prepare(args);
      preparedAt.set(node, loaderOf);
    }
    return loaderOf(projector.of(info));
  };
}
