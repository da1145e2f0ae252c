import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  allQualificationTypes,
  qualificationTypeColumns,
  qualificationTypesByIds,
} from '../queries/qualification-types.ts';
import {
  countQualifications,
  countQualificationsByEmployeeIds,
  qualificationColumns,
  qualificationOrdering,
  qualificationsByEmployeeIds,
  qualificationsByIds,
  qualificationsByPage,
  type QualificationConditions,
} from '../queries/qualifications.ts';
import type {
  EmployeeQualificationsArgs,
  QualificationFilter,
  QueryQualificationsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(qualificationColumns, {
  type: 'Qualification',
  always: ['id'],
  fields: { employee: ['employeeId'], type: ['qualificationTypeId'] },
});

const typeProjector = createProjector(qualificationTypeColumns, {
  type: 'QualificationType',
  always: ['id'],
  fields: { competency: ['competencyId'] },
});

function parseFilter(filter: QualificationFilter | null | undefined): QualificationConditions {
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    typeId: parseOptionalSlug(filter?.type, 'a qualification type'),
    status: filter?.status,
    grantedOn: checkDateRange('grantedOn', filter?.grantedOn),
  };
}

/** The reads of qualifications and their types. */
export function createQualificationLoaders(db: Db, withinReach: WithinReach) {
  return {
    qualificationType: createProjectedLoader(
      typeProjector,
      async (ids: readonly string[], projection) =>
        oneForEach(ids, await qualificationTypesByIds(db, ids, projection), ({ id }) => id),
    ),

    qualificationTypes: (info: GraphQLResolveInfo) =>
      allQualificationTypes(db, typeProjector.of(info)),

    qualification: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await qualificationsByIds(db, ids, projection), ({ id }) => id),
    ),

    qualificationsOfEmployee: createNestedConnections({
      projector,
      parse: (args: RequireFields<EmployeeQualificationsArgs, 'orderBy'>) => ({
        page: parsePage(args, qualificationOrdering(args.orderBy), 'nested'),
        conditions: parseFilter(args.filter),
      }),
      read: (ids, page, conditions, projection) =>
        qualificationsByEmployeeIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countQualificationsByEmployeeIds(db, ids, conditions),
    }),

    qualifications: (
      args: RequireFields<QueryQualificationsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, qualificationOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          qualificationsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countQualifications(db, conditions),
      });
    },
  };
}
