import type { Selected } from '@loopgraph/kit/projection';
import { smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const learningPaths = schema.table('learning_paths', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  title: text().notNull(),
  description: text().notNull(),
});

export type LearningPathRow = Selected<typeof learningPaths.$inferSelect, 'id'>;

export const learningPathCourses = schema.table('learning_path_courses', {
  learningPathId: uuid().notNull(),
  position: smallint().notNull(),
  courseId: uuid().notNull(),
});

export const learningPathCompletions = schema.table('learning_path_completions', {
  id: uuid().primaryKey(),
  learningPathId: uuid().notNull(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  employeeId: uuid().notNull(),
  completedAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
});

export type LearningPathCompletionRow = Selected<typeof learningPathCompletions.$inferSelect, 'id'>;
