import type { Db } from '@loopgraph/kit/database';
import { sql } from 'drizzle-orm';

export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Those who change what `client` may run take turns, each until its transaction ends. */
export async function lockClient(transaction: Transaction, client: string): Promise<void> {
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`operations of ${client}`}, 0))`,
  );
}
