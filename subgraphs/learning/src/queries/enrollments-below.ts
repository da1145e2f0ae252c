import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, eq, type SQL } from 'drizzle-orm';
import { enrollments, type EnrollmentRow } from '../tables/enrollments.ts';
import {
  enrollmentsMatching,
  type EnrollmentConditions,
  type EnrollmentPage,
  type EnrollmentProjection,
} from './enrollments.ts';

/** Which enrollments a list below another row gives. */
export interface EnrollmentsBelow extends EnrollmentConditions {
  readonly parent: 'course' | 'employee';
}

const parentColumn = { course: enrollments.courseId, employee: enrollments.employeeId };

function belongTo(parentId: SQL, { parent, ...conditions }: EnrollmentsBelow): SQL | undefined {
  return and(eq(parentColumn[parent], parentId), enrollmentsMatching(conditions));
}

/** A page of the enrollments below each of `parentIds`. */
export function enrollmentsByParentIds(
  db: Db,
  parentIds: readonly string[],
  page: EnrollmentPage,
  below: EnrollmentsBelow,
  { columns }: EnrollmentProjection,
): Promise<Below<EnrollmentRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', parentIds] });
  const found = db
    .select(columns)
    .from(enrollments)
    .where(and(belongTo(wanted.columns.id, below), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many enrollments there are below each of `parentIds`. */
export function countEnrollmentsByParentIds(
  db: Db,
  parentIds: readonly string[],
  below: EnrollmentsBelow,
): Promise<{ parentId: string; count: number }[]> {
  const ofOne = below.parent === 'employee' || below.employeeId != null;
  return countRowsBelow(db, enrollments, parentIds, (id) => belongTo(id, below), ofOne);
}
