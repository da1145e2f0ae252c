import { parseSlug, parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import { scalars } from '@loopgraph/kit/scalars';
import { parseText } from '@loopgraph/kit/text';
import { ageGroupOf } from './age-group.ts';
import type { Resolvers } from './schema.generated.ts';

export const resolvers: Resolvers = {
  ...scalars,

  Query: {
    employee: (_root, { id }, { loaders }, info) =>
      loaders.employee(info).load(parseUuid(id, 'an employee')),
    employeeByIdentity: (_root, { system, externalId }, { loaders }, info) =>
      loaders
        .employeeOfSystem(parseText(system, 'system'))(info)
        .load(parseText(externalId, 'externalId')),
    employees: (_root, args, { loaders }, info) => loaders.employees(args, info),
    orgUnit: (_root, { id }, { loaders }, info) =>
      loaders.orgUnit(info).load(parseUuid(id, 'a unit')),
    orgUnits: (_root, args, { loaders }, info) => loaders.orgUnits(args, info),
  },

  Employee: {
    // The gateway sends many references in one request, and the loader makes them one statement.
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.employee(info).load(parseUuid(id, 'an employee')),
    jobRole: (employee) => ({ id: column(employee, 'jobRoleId') }),
    orgUnit: (employee, _args, { loaders }, info) =>
      employee.orgUnit ??
      loaders.orgUnit(info).load(column(employee, 'orgUnitId')).existing("an employee's unit"),
    manager: (employee, _args, { loaders }, info) => {
      const managerId = column(employee, 'managerId');
      return managerId === null ? null : loaders.employee(info).load(managerId);
    },
    managementChain: ({ id }, _args, { loaders }, info) => loaders.managementChain(info).load(id),
    directReports: ({ id }, args, { loaders }, info) =>
      args.includeLeft
        ? loaders.directReportsAndLeft(id, args, info)
        : loaders.directReports(id, args, info),
    assignments: ({ id }, _args, { loaders }) => loaders.assignments.load(id),
    identityLinks: ({ id }, _args, { loaders }) => loaders.identityLinks.load(id),
    birthDate: async ({ id }, _args, { loaders }) =>
      (await loaders.demographics.load(id))?.birthDate ?? null,
    demographics: ({ id }, _args, { loaders }) => loaders.demographics.load(id),
    consents: ({ id }, _args, { loaders }) => loaders.consents.load(id),
  },

  Assignment: {
    jobRole: ({ jobRoleId }) => ({ id: jobRoleId }),
    orgUnit: ({ orgUnitId }, _args, { loaders }, info) =>
      loaders.orgUnit(info).load(orgUnitId).existing("an assignment's unit"),
    manager: ({ managerId }, _args, { loaders }, info) =>
      managerId === null ? null : loaders.employee(info).load(managerId),
  },

  Demographics: {
    ageGroup: ({ birthDate }) =>
      birthDate === null ? null : ageGroupOf(birthDate, new Date().toISOString().slice(0, 10)),
  },

  OrgUnit: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.orgUnit(info).load(parseUuid(id, 'a unit')),
    parent: (unit, _args, { loaders }, info) => {
      const parentId = column(unit, 'parentId');
      return parentId === null ? null : loaders.orgUnit(info).load(parentId);
    },
    children: ({ id }, _args, { loaders }, info) => loaders.childrenOfOrgUnit(info).load(id),
    head: (unit, _args, { loaders }, info) => {
      const headId = column(unit, 'headId');
      return headId === null ? null : loaders.employee(info).load(headId);
    },
    employees: ({ id }, args, { loaders }, info) =>
      args.includeDescendants
        ? loaders.employeesOfOrgUnitTree(id, args, info)
        : loaders.employeesOfOrgUnit(id, args, info),
  },

  JobRole: {
    __resolveReference: ({ id }) => ({ id: parseSlug(id, 'a job role') }),
    employees: ({ id }, args, { loaders }, info) => loaders.employeesOfJobRole(id, args, info),
  },
};
