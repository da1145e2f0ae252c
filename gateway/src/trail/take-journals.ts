import type { Sql } from 'postgres';
import type { AccessEntry } from './access-record.ts';
import { createChain, type Chain } from './chain.ts';
import { journalsIn, readJournal, removeJournal } from './read-journal.ts';
import { groupsOf } from './journal.ts';
import type { SigningKey } from './signing-key.ts';

/** Those of `entries` that the database does not have: a process may be killed before it lets go of what it has written. */
async function missing(sql: Sql, entries: readonly AccessEntry[]): Promise<AccessEntry[]> {
  const times = entries.map(({ at }) => at).toSorted();
  const ids = entries.map(({ id }) => id);
  const rows = await sql<{ id: string }[]>`
    select recorded as id from audit.recorded(
      ${ids}::uuid[], ${times.at(0) ?? ''}::text::timestamptz, ${times.at(-1) ?? ''}::text::timestamptz
    ) as recorded`;
  const known = new Set(rows.map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id));
}

/** A journal whose entries PostgreSQL now has. */
export interface TakenJournal {
  readonly path: string;
  /** How many of them it did not have before. */
  readonly written: number;
  /** Numbers of the lines that are no entries. They are kept beside it, in a file whose name ends with `.unreadable`. */
  readonly unreadable: readonly number[];
}

/** Writes what processes that have ended left in journals, once. Those that are done are taken off `paths`. */
export async function takeJournals(
  paths: string[],
  sql: Sql,
  chain: Chain,
): Promise<TakenJournal[]> {
  const taken: TakenJournal[] = [];
  for (const path of [...paths]) {
    const journal = await readJournal(path);
    const { entries, unreadable } = journal;
    const left = entries.length === 0 ? [] : await missing(sql, entries);
    for (const group of groupsOf(left)) await chain.append(group);
    await removeJournal(journal);
    paths.splice(paths.indexOf(path), 1);
    taken.push({ path, written: left.length, unreadable });
  }
  return taken;
}

/** Writes what a hub that was killed left in the journals of `folder`, while none runs; `sql` is the superuser's. */
export async function writeLeftRecords(
  folder: string,
  sql: Sql,
  key: SigningKey,
): Promise<TakenJournal[]> {
  const paths = await journalsIn(folder);
  return paths.length === 0 ? [] : await takeJournals(paths, sql, createChain(sql, key));
}
