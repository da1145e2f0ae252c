import type { Selected } from '@loopgraph/kit/projection';
import { date, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const qualificationTypes = schema.table('qualification_types', {
  id: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
  competencyId: text(),
  validMonths: smallint(),
});

export type QualificationTypeRow = Selected<typeof qualificationTypes.$inferSelect, 'id'>;

export const qualifications = schema.table('qualifications', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  qualificationTypeId: text().notNull(),
  state: text({ enum: ['GRANTED', 'SUSPENDED', 'REVOKED'] }).notNull(),
  grantedOn: date().notNull(),
  expiresOn: date(),
});

/** Whether a qualification counts on a day: its state, and where that is GRANTED, its expiry. */
export type QualificationStatus = 'VALID' | 'EXPIRED' | 'SUSPENDED' | 'REVOKED';

export type QualificationRow = Selected<
  typeof qualifications.$inferSelect & { readonly status: QualificationStatus },
  'id'
>;
