import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';

/** Waits until so many statements with "asleep" in their text run in the database of `sql`. */
export async function untilAsleep(sql: Sql, count: number): Promise<void> {
  for (;;) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state = 'active' and query like '%asleep%' and pid <> pg_backend_pid()`;
    if (row?.count === count) return;
    await delay(20);
  }
}
