import type { Selected } from '@loopgraph/kit/projection';
import { date, doublePrecision, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const enrollments = schema.table('enrollments', {
  id: uuid().primaryKey(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  employeeId: uuid().notNull(),
  courseId: uuid().notNull(),
  origin: text({ enum: ['SELF', 'MANAGER', 'MANDATORY', 'RULE'] }).notNull(),
  status: text({ enum: ['ENROLLED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN'] }).notNull(),
  enrolledAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  dueOn: date(),
  /** From 0 to 1. */
  progress: doublePrecision().notNull(),
  lastActivityAt: timestamp({ withTimezone: true, precision: 3 }),
});

export type EnrollmentRow = Selected<typeof enrollments.$inferSelect, 'id'>;
export type EnrollmentOrigin = (typeof enrollments.origin.enumValues)[number];
export type EnrollmentStatus = (typeof enrollments.status.enumValues)[number];
