import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, arrayOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gte,
  inArray,
  lte,
  sql,
  type SQL,
} from 'drizzle-orm';
import { employees, identityLinks, orgUnits, reportingLines, type EmployeeRow } from '../tables.ts';
import { orgUnitTree } from './org-units.ts';

export const employeeColumns = getTableColumns(employees);
export type EmployeeProjection = Projection<typeof employeeColumns>;
export type EmployeePage = Page<keyof typeof employeeColumns>;

const id = { name: 'id', column: employees.id } as const;

export const employeeOrdering = createOrderings('employees', {
  NAME: [{ name: 'name', column: employees.name }, id],
  HIRED_ON: [{ name: 'hiredOn', column: employees.hiredOn }, id],
});

/** Conditions on employees, joined by and; an absent one always holds. */
export interface EmployeeConditions {
  readonly status?: Given<readonly (typeof employees.status.enumValues)[number][]>;
  /** Of this unit or of one below it. */
  readonly withinOrgUnitId?: Given<string>;
  readonly jobRoleId?: Given<string>;
  readonly managerId?: Given<string>;
  readonly jobLevel?: Given<readonly number[]>;
  readonly location?: Given<string>;
  readonly hiredOn?: Given<DateRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

export function employeesMatching(conditions: EmployeeConditions): SQL | undefined {
  const { status, withinOrgUnitId, jobRoleId, managerId, jobLevel, location, hiredOn } = conditions;
  return and(
    conditions.withinReach?.(employees.id),
    given(status, (states) => inArray(employees.status, [...new Set(states)])),
    given(withinOrgUnitId, (unit) => inArray(employees.orgUnitId, orgUnitTree(unit))),
    given(jobRoleId, (role) => eq(employees.jobRoleId, role)),
    given(managerId, (manager) => eq(employees.managerId, manager)),
    // Not of the column's type, which has no room for every Int.
    given(jobLevel, (levels) => sql`${employees.jobLevel} = any(${arrayOf('integer', levels)})`),
    given(location, (place) => eq(employees.location, place)),
    given(hiredOn?.from, (day) => gte(employees.hiredOn, day)),
    given(hiredOn?.to, (day) => lte(employees.hiredOn, day)),
  );
}

const referredUnit = { table: orgUnits, on: eq(orgUnits.id, employees.orgUnitId) };

/** The employees that exist among `ids`, in no order. */
export const employeesByIds = selectByIds(employees, referredUnit);

/** Those whom `system` knows by one of `externalIds`, in no order. */
export function employeesByExternalIds(
  db: Db,
  system: string,
  externalIds: readonly string[],
  { columns }: EmployeeProjection,
): Promise<(EmployeeRow & { readonly externalId: string })[]> {
  return db
    .select({ ...columns, externalId: identityLinks.externalId })
    .from(identityLinks)
    .innerJoin(employees, eq(employees.id, identityLinks.employeeId))
    .where(and(eq(identityLinks.system, system), anyOf(identityLinks.externalId, externalIds)));
}

/** Those above each of `employeeIds`, the own manager first. */
export function managersByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  { columns }: EmployeeProjection,
): Promise<(EmployeeRow & { readonly employeeId: string })[]> {
  return db
    .select({ ...columns, employeeId: reportingLines.employeeId })
    .from(reportingLines)
    .innerJoin(employees, eq(employees.id, reportingLines.managerId))
    .where(anyOf(reportingLines.employeeId, employeeIds))
    .orderBy(asc(reportingLines.employeeId), asc(reportingLines.depth));
}

/** The rows of a page of employees, as `Page` has it. */
export const employeesByPage = selectByPage(employees, employeesMatching, referredUnit);

export async function countEmployees(db: Db, conditions: EmployeeConditions): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(employees)
    .where(employeesMatching(conditions));
  return row?.count ?? 0;
}
