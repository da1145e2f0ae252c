import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkBounds, checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import { evidenceByAssessmentIds, evidenceColumns } from '../queries/assessment-evidence.ts';
import {
  assessmentColumns,
  assessmentOrdering,
  assessmentsByEmployeeIds,
  assessmentsByIds,
  assessmentsByPage,
  countAssessments,
  countAssessmentsByEmployeeIds,
  type AssessmentConditions,
} from '../queries/assessments.ts';
import type {
  CompetencyAssessmentFilter,
  EmployeeAssessmentsArgs,
  QueryAssessmentsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(assessmentColumns, {
  type: 'CompetencyAssessment',
  always: ['id'],
  fields: {
    employee: ['employeeId'],
    competency: ['competencyId'],
    assessor: ['assessorId'],
  },
});

const evidenceProjector = createProjector(evidenceColumns, {
  type: 'AssessmentEvidence',
  always: ['assessmentId'],
  fields: {
    observation: ['observationId'],
    completion: ['completionId'],
    reviewRating: ['reviewRatingId'],
    qualification: ['qualificationId'],
  },
});

function parseFilter(filter: CompetencyAssessmentFilter | null | undefined): AssessmentConditions {
  checkBounds(['minScore', filter?.minScore], ['maxScore', filter?.maxScore]);
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    competencyId: parseOptionalSlug(filter?.competency, 'a competency'),
    method: filter?.method,
    assessedAt: checkDateTimeRange('assessedAt', filter?.assessedAt),
    minScore: filter?.minScore,
    maxScore: filter?.maxScore,
  };
}

/** The reads of assessments, and of what they rest on. */
export function createAssessmentLoaders(db: Db, withinReach: WithinReach) {
  return {
    assessment: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await assessmentsByIds(db, ids, projection), ({ id }) => id),
    ),

    evidenceOfAssessment: createProjectedLoader(
      evidenceProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await evidenceByAssessmentIds(db, ids, projection),
          ({ assessmentId }) => assessmentId,
        ),
    ),

    assessmentsOfEmployee: createNestedConnections({
      projector,
      parse: (args: RequireFields<EmployeeAssessmentsArgs, 'orderBy'>) => ({
        page: parsePage(args, assessmentOrdering(args.orderBy), 'nested'),
        conditions: parseFilter(args.filter),
      }),
      read: (ids, page, conditions, projection) =>
        assessmentsByEmployeeIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countAssessmentsByEmployeeIds(db, ids, conditions),
    }),

    assessments: (
      args: RequireFields<QueryAssessmentsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, assessmentOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          assessmentsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countAssessments(db, conditions),
      });
    },
  };
}
