import type { Db } from '@loopgraph/kit/database';
import { anyOf } from '@loopgraph/kit/sql';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import {
  consents,
  demographics,
  employees,
  identityLinks,
  pastAssignments,
  type AssignmentRow,
  type ConsentRow,
  type DemographicsRow,
  type IdentityLinkRow,
} from '../tables.ts';

/** The assignments of each employee, the present one (of those who left: the last) first. */
export function assignmentsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
): Promise<AssignmentRow[]> {
  const { jobRoleId, jobLevel, orgUnitId, managerId, location } = employees;
  const present = db
    .select({
      employeeId: sql<string>`${employees.id}`.as('employee_id'),
      startedOn: sql<string>`${employees.assignedOn}`.as('started_on'),
      endedOn: sql<string | null>`${employees.leftOn}`.as('ended_on'),
      jobRoleId,
      jobLevel,
      orgUnitId,
      managerId,
      location,
    })
    .from(employees)
    .where(anyOf(employees.id, employeeIds));
  const past = db
    .select({
      employeeId: sql<string>`${pastAssignments.employeeId}`.as('employee_id'),
      startedOn: sql<string>`${pastAssignments.startedOn}`.as('started_on'),
      endedOn: sql<string | null>`${pastAssignments.endedOn}`.as('ended_on'),
      jobRoleId: pastAssignments.jobRoleId,
      jobLevel: pastAssignments.jobLevel,
      orgUnitId: pastAssignments.orgUnitId,
      managerId: pastAssignments.managerId,
      location: pastAssignments.location,
    })
    .from(pastAssignments)
    .where(anyOf(pastAssignments.employeeId, employeeIds));
  const all = unionAll(present, past).as('assignments');
  const { employeeId, ...others } = all._.selectedFields;
  // What a union gives comes from no table; so that it is told whose it is, the id is taken from the employee.
  return db
    .select({ ...others, employeeId: employees.id })
    .from(all)
    .innerJoin(employees, eq(employees.id, employeeId))
    .orderBy(desc(all.startedOn));
}

/** The names of each employee in other systems, by system. */
export function identityLinksByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
): Promise<IdentityLinkRow[]> {
  return db
    .select()
    .from(identityLinks)
    .where(anyOf(identityLinks.employeeId, employeeIds))
    .orderBy(asc(identityLinks.system), asc(identityLinks.externalId));
}

/** The demographics of those of `employeeIds` of whom any are known. */
export function demographicsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
): Promise<DemographicsRow[]> {
  return db.select().from(demographics).where(anyOf(demographics.employeeId, employeeIds));
}

/** What each employee consented to, the latest first, withdrawn or not. */
export function consentsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
): Promise<ConsentRow[]> {
  return db
    .select()
    .from(consents)
    .where(anyOf(consents.employeeId, employeeIds))
    .orderBy(desc(consents.givenAt));
}
