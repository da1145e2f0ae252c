import type { OperationStore, StoredOperation } from '../../src/operations/operation-store.ts';
import { hashOf } from '../../src/operations/hash-of.ts';

/** A store of operations that do not change: those of `list`, read when they are first asked for. */
export function createListStore(list: () => Promise<readonly StoredOperation[]>): OperationStore {
  let read: Promise<readonly StoredOperation[]> | undefined;
  const all = async (client: string) => {
    read ??= list();
    const own = (await read).filter((operation) => operation.client === client);
    return own.toSorted((a, b) =>
      a.name === b.name ? b.version - a.version : a.name < b.name ? -1 : 1,
    );
  };
  const find = async (
    client: string,
    clientName: string | undefined,
    is: (operation: StoredOperation) => boolean,
  ) => {
    const found = (await all(client)).filter(is);
    const named = found.find((operation) => operation.clientName === clientName);
    return named ?? found.find((operation) => operation.clientName === undefined) ?? null;
  };
  return {
    all,
    byId: (client, id, clientName) =>
      find(client, clientName, (operation) => operation.id === id || hashOf(operation.body) === id),
    byName: (client, name, clientName) =>
      find(client, clientName, (operation) => operation.name === name),
  };
}
