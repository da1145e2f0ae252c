import type { Db } from '@loopgraph/kit/database';
import { eq } from 'drizzle-orm';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import type { OperationStore, StoredOperation } from '../operation-store.ts';
import { indexOperations, type ClientOperations } from './client-operations.ts';
import { liveOperations } from './live-operations.ts';
import { operationClients } from './tables.ts';

export interface OperationStoreOptions {
  /** Of a role that reads gateway.operations; without it, nothing is published. */
  readonly db: Db | undefined;
  /** What comes with the house; what is published under the same name comes before it. */
  readonly library?: readonly StoredOperation[];
}

interface Known {
  readonly revision: number;
  readonly operations: ClientOperations;
}

/** How long what is known of a client counts before its revision is looked at again, and so how late news may be. */
const freshMs = 1000;
/** Each may hold some megabytes: a publication of thousands of operations. */
const mostClients = 200;

/** By code units, as sorting without a comparison does. */
function byName(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Reads through to the database, and keeps all operations of the clients that asked last. So an id that is not known costs
 * no statement and takes no longer than one that is.
 */
export function createOperationStore({ db, library = [] }: OperationStoreOptions): OperationStore {
  const ownOf = Map.groupBy(library, ({ client }) => client);
  const known = createRecentlyUsed<string, Known>(mostClients);
  const checks = createRecentlyUsed<string, { startedAt: number; current: Promise<Known> }>(
    mostClients,
  );

  async function read(client: string): Promise<Known> {
    const own = ownOf.get(client) ?? [];
    const before = known.get(client);
    const [found] = db
      ? await db
          .select({ revision: operationClients.revision })
          .from(operationClients)
          .where(eq(operationClients.client, client))
      : [];
    const revision = found?.revision ?? 0;
    if (before?.revision === revision) return before;
    // Read after the revision: at worst these are newer than it says, and are read once more.
    const published = db && found ? await liveOperations(db, client) : [];
    const all = [...published, ...own].sort((a, b) => byName(a.name, b.name));
    const now = { revision, operations: indexOperations(all) };
    known.set(client, now);
    return now;
  }

  async function of(client: string): Promise<ClientOperations> {
    const latest = checks.get(client);
    const now = performance.now();
    if (latest && now - latest.startedAt < freshMs) return (await latest.current).operations;
    const current = read(client);
    checks.set(client, { startedAt: now, current });
    // What fails is asked anew by the next request.
    current.catch(() => {
      if (checks.get(client)?.current === current) {
        checks.set(client, { startedAt: -Infinity, current });
      }
    });
    return (await current).operations;
  }

  return {
    byId: async (client, id, clientName) => (await of(client)).byId(id, clientName),
    byName: async (client, name, clientName) => (await of(client)).byName(name, clientName),
    all: async (client) => (await of(client)).all,
  };
}
