import { manyForEach, oncePer, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import { parseOptionalText } from '@loopgraph/kit/text';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countEmployeesByParentIds,
  employeesByParentIds,
  type EmployeesBelow,
} from '../queries/employees-below.ts';
import {
  countEmployees,
  employeeColumns,
  employeeOrdering,
  employeesByExternalIds,
  employeesByIds,
  employeesByPage,
  managersByEmployeeIds,
  type EmployeeConditions,
} from '../queries/employees.ts';
import { orgUnitProjector } from './org-units.ts';
import type {
  EmployeeFilter,
  JobRoleEmployeesArgs,
  QueryEmployeesArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(employeeColumns, {
  type: 'Employee',
  always: ['id'],
  fields: { jobRole: ['jobRoleId'], orgUnit: ['orgUnitId'], manager: ['managerId'] },
  references: { orgUnit: { projector: orgUnitProjector, shared: false } },
});

function parseFilter(filter: EmployeeFilter | null | undefined): EmployeeConditions {
  return {
    status: filter?.status,
    withinOrgUnitId: parseOptionalUuid(filter?.orgUnit, 'a unit'),
    jobRoleId: parseOptionalSlug(filter?.jobRole, 'a job role'),
    managerId: parseOptionalUuid(filter?.manager, 'an employee'),
    jobLevel: filter?.jobLevel,
    location: parseOptionalText(filter?.location, 'location'),
    hiredOn: checkDateRange('hiredOn', filter?.hiredOn),
  };
}

/** The reads of employees. */
export function createEmployeeLoaders(db: Db, withinReach: WithinReach) {
  const below = (conditions: EmployeesBelow) =>
    createNestedConnections({
      projector,
      parse: (args: RequireFields<JobRoleEmployeesArgs, 'orderBy'>) => ({
        page: parsePage(args, employeeOrdering(args.orderBy), 'nested'),
        conditions,
      }),
      read: (ids, page, conditions, projection) =>
        employeesByParentIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countEmployeesByParentIds(db, ids, conditions),
    });

  return {
    employee: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await employeesByIds(db, ids, projection), ({ id }) => id),
    ),

    employeeOfSystem: oncePer((system: string) =>
      createProjectedLoader(projector, async (externalIds: readonly string[], projection) => {
        const found = await employeesByExternalIds(db, system, externalIds, projection);
        return oneForEach(externalIds, found, ({ externalId }) => externalId);
      }),
    ),

    managementChain: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      manyForEach(
        ids,
        await managersByEmployeeIds(db, ids, projection),
        ({ employeeId }) => employeeId,
      ),
    ),

    directReports: below({ parent: 'manager', includeLeft: false }),
    directReportsAndLeft: below({ parent: 'manager', includeLeft: true }),
    employeesOfJobRole: below({ parent: 'jobRole', includeLeft: false, withinReach }),
    employeesOfOrgUnit: below({ parent: 'orgUnit', includeLeft: false, withinReach }),
    employeesOfOrgUnitTree: below({ parent: 'orgUnitTree', includeLeft: false, withinReach }),

    employees: (args: RequireFields<QueryEmployeesArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, employeeOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          employeesByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countEmployees(db, conditions),
      });
    },
  };
}
