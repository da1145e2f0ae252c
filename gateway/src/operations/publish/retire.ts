import type { Db } from '@loopgraph/kit/database';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { liveOperations, type PublishedOperation } from '../store/live-operations.ts';
import { lockClient } from '../store/lock-client.ts';
import { operationClients, operations } from '../store/tables.ts';

export type Retirement =
  { readonly retired: readonly PublishedOperation[] } | { readonly fault: string };

/**
 * Ends operations of `client`: those whose id or name is `what`, or where that is the digits of a version, those that came
 * with it and that no later version repeated.
 */
export async function retire(db: Db, client: string, what: string): Promise<Retirement> {
  return await db.transaction(async (transaction) => {
    await lockClient(transaction, client);
    const live = await liveOperations(transaction, client);
    const ofVersion = live.filter(({ version }) => String(version) === what);
    const called = live.filter(({ id, name }) => id === what || name === what);
    if (ofVersion.length > 0 && called.length > 0) {
      return { fault: `expected a version, an id or a name, got ${what}, which is two of them` };
    }
    const retired = ofVersion.length > 0 ? ofVersion : called;
    if (retired.length === 0) {
      return { fault: `expected an operation or a version that ${client} has, got ${what}` };
    }
    await transaction
      .update(operations)
      .set({ retiredAt: sql`now()` })
      .where(
        and(
          eq(operations.client, client),
          isNull(operations.retiredAt),
          ofVersion.length > 0
            ? eq(operations.version, Number(what))
            : or(eq(operations.id, what), eq(operations.name, what)),
        ),
      );
    await transaction
      .update(operationClients)
      .set({ revision: sql`${operationClients.revision} + 1` })
      .where(eq(operationClients.client, client));
    return { retired };
  });
}
