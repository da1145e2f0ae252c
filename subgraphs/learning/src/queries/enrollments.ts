import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateTimeRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, eq, getTableColumns, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { openStatuses } from '../overdue.ts';
import {
  enrollments,
  type EnrollmentOrigin,
  type EnrollmentRow,
  type EnrollmentStatus,
} from '../tables/enrollments.ts';

export const enrollmentColumns = getTableColumns(enrollments);
export type EnrollmentProjection = Projection<typeof enrollmentColumns>;
export type EnrollmentPage = Page<keyof typeof enrollmentColumns>;

export const enrollmentOrdering = createOrderings('enrollments', {
  ENROLLED_AT: [
    { name: 'enrolledAt', column: enrollments.enrolledAt },
    { name: 'id', column: enrollments.id },
  ],
});

/** Conditions on enrollments, joined by and; an absent one always holds. */
export interface EnrollmentConditions {
  readonly courseId?: Given<string>;
  readonly employeeId?: Given<string>;
  readonly status?: Given<readonly EnrollmentStatus[]>;
  readonly origin?: Given<readonly EnrollmentOrigin[]>;
  /** Whether they are overdue on the day. */
  readonly overdue?: Given<{ readonly is: boolean; readonly on: string }>;
  readonly enrolledAt?: Given<DateTimeRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function overdueOn(day: string): SQL {
  return sql`(${lt(enrollments.dueOn, day)} and ${inArray(enrollments.status, openStatuses)})`;
}

export function enrollmentsMatching(conditions: EnrollmentConditions): SQL | undefined {
  const { courseId, employeeId, status, origin, overdue, enrolledAt } = conditions;
  return and(
    conditions.withinReach?.(enrollments.employeeId),
    given(courseId, (course) => eq(enrollments.courseId, course)),
    given(employeeId, (employee) => eq(enrollments.employeeId, employee)),
    given(status, (states) => anyOf(enrollments.status, states)),
    given(origin, (origins) => anyOf(enrollments.origin, origins)),
    given(overdue, ({ is, on }) => (is ? overdueOn(on) : sql`${overdueOn(on)} is not true`)),
    given(enrolledAt?.from, (instant) => gte(enrollments.enrolledAt, instant)),
    given(enrolledAt?.before, (instant) => lt(enrollments.enrolledAt, instant)),
  );
}

/** The enrollments that exist among `ids`, in no order. */
export const enrollmentsByIds = selectByIds(enrollments);

export function enrollmentsByPage(
  db: Db,
  page: EnrollmentPage,
  conditions: EnrollmentConditions,
  { columns }: EnrollmentProjection,
): Promise<EnrollmentRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(enrollments)
    .where(and(enrollmentsMatching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export function countEnrollments(db: Db, conditions: EnrollmentConditions): Promise<number> {
  return countRows(db, enrollments, enrollmentsMatching(conditions), conditions.employeeId);
}
