import { contains } from '@loopgraph/kit/contains';
import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { courses, type CourseCategory, type CourseRow } from '../tables/courses.ts';
import { learningPathCourses } from '../tables/learning-paths.ts';

export const courseColumns = getTableColumns(courses);
type CourseProjection = Projection<typeof courseColumns>;
type CoursePage = Page<keyof typeof courseColumns>;

export const courseOrdering = createOrderings('courses', {
  TITLE: [
    { name: 'title', column: courses.title },
    { name: 'id', column: courses.id },
  ],
});

/** Conditions on courses, joined by and; an absent one always holds. */
export interface CourseConditions {
  readonly category?: Given<readonly CourseCategory[]>;
  readonly provider?: Given<string>;
  readonly mandatory?: Given<boolean>;
  readonly titleContains?: Given<string>;
}

function matching(conditions: CourseConditions): SQL | undefined {
  const { category, provider, mandatory, titleContains } = conditions;
  return and(
    given(category, (categories) => anyOf(courses.category, categories)),
    given(provider, (name) => eq(courses.provider, name)),
    given(mandatory, (is) => eq(courses.mandatory, is)),
    given(titleContains, (text) => contains(courses.title, text)),
  );
}

/** The courses that exist among `ids`, in no order. */
export const coursesByIds = selectByIds(courses);

/** The courses of each of `learningPathIds`, in the path's order. */
export function coursesByLearningPathIds(
  db: Db,
  learningPathIds: readonly string[],
  { columns }: CourseProjection,
): Promise<(CourseRow & { readonly learningPathId: string })[]> {
  const { learningPathId, position, courseId } = learningPathCourses;
  return db
    .select({ ...columns, learningPathId })
    .from(learningPathCourses)
    .innerJoin(courses, eq(courses.id, courseId))
    .where(anyOf(learningPathId, learningPathIds))
    .orderBy(asc(learningPathId), asc(position));
}

export function coursesByPage(
  db: Db,
  page: CoursePage,
  conditions: CourseConditions,
  { columns }: CourseProjection,
): Promise<CourseRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(courses)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countCourses(db: Db, conditions: CourseConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(courses).where(matching(conditions));
  return row?.count ?? 0;
}
