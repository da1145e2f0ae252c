import { parse } from 'graphql';
import { selectedKeys } from '../selected-keys.ts';
import type { Asked } from './asked.ts';
import { renamePath } from './rewrites.ts';
import type { Run } from './run.ts';

/** The keys that a fetch asks of objects of a type, of those that the client asked for. */
export type AskedKeys = (typename: unknown) => readonly string[];

/** Of a fetch that stands beneath `names`, the keys on the way to it. Its operation is read once, each type in it once. */
export function askedKeysOf(
  { fetch: { node }, distinct }: Asked,
  names: readonly string[],
  { document, operationName }: Run,
): AskedKeys {
  const sent = parse(node.operation, { noLocation: true });
  const wanted = new Set(selectedKeys(document, operationName, names));
  const keysOf = new Map<string | undefined, readonly string[]>();
  return (typename) => {
    const of = typeof typename === 'string' ? typename : undefined;
    const known = keysOf.get(of);
    if (known) return known;
    const keys = selectedKeys(sent, undefined, distinct ? ['_entities'] : [], of)
      .map((key) => String(renamePath(node.outputRewrites, [key])[0]))
      .filter((key) => wanted.has(key));
    keysOf.set(of, keys);
    return keys;
  };
}
