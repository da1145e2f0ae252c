import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { createOrderings } from '@loopgraph/kit/ordering';
import { nestedOrderBy, pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { unnested } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import {
  learningPathCompletions,
  type LearningPathCompletionRow,
} from '../tables/learning-paths.ts';

export const learningPathCompletionColumns = getTableColumns(learningPathCompletions);
type LearningPathCompletionProjection = Projection<typeof learningPathCompletionColumns>;
type LearningPathCompletionPage = Page<keyof typeof learningPathCompletionColumns>;

export const learningPathCompletionOrdering = createOrderings('learningPathCompletions', {
  COMPLETED_AT: [
    { name: 'completedAt', column: learningPathCompletions.completedAt },
    { name: 'id', column: learningPathCompletions.id },
  ],
});

/** How many of someone's completions of paths are given at most. */
const mostOfAnEmployee = 500;

/** The completions of paths that exist among `ids`, in no order. */
export const learningPathCompletionsByIds = selectByIds(learningPathCompletions);

/** The latest 500 of the paths that each of `employeeIds` completed, the latest first. */
export function learningPathCompletionsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  projection: LearningPathCompletionProjection,
): Promise<Below<LearningPathCompletionRow>[]> {
  const { columns } = projection.and(['completedAt', 'id']);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(learningPathCompletions)
    .where(eq(learningPathCompletions.employeeId, wanted.columns.id))
    .orderBy(desc(learningPathCompletions.completedAt), desc(learningPathCompletions.id))
    .limit(mostOfAnEmployee)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(desc(found.completedAt), desc(found.id));
}

function ofPath(learningPathId: SQL, withinReach: WithinReach): SQL | undefined {
  return and(
    withinReach(learningPathCompletions.employeeId),
    eq(learningPathCompletions.learningPathId, learningPathId),
  );
}

/** A page of the completions of each of `learningPathIds`. */
export function learningPathCompletionsByLearningPathIds(
  db: Db,
  learningPathIds: readonly string[],
  page: LearningPathCompletionPage,
  withinReach: WithinReach,
  { columns }: LearningPathCompletionProjection,
): Promise<Below<LearningPathCompletionRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', learningPathIds] });
  const found = db
    .select(columns)
    .from(learningPathCompletions)
    .where(and(ofPath(wanted.columns.id, withinReach), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many completions there are of each of `learningPathIds`. */
export function countLearningPathCompletionsByLearningPathIds(
  db: Db,
  learningPathIds: readonly string[],
  withinReach: WithinReach,
): Promise<{ parentId: string; count: number }[]> {
  const belongTo = (id: SQL) => ofPath(id, withinReach);
  return countRowsBelow(db, learningPathCompletions, learningPathIds, belongTo, false);
}
