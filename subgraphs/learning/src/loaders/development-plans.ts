import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  activeDevelopmentPlansByEmployeeIds,
  countDevelopmentPlans,
  developmentActionColumns,
  developmentActionsByPlanIds,
  developmentPlanColumns,
  developmentPlanOrdering,
  developmentPlansByIds,
  developmentPlansByPage,
  type DevelopmentPlanConditions,
} from '../queries/development-plans.ts';
import type {
  DevelopmentPlanFilter,
  QueryDevelopmentPlansArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(developmentPlanColumns, {
  type: 'DevelopmentPlan',
  always: ['id'],
  fields: { employee: ['employeeId'] },
});

const actionProjector = createProjector(developmentActionColumns, {
  type: 'DevelopmentAction',
  always: ['id'],
  fields: {
    course: ['courseId'],
    learningPath: ['learningPathId'],
    competency: ['competencyId'],
    mentor: ['mentorId'],
  },
});

function parseFilter(filter: DevelopmentPlanFilter | null | undefined): DevelopmentPlanConditions {
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    status: filter?.status,
  };
}

/** The reads of development plans and their actions. */
export function createDevelopmentPlanLoaders(db: Db, withinReach: WithinReach) {
  return {
    developmentPlan: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await developmentPlansByIds(db, ids, projection), ({ id }) => id),
    ),

    activeDevelopmentPlanOfEmployee: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        oneForEach(
          ids,
          await activeDevelopmentPlansByEmployeeIds(db, ids, projection.and(['employeeId'])),
          (plan) => column(plan, 'employeeId'),
        ),
    ),

    actionsOfDevelopmentPlan: createProjectedLoader(
      actionProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await developmentActionsByPlanIds(db, ids, projection.and(['developmentPlanId'])),
          (action) => column(action, 'developmentPlanId'),
        ),
    ),

    developmentPlans: (
      args: RequireFields<QueryDevelopmentPlansArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, developmentPlanOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          developmentPlansByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countDevelopmentPlans(db, conditions),
      });
    },
  };
}
