import type { Selected } from '@loopgraph/kit/projection';
import {
  date,
  doublePrecision,
  pgSchema,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const schema = pgSchema('employees');

export const orgUnits = schema.table('org_units', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  parentId: uuid(),
  headId: uuid(),
});

export type OrgUnitRow = Selected<typeof orgUnits.$inferSelect, 'id'>;

export const employees = schema.table('employees', {
  id: uuid().primaryKey(),
  employeeNumber: text().notNull(),
  name: text().notNull(),
  workEmail: text(),
  status: text({ enum: ['ACTIVE', 'ON_LEAVE', 'LEFT'] }).notNull(),
  hiredOn: date().notNull(),
  leftOn: date(),
  assignedOn: date().notNull(),
  /** A job role of the skills subgraph; no foreign key crosses a subgraph. */
  jobRoleId: text().notNull(),
  jobLevel: smallint().notNull(),
  orgUnitId: uuid().notNull(),
  managerId: uuid(),
  location: text().notNull(),
  fullTimeEquivalent: doublePrecision().notNull(),
});

export type EmployeeRow = Selected<typeof employees.$inferSelect, 'id'> & {
  /** Where it was read in the same statement. */
  readonly orgUnit?: OrgUnitRow | null;
};

/** Every (manager, report at any depth); kept by a trigger. */
export const reportingLines = schema.table('reporting_lines', {
  managerId: uuid().notNull(),
  employeeId: uuid().notNull(),
  depth: smallint().notNull(),
});

export const demographics = schema.table('demographics', {
  employeeId: uuid().primaryKey(),
  birthDate: date(),
  gender: text({ enum: ['WOMAN', 'MAN', 'NON_BINARY'] }),
  nationality: text(),
});

export type DemographicsRow = typeof demographics.$inferSelect;

export const pastAssignments = schema.table('past_assignments', {
  employeeId: uuid().notNull(),
  startedOn: date().notNull(),
  endedOn: date().notNull(),
  jobRoleId: text().notNull(),
  jobLevel: smallint().notNull(),
  orgUnitId: uuid().notNull(),
  managerId: uuid(),
  location: text().notNull(),
});

/** A past assignment, or the present one, which for those who have not left has no end. */
export interface AssignmentRow extends Omit<typeof pastAssignments.$inferSelect, 'endedOn'> {
  readonly endedOn: string | null;
}

export const identityLinks = schema.table('identity_links', {
  system: text().notNull(),
  externalId: text().notNull(),
  employeeId: uuid().notNull(),
});

export type IdentityLinkRow = typeof identityLinks.$inferSelect;

export const consents = schema.table('consents', {
  employeeId: uuid().notNull(),
  purpose: text({ enum: ['PERFORMANCE_EVALUATION'] }).notNull(),
  givenAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  withdrawnAt: timestamp({ withTimezone: true, precision: 3 }),
});

export type ConsentRow = typeof consents.$inferSelect;
