import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countObservations,
  countObservationsByEmployeeIds,
  observationColumns,
  observationOrdering,
  observationsByEmployeeIds,
  observationsByIds,
  observationsByPage,
  type ObservationConditions,
} from '../queries/observations.ts';
import type {
  EmployeeObservationsArgs,
  ObservationFilter,
  QueryObservationsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(observationColumns, {
  type: 'Observation',
  always: ['id'],
  fields: {
    employee: ['employeeId'],
    competency: ['competencyId'],
    indicator: ['indicatorId'],
    observer: ['observerId'],
  },
});

function parseFilter(filter: ObservationFilter | null | undefined): ObservationConditions {
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    competencyId: parseOptionalSlug(filter?.competency, 'a competency'),
    source: filter?.source,
    observedAt: checkDateTimeRange('observedAt', filter?.observedAt),
  };
}

/** The reads of observations. */
export function createObservationLoaders(db: Db, withinReach: WithinReach) {
  return {
    observation: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await observationsByIds(db, ids, projection), ({ id }) => id),
    ),

    observationsOfEmployee: createNestedConnections({
      projector,
      parse: (args: RequireFields<EmployeeObservationsArgs, 'orderBy'>) => ({
        page: parsePage(args, observationOrdering(args.orderBy), 'nested'),
        conditions: parseFilter(args.filter),
      }),
      read: (ids, page, conditions, projection) =>
        observationsByEmployeeIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countObservationsByEmployeeIds(db, ids, conditions),
    }),

    observations: (
      args: RequireFields<QueryObservationsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, observationOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          observationsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countObservations(db, conditions),
      });
    },
  };
}
