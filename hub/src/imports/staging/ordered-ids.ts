import type { Transaction } from './fault-table.ts';

/** Whether this PostgreSQL makes ids in the order of time (18 and newer), so that the index of new ones grows at its end. */
export async function hasOrderedIds(sql: Transaction): Promise<boolean> {
  const found = await sql`select from pg_proc where proname = 'uuidv7' and pronargs = 0`;
  return found.length > 0;
}
