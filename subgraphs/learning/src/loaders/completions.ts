import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkBounds, checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  completionsByParentIds,
  countCompletionsByParentIds,
  type CompletionsBelow,
} from '../queries/completions-below.ts';
import {
  completionColumns,
  completionOrdering,
  completionsByIds,
  completionsByPage,
  countCompletions,
  latestCompletionsByEnrollmentIds,
  type CompletionConditions,
} from '../queries/completions.ts';
import { courseProjector } from './courses.ts';
import type {
  CourseCompletionFilter,
  CourseCompletionsArgs,
  QueryCourseCompletionsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(completionColumns, {
  type: 'CourseCompletion',
  always: ['id'],
  fields: { employee: ['employeeId'], course: ['courseId'], enrollment: ['enrollmentId'] },
  references: { course: { projector: courseProjector, shared: true } },
});

function parseFilter(filter: CourseCompletionFilter | null | undefined): CompletionConditions {
  checkBounds(['minScore', filter?.minScore], ['maxScore', filter?.maxScore]);
  return {
    category: filter?.category,
    courseId: parseOptionalUuid(filter?.course, 'a course'),
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    passed: filter?.passed,
    completedAt: checkDateTimeRange('completedAt', filter?.completedAt),
    minScore: filter?.minScore,
    maxScore: filter?.maxScore,
  };
}

/** The reads of completions of courses. */
export function createCompletionLoaders(db: Db, withinReach: WithinReach) {
  const below = (parent: CompletionsBelow['parent']) =>
    createNestedConnections({
      projector,
      parse: (args: RequireFields<CourseCompletionsArgs, 'orderBy'>) => ({
        page: parsePage(args, completionOrdering(args.orderBy), 'nested'),
        conditions: {
          parent,
          ...parseFilter(args.filter),
          ...(parent === 'course' && { withinReach }),
        },
      }),
      read: (ids, page, conditions, projection) =>
        completionsByParentIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countCompletionsByParentIds(db, ids, conditions),
    });

  return {
    completion: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await completionsByIds(db, ids, projection), ({ id }) => id),
    ),

    completionOfEnrollment: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        oneForEach(
          ids,
          await latestCompletionsByEnrollmentIds(db, ids, projection.and(['enrollmentId'])),
          (completion) => column(completion, 'enrollmentId'),
        ),
    ),

    completionsOfCourse: below('course'),
    completionsOfEmployee: below('employee'),

    completions: (
      args: RequireFields<QueryCourseCompletionsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, completionOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          completionsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countCompletions(db, conditions),
      });
    },
  };
}
