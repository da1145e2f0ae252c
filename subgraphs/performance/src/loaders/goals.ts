import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { createLoader } from '@loopgraph/kit/loader';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import { countGoalsByEmployeeIds, goalsByEmployeeIds } from '../queries/goals-below.ts';
import {
  competenciesByGoalIds,
  countGoals,
  goalColumns,
  goalOrdering,
  goalsByIds,
  goalsByPage,
  type GoalConditions,
} from '../queries/goals.ts';
import type { GoalFilter, QueryGoalsArgs, RequireFields } from '../schema.generated.ts';
import type { GoalCompetencyRow } from '../tables.ts';

const projector = createProjector(goalColumns, {
  type: 'Goal',
  always: ['id'],
  fields: { employee: ['employeeId'], cycle: ['reviewCycleId'] },
});

function parseFilter(filter: GoalFilter | null | undefined): GoalConditions {
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    reviewCycleId: parseOptionalUuid(filter?.cycle, 'a review cycle'),
    status: filter?.status,
    competencyId: parseOptionalSlug(filter?.competency, 'a competency'),
    dueOn: checkDateRange('dueOn', filter?.dueOn),
  };
}

type GoalsArgs = RequireFields<QueryGoalsArgs, 'orderBy'>;

/** The reads of goals. */
export function createGoalLoaders(db: Db, withinReach: WithinReach) {
  return {
    goal: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await goalsByIds(db, ids, projection), ({ id }) => id),
    ),

    competenciesOfGoal: createLoader<string, GoalCompetencyRow[]>(async (ids) =>
      manyForEach(ids, await competenciesByGoalIds(db, ids), ({ goalId }) => goalId),
    ),

    goalsOfEmployee: createNestedConnections({
      projector,
      parse: (args: GoalsArgs) => ({
        page: parsePage(args, goalOrdering(args.orderBy), 'nested'),
        conditions: parseFilter(args.filter),
      }),
      read: (ids, page, conditions, projection) =>
        goalsByEmployeeIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countGoalsByEmployeeIds(db, ids, conditions),
    }),

    goals: (args: GoalsArgs, info: GraphQLResolveInfo) => {
      const page = parsePage(args, goalOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () => goalsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countGoals(db, conditions),
      });
    },
  };
}
