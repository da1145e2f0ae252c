import { setImmediate } from 'node:timers/promises';
import { type TransactionSql } from 'postgres';
import { type Table } from './table.ts';

/** Copies rows in PostgreSQL's text format into a table, in one COPY. */
export async function copy(sql: TransactionSql, table: Table, rows: Buffer): Promise<void> {
  const target = await sql
    .unsafe(`copy ${table.name} (${table.columns.join(', ')}) from stdin`)
    .writable();
  await new Promise<void>((resolve, reject) => {
    target.once('error', reject);
    target.write(rows, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  target.end();
  // postgres.js sends the end of the COPY in this turn, and never finishes the stream of one that the
  // server refuses after it: the next statement of the transaction tells.
  await setImmediate();
  try {
    await sql`select`;
  } catch (cause) {
    throw new Error(`Expected PostgreSQL to take rows of ${table.name}, but it refused them.`, {
      cause,
    });
  }
}
