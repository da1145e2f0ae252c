import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, eq, type SQL } from 'drizzle-orm';
import { goals, type GoalRow } from '../tables.ts';
import { goalsMatching, type GoalConditions, type GoalPage, type GoalProjection } from './goals.ts';

/** A page of the goals of each of `employeeIds`. */
export function goalsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: GoalPage,
  conditions: GoalConditions,
  { columns }: GoalProjection,
): Promise<Below<GoalRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(goals)
    .where(and(eq(goals.employeeId, wanted.columns.id), goalsMatching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many goals each of `employeeIds` has. */
export function countGoalsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: GoalConditions,
): Promise<{ parentId: string; count: number }[]> {
  const belongTo = (id: SQL) => and(eq(goals.employeeId, id), goalsMatching(conditions));
  return countRowsBelow(db, goals, employeeIds, belongTo, true);
}
