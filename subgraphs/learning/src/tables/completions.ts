import type { Selected } from '@loopgraph/kit/projection';
import { boolean, doublePrecision, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { courses, type CourseRow } from './courses.ts';
import { schema } from './schema.ts';

export const completions = schema.table('completions', {
  id: uuid().primaryKey(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  employeeId: uuid().notNull(),
  courseId: uuid().notNull(),
  /** The course's; kept by the foreign key. */
  category: text({ enum: courses.category.enumValues }).notNull(),
  completedAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  /** In percent. */
  score: doublePrecision(),
  passed: boolean().notNull(),
  enrollmentId: uuid(),
});

export type CompletionRow = Selected<typeof completions.$inferSelect, 'id'> & {
  /** Where it was read in the same statement. */
  readonly course?: CourseRow | null;
};
