import type { Selected } from '@loopgraph/kit/projection';
import { boolean, smallint, text } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const jobRoles = schema.table('job_roles', {
  id: text().primaryKey(),
  title: text().notNull(),
  family: text().notNull(),
  level: smallint().notNull(),
  description: text().notNull(),
  /** The `uri` of an occupation, which need not be imported. */
  occupationUri: text(),
});

export type JobRoleRow = Selected<typeof jobRoles.$inferSelect, 'id'>;

export const jobRoleRequirements = schema.table('job_role_requirements', {
  jobRoleId: text().notNull(),
  competencyId: text().notNull(),
  requiredLevel: smallint().notNull(),
  essential: boolean().notNull(),
});

export type JobRoleRequirementRow = typeof jobRoleRequirements.$inferSelect;

/** A requirement of a job role that someone's latest rating does not meet. */
export interface CompetencyGapRow {
  readonly competencyId: string;
  readonly requiredLevel?: number;
  readonly essential?: boolean;
  /** Null where never assessed. */
  readonly score?: number | null;
  readonly gap?: number;
}
