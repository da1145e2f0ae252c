import type { Viewer } from '@loopgraph/kit/viewer';
import type { OperationStore, StoredOperation } from '../operation-store.ts';

/** The client that the house's own library of operations is kept for. */
export const house = 'loopgraph';

/** Whose operations `viewer` may run by name, its own first: a partner those of its client, everyone else the house's too. */
export function clientsOf({ client, roles }: Viewer): readonly string[] {
  const own = client === null ? [] : [client];
  return roles.includes('partner') || client === house ? own : [...own, house];
}

/** The operation of this name that `viewer` may run; null for one of another client as for one that nobody has. */
export async function operationOf(
  store: OperationStore,
  viewer: Viewer,
  name: string,
  clientName?: string,
): Promise<StoredOperation | null> {
  for (const client of clientsOf(viewer)) {
    const operation = await store.byName(client, name, clientName);
    if (operation) return operation;
  }
  return null;
}

/** The operations that `viewer` may run by name, each name once, in the order of names. */
export async function operationsOf(
  store: OperationStore,
  viewer: Viewer,
): Promise<readonly StoredOperation[]> {
  const lists = await Promise.all(clientsOf(viewer).map((client) => store.all(client)));
  const byName = new Map<string, StoredOperation>();
  for (const operation of lists.flat()) {
    if (!byName.has(operation.name)) byName.set(operation.name, operation);
  }
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
