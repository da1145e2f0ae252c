import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateTimeRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, asc, desc, eq, getTableColumns, gte, lt, lte, type SQL } from 'drizzle-orm';
import { completions, type CompletionRow } from '../tables/completions.ts';
import { courses, type CourseCategory } from '../tables/courses.ts';

export const completionColumns = getTableColumns(completions);
export type CompletionProjection = Projection<typeof completionColumns>;
export type CompletionPage = Page<keyof typeof completionColumns>;

export const completionOrdering = createOrderings('courseCompletions', {
  COMPLETED_AT: [
    { name: 'completedAt', column: completions.completedAt },
    { name: 'id', column: completions.id },
  ],
});

/** Conditions on completions, joined by and; an absent one always holds. */
export interface CompletionConditions {
  readonly category?: Given<CourseCategory>;
  readonly courseId?: Given<string>;
  readonly employeeId?: Given<string>;
  readonly passed?: Given<boolean>;
  readonly completedAt?: Given<DateTimeRange>;
  /** In percent, included. */
  readonly minScore?: Given<number>;
  /** In percent, included. */
  readonly maxScore?: Given<number>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

export function completionsMatching(conditions: CompletionConditions): SQL | undefined {
  const { category, courseId, employeeId, passed, completedAt, minScore, maxScore } = conditions;
  return and(
    conditions.withinReach?.(completions.employeeId),
    given(category, (kind) => eq(completions.category, kind)),
    given(courseId, (course) => eq(completions.courseId, course)),
    given(employeeId, (employee) => eq(completions.employeeId, employee)),
    given(passed, (is) => eq(completions.passed, is)),
    given(completedAt?.from, (instant) => gte(completions.completedAt, instant)),
    given(completedAt?.before, (instant) => lt(completions.completedAt, instant)),
    given(minScore, (score) => gte(completions.score, score)),
    given(maxScore, (score) => lte(completions.score, score)),
  );
}

const referredCourse = { table: courses, on: eq(courses.id, completions.courseId) };

/** The completions that exist among `ids`, in no order. */
export const completionsByIds = selectByIds(completions, referredCourse);

/** The latest of the completions that name each of `enrollmentIds`, in no order. */
export function latestCompletionsByEnrollmentIds(
  db: Db,
  enrollmentIds: readonly string[],
  { columns }: CompletionProjection,
): Promise<CompletionRow[]> {
  return db
    .selectDistinctOn([completions.enrollmentId], columns)
    .from(completions)
    .where(anyOf(completions.enrollmentId, enrollmentIds))
    .orderBy(asc(completions.enrollmentId), desc(completions.completedAt), desc(completions.id));
}

/** The rows of a page of completions, as `Page` has it. */
export const completionsByPage = selectByPage(completions, completionsMatching, referredCourse);

export function countCompletions(db: Db, conditions: CompletionConditions): Promise<number> {
  return countRows(db, completions, completionsMatching(conditions), conditions.employeeId);
}
