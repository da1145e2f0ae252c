import type { Db } from '@loopgraph/kit/database';
import { unnested } from '@loopgraph/kit/sql';
import { count, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** How many rows of `table` there are below each of `parentIds`; `belongTo` tells which belong to a parent. */
export function countBelow(
  db: Db,
  table: PgTable,
  parentIds: readonly string[],
  belongTo: (parentId: SQL<string>) => SQL | undefined,
): Promise<{ parentId: string; count: number }[]> {
  const wanted = unnested('wanted', { id: ['uuid', parentIds] });
  const found = db
    .select({ count: count().as('count') })
    .from(table)
    .where(belongTo(wanted.columns.id))
    .as('found');
  return db
    .select({ parentId: wanted.columns.id, count: found.count })
    .from(wanted.table)
    .crossJoinLateral(found);
}
