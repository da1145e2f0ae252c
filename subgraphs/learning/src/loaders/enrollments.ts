import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import { openStatuses } from '../overdue.ts';
import {
  countEnrollmentsByParentIds,
  enrollmentsByParentIds,
  type EnrollmentsBelow,
} from '../queries/enrollments-below.ts';
import {
  countEnrollments,
  enrollmentColumns,
  enrollmentOrdering,
  enrollmentsByIds,
  enrollmentsByPage,
  type EnrollmentConditions,
} from '../queries/enrollments.ts';
import type {
  CourseEnrollmentsArgs,
  EnrollmentFilter,
  QueryEnrollmentsArgs,
  RequireFields,
} from '../schema.generated.ts';
import { today } from '../today.ts';

const projector = createProjector(enrollmentColumns, {
  type: 'Enrollment',
  always: ['id'],
  fields: { employee: ['employeeId'], course: ['courseId'], overdue: ['status', 'dueOn'] },
});

/** Throws INVALID_FILTER where only enrollments that can no longer be completed are to be overdue. */
function checkOverdue({ overdue, status }: EnrollmentFilter): void {
  if (overdue !== true || !status || status.some((state) => openStatuses.includes(state))) return;
  throw new RequestError(
    'INVALID_FILTER',
    `Expected "status" to have ${openStatuses.join(' or ')} beside "overdue: true", but got: ${
      status.join(', ') || 'none'
    }.`,
  );
}

function parseFilter(filter: EnrollmentFilter | null | undefined): EnrollmentConditions {
  if (filter) checkOverdue(filter);
  const overdue = filter?.overdue;
  return {
    courseId: parseOptionalUuid(filter?.course, 'a course'),
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    status: filter?.status,
    origin: filter?.origin,
    overdue: overdue == null ? undefined : { is: overdue, on: today() },
    enrolledAt: checkDateTimeRange('enrolledAt', filter?.enrolledAt),
  };
}

/** The reads of enrollments. */
export function createEnrollmentLoaders(db: Db, withinReach: WithinReach) {
  const below = (parent: EnrollmentsBelow['parent']) =>
    createNestedConnections({
      projector,
      parse: (args: RequireFields<CourseEnrollmentsArgs, 'orderBy'>) => ({
        page: parsePage(args, enrollmentOrdering(args.orderBy), 'nested'),
        conditions: {
          parent,
          ...parseFilter(args.filter),
          ...(parent === 'course' && { withinReach }),
        },
      }),
      read: (ids, page, conditions, projection) =>
        enrollmentsByParentIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countEnrollmentsByParentIds(db, ids, conditions),
    });

  return {
    enrollment: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await enrollmentsByIds(db, ids, projection), ({ id }) => id),
    ),

    enrollmentsOfCourse: below('course'),
    enrollmentsOfEmployee: below('employee'),

    enrollments: (
      args: RequireFields<QueryEnrollmentsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, enrollmentOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          enrollmentsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countEnrollments(db, conditions),
      });
    },
  };
}
