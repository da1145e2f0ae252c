import type { Db } from '@loopgraph/kit/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { clientForm, clientFormText } from '../../access/client-form.ts';
import { liveOperations, type PublishedOperation } from '../store/live-operations.ts';
import { lockClient, type Transaction } from '../store/lock-client.ts';
import { operationClients, operations } from '../store/tables.ts';
import type { CheckedOperation } from './check-submission.ts';

export type Publication =
  { readonly version: number; readonly isNew: boolean } | { readonly faults: readonly string[] };

/** A gateway keeps all operations of a client in memory. */
const mostLive = 10_000;
/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

function keyOf({ id, clientName = '' }: { readonly id: string; readonly clientName?: string }) {
  return JSON.stringify([id, clientName]);
}

/** An id stands for one text for as long as anyone may have kept it, so also after it was retired. */
async function takenIds(
  transaction: Transaction,
  client: string,
  checked: readonly CheckedOperation[],
): Promise<string[]> {
  const ids = checked.map(({ id }) => id);
  const { id, clientName, body, version } = operations;
  const before = await transaction
    .selectDistinctOn([id, clientName], { id, clientName, body, version })
    .from(operations)
    .where(and(eq(operations.client, client), inArray(id, ids)))
    .orderBy(id, clientName, version);
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return checked.flatMap((operation) => {
    const taken = known.get(keyOf(operation));
    if (!taken || taken.body === operation.body) return [];
    return [
      `${operation.name}: expected an id that stands for no other text, got ${operation.id}, ` +
        `which had another in version ${taken.version}`,
    ];
  });
}

function tooMany(client: string, count: number): string {
  return `expected at most ${mostLive} operations of ${client}, got ${count}`;
}

async function latestVersion(transaction: Transaction, client: string): Promise<number> {
  const [known] = await transaction
    .select({ version: operationClients.latestVersion })
    .from(operationClients)
    .where(eq(operationClients.client, client));
  return known?.version ?? 0;
}

/** Whether `operation` is what its name stands for already; of each name, `live` has the latest first. */
function isLatest(live: readonly PublishedOperation[], operation: CheckedOperation): boolean {
  const { name, clientName } = operation;
  const latest = live.find(
    (other) => other.name === name && (other.clientName ?? '') === clientName,
  );
  return latest?.id === operation.id;
}

/** Writes a version; an operation that an earlier one had already is of this one from now on. */
async function write(
  transaction: Transaction,
  client: string,
  version: number,
  checked: readonly CheckedOperation[],
): Promise<void> {
  await transaction
    .insert(operationClients)
    .values({ client, latestVersion: version, revision: 1 })
    .onConflictDoUpdate({
      target: operationClients.client,
      set: { latestVersion: version, revision: sql`${operationClients.revision} + 1` },
    });
  for (let from = 0; from < checked.length; from += rowsAtOnce) {
    const rows = checked.slice(from, from + rowsAtOnce);
    for (const [clientName, same] of Map.groupBy(rows, (operation) => operation.clientName)) {
      const ids = same.map(({ id }) => id);
      await transaction
        .update(operations)
        .set({ retiredAt: sql`now()` })
        .where(
          and(
            eq(operations.client, client),
            eq(operations.clientName, clientName),
            inArray(operations.id, ids),
            isNull(operations.retiredAt),
          ),
        );
    }
    await transaction
      .insert(operations)
      .values(rows.map((operation) => ({ ...operation, client, version })));
  }
}

/**
 * Publishes operations as the next version of `client`: all of them, or none. What was published before goes on working.
 * Where every one is already what its name stands for, there is no new version.
 */
export async function publish(
  db: Db,
  client: string,
  checked: readonly CheckedOperation[],
): Promise<Publication> {
  if (!clientForm.test(client)) {
    return { faults: [`expected a client of ${clientFormText}, got ${JSON.stringify(client)}`] };
  }
  if (checked.length === 0) return { faults: ['expected an operation, got none'] };
  // PostgreSQL could not even be asked about that many.
  if (checked.length > mostLive) return { faults: [tooMany(client, checked.length)] };
  return await db.transaction(async (transaction) => {
    await lockClient(transaction, client);
    const faults = await takenIds(transaction, client, checked);
    if (faults.length > 0) return { faults };
    const live = await liveOperations(transaction, client);
    const latest = await latestVersion(transaction, client);
    if (checked.every((operation) => isLatest(live, operation))) {
      return { version: latest, isNew: false };
    }
    const total = new Set([...live, ...checked].map(keyOf)).size;
    if (total > mostLive) {
      return { faults: [`${tooMany(client, total)}: retire some`] };
    }
    await write(transaction, client, latest + 1, checked);
    return { version: latest + 1, isNew: true };
  });
}
