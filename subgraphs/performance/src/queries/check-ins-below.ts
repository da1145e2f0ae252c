import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { anyOf, unnested } from '@loopgraph/kit/sql';
import { and, count, eq } from 'drizzle-orm';
import { checkIns, type CheckInRow } from '../tables.ts';
import type { CheckInPage, CheckInProjection } from './check-ins.ts';

/** A page of the check-ins on each of `goalIds`. */
export function checkInsByGoalIds(
  db: Db,
  goalIds: readonly string[],
  page: CheckInPage,
  { columns }: CheckInProjection,
): Promise<Below<CheckInRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', goalIds] });
  const found = db
    .select(columns)
    .from(checkIns)
    .where(and(eq(checkIns.goalId, wanted.columns.id), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many check-ins there are on each of `goalIds` that have any. */
export function countCheckInsByGoalIds(
  db: Db,
  goalIds: readonly string[],
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: checkIns.goalId, count: count() })
    .from(checkIns)
    .where(anyOf(checkIns.goalId, goalIds))
    .groupBy(checkIns.goalId);
}
