import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import { checkInsByGoalIds, countCheckInsByGoalIds } from '../queries/check-ins-below.ts';
import {
  checkInColumns,
  checkInOrdering,
  checkInsByIds,
  checkInsByPage,
  countCheckIns,
  type CheckInConditions,
} from '../queries/check-ins.ts';
import type {
  CheckInFilter,
  GoalCheckInsArgs,
  QueryCheckInsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(checkInColumns, {
  type: 'CheckIn',
  always: ['id'],
  fields: { goal: ['goalId'], author: ['authorId'] },
});

function parseFilter(filter: CheckInFilter | null | undefined): CheckInConditions {
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    checkedInAt: checkDateTimeRange('checkedInAt', filter?.checkedInAt),
  };
}

/** The reads of check-ins. */
export function createCheckInLoaders(db: Db, withinReach: WithinReach) {
  return {
    checkIn: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await checkInsByIds(db, ids, projection), ({ id }) => id),
    ),

    checkInsOfGoal: createNestedConnections({
      projector,
      parse: (args: RequireFields<GoalCheckInsArgs, 'orderBy'>) => ({
        page: parsePage(args, checkInOrdering(args.orderBy), 'nested'),
        conditions: undefined,
      }),
      read: (ids, page, _conditions, projection) => checkInsByGoalIds(db, ids, page, projection),
      count: (ids) => countCheckInsByGoalIds(db, ids),
    }),

    checkIns: (args: RequireFields<QueryCheckInsArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, checkInOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          checkInsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countCheckIns(db, conditions),
      });
    },
  };
}
