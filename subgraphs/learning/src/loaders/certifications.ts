import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateRange } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  certificationsByEmployeeIds,
  countCertificationsByEmployeeIds,
} from '../queries/certifications-below.ts';
import {
  certificationColumns,
  certificationOrdering,
  certificationsByIds,
  certificationsByPage,
  countCertifications,
  type CertificationConditions,
} from '../queries/certifications.ts';
import type {
  CertificationFilter,
  EmployeeCertificationsArgs,
  QueryCertificationsArgs,
  RequireFields,
} from '../schema.generated.ts';
import { today } from '../today.ts';

const projector = createProjector(certificationColumns, {
  type: 'Certification',
  always: ['id'],
  fields: { employee: ['employeeId'], course: ['courseId'], expired: ['expiresOn'] },
});

function parseFilter(filter: CertificationFilter | null | undefined): CertificationConditions {
  const expired = filter?.expired;
  return {
    courseId: parseOptionalUuid(filter?.course, 'a course'),
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    expired: expired == null ? undefined : { is: expired, on: today() },
    issuedOn: checkDateRange('issuedOn', filter?.issuedOn),
  };
}

/** The reads of certifications. */
export function createCertificationLoaders(db: Db, withinReach: WithinReach) {
  return {
    certification: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await certificationsByIds(db, ids, projection), ({ id }) => id),
    ),

    certificationsOfEmployee: createNestedConnections({
      projector,
      parse: (args: RequireFields<EmployeeCertificationsArgs, 'orderBy'>) => ({
        page: parsePage(args, certificationOrdering(args.orderBy), 'nested'),
        conditions: parseFilter(args.filter),
      }),
      read: (ids, page, conditions, projection) =>
        certificationsByEmployeeIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countCertificationsByEmployeeIds(db, ids, conditions),
    }),

    certifications: (
      args: RequireFields<QueryCertificationsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, certificationOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          certificationsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countCertifications(db, conditions),
      });
    },
  };
}
