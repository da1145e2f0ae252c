import type { Viewer } from '@loopgraph/kit/viewer';
import { ownClient } from './library.ts';
import type { OperationStore, StoredOperation } from './operation-store.ts';

/**
 * Whose operations `viewer` may run, by id, name or text, the first that has one before the others: a partner those of its
 * client, which the house is not, whatever a credential calls it; everyone else the house's too, after those of a client of
 * their own.
 */
export function clientsOf({ client, roles }: Viewer): readonly string[] {
  const own = client === null || client === ownClient ? [] : [client];
  return roles.includes('partner') ? own : [...own, ownClient];
}

/** How an operation is asked for. */
export interface OperationKey {
  readonly by: 'id' | 'name';
  readonly value: string;
  /** What the request says in `apollographql-client-name`. */
  readonly clientName: string | undefined;
}

/** The operation of the first of `clients` that has it; null for one of another client as for one that nobody has. */
export async function operationOf(
  store: OperationStore,
  clients: readonly string[],
  { by, value, clientName }: OperationKey,
): Promise<StoredOperation | null> {
  for (const client of clients) {
    const operation = await (by === 'id'
      ? store.byId(client, value, clientName)
      : store.byName(client, value, clientName));
    if (operation) return operation;
  }
  return null;
}

/** The operations of `clients` that are run by their names, of those who say `clientName`, in the order of names. */
export async function operationsOf(
  store: OperationStore,
  clients: readonly string[],
  clientName: string | undefined,
): Promise<readonly StoredOperation[]> {
  const lists = await Promise.all(clients.map((client) => store.all(client)));
  const names = [...new Set(lists.flat().map(({ name }) => name))].sort();
  const served = names.map((value) =>
    operationOf(store, clients, { by: 'name', value, clientName }),
  );
  return (await Promise.all(served)).filter((operation) => operation !== null);
}
