import { hashOf } from '../hash-of.ts';
import type { StoredOperation } from '../operation-store.ts';

/** The operations of one client, ready to be looked up. */
export interface ClientOperations {
  /** By the id, or else by the SHA-256 of the body. */
  readonly byId: (id: string, clientName?: string) => StoredOperation | null;
  readonly byName: (name: string, clientName?: string) => StoredOperation | null;
  readonly all: readonly StoredOperation[];
}

type Index = ReadonlyMap<string, readonly StoredOperation[]>;

/** The first of `candidates` that is for this name, else the first that is for every name. */
function servedTo(
  candidates: readonly StoredOperation[] | undefined,
  clientName: string | undefined,
): StoredOperation | null {
  const named =
    clientName === undefined
      ? undefined
      : candidates?.find((operation) => operation.clientName === clientName);
  return named ?? candidates?.find((operation) => operation.clientName === undefined) ?? null;
}

/** Indexes `operations`, of which those that come first are taken before those that come later. */
export function indexOperations(operations: readonly StoredOperation[]): ClientOperations {
  const ids: Index = Map.groupBy(operations, ({ id }) => id);
  const hashes: Index = Map.groupBy(operations, ({ body }) => hashOf(body));
  const names: Index = Map.groupBy(operations, ({ name }) => name);
  return {
    byId: (id, clientName) =>
      servedTo(ids.get(id), clientName) ?? servedTo(hashes.get(id), clientName),
    byName: (name, clientName) => servedTo(names.get(name), clientName),
    all: operations,
  };
}
