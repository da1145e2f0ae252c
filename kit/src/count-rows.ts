import { count, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './database.ts';
import type { Given } from './filters.ts';
import { unnested } from './sql.ts';

/** A table of rows that are each about one person. */
type PersonTable = PgTable & { readonly employeeId: PgColumn };

/**
 * How many rows of `table` meet `condition`. One that holds of `employeeId` alone tells of that person as a list would, so their
 * id is read with it: then they are among those whose rows were read, where there are any.
 */
export async function countRows(
  db: Db,
  table: PersonTable,
  condition: SQL | undefined,
  employeeId: Given<string>,
): Promise<number> {
  const found = await (employeeId == null
    ? db.select({ count: count() }).from(table).where(condition)
    : db
        .select({ count: count(), whose: table.employeeId })
        .from(table)
        .where(condition)
        .groupBy(table.employeeId));
  return found[0]?.count ?? 0;
}

interface Counted {
  readonly parentId: string;
  readonly count: number;
}

/**
 * How many rows of `table` there are below each of `parentIds`; `belongTo` tells which belong to a parent. Where those of a
 * parent are `ofOne` person, their id is read too, as by `countRows`, and parents without any are left out.
 */
export function countRowsBelow(
  db: Db,
  table: PersonTable,
  parentIds: readonly string[],
  belongTo: (parentId: SQL<string>) => SQL | undefined,
  ofOne: boolean,
): Promise<Counted[]> {
  const wanted = unnested('wanted', { id: ['uuid', parentIds] });
  const parentId = wanted.columns.id;
  const counted = { count: count().as('count') };
  if (!ofOne) {
    const found = db.select(counted).from(table).where(belongTo(parentId)).as('found');
    return db.select({ parentId, count: found.count }).from(wanted.table).crossJoinLateral(found);
  }
  const found = db
    .select({ ...counted, whose: table.employeeId })
    .from(table)
    .where(belongTo(parentId))
    .groupBy(table.employeeId)
    .as('found');
  return db
    .select({ parentId, count: found.count, whose: found.whose })
    .from(wanted.table)
    .crossJoinLateral(found);
}
