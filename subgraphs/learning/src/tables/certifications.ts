import type { Selected } from '@loopgraph/kit/projection';
import { date, text, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const certifications = schema.table('certifications', {
  id: uuid().primaryKey(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  employeeId: uuid().notNull(),
  courseId: uuid().notNull(),
  title: text().notNull(),
  issuedOn: date().notNull(),
  expiresOn: date(),
});

export type CertificationRow = Selected<typeof certifications.$inferSelect, 'id'>;
