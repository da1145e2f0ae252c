import { contains } from '@loopgraph/kit/contains';
import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import {
  learningPathCourses,
  learningPaths,
  type LearningPathRow,
} from '../tables/learning-paths.ts';

export const learningPathColumns = getTableColumns(learningPaths);
type LearningPathProjection = Projection<typeof learningPathColumns>;
type LearningPathPage = Page<keyof typeof learningPathColumns>;

export const learningPathOrdering = createOrderings('learningPaths', {
  TITLE: [
    { name: 'title', column: learningPaths.title },
    { name: 'id', column: learningPaths.id },
  ],
});

/** Conditions on paths, joined by and; an absent one always holds. */
export interface LearningPathConditions {
  /** Containing this course. */
  readonly courseId?: Given<string>;
  readonly titleContains?: Given<string>;
}

function matching(db: Db, { courseId, titleContains }: LearningPathConditions): SQL | undefined {
  return and(
    given(courseId, (id) =>
      inArray(
        learningPaths.id,
        db
          .select({ id: learningPathCourses.learningPathId })
          .from(learningPathCourses)
          .where(eq(learningPathCourses.courseId, id)),
      ),
    ),
    given(titleContains, (text) => contains(learningPaths.title, text)),
  );
}

/** The paths that exist among `ids`, in no order. */
export const learningPathsByIds = selectByIds(learningPaths);

/** The paths that each of `courseIds` is a part of, by title. */
export function learningPathsByCourseIds(
  db: Db,
  courseIds: readonly string[],
  { columns }: LearningPathProjection,
): Promise<(LearningPathRow & { readonly courseId: string })[]> {
  const { courseId, learningPathId } = learningPathCourses;
  return db
    .select({ ...columns, courseId })
    .from(learningPathCourses)
    .innerJoin(learningPaths, eq(learningPaths.id, learningPathId))
    .where(anyOf(courseId, courseIds))
    .orderBy(asc(learningPaths.title), asc(learningPaths.id));
}

export function learningPathsByPage(
  db: Db,
  page: LearningPathPage,
  conditions: LearningPathConditions,
  { columns }: LearningPathProjection,
): Promise<LearningPathRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(learningPaths)
    .where(and(matching(db, conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countLearningPaths(
  db: Db,
  conditions: LearningPathConditions,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(learningPaths)
    .where(matching(db, conditions));
  return row?.count ?? 0;
}
