import type { Selected } from '@loopgraph/kit/projection';
import { date, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const developmentPlans = schema.table('development_plans', {
  id: uuid().primaryKey(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  employeeId: uuid().notNull(),
  status: text({ enum: ['DRAFT', 'ACTIVE', 'CLOSED'] }).notNull(),
  createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  closedAt: timestamp({ withTimezone: true, precision: 3 }),
});

export type DevelopmentPlanRow = Selected<typeof developmentPlans.$inferSelect, 'id'>;
export type DevelopmentPlanStatus = (typeof developmentPlans.status.enumValues)[number];

export const developmentActions = schema.table('development_actions', {
  id: uuid().primaryKey(),
  developmentPlanId: uuid().notNull(),
  position: smallint().notNull(),
  kind: text({
    enum: ['COURSE', 'LEARNING_PATH', 'MENTORING', 'STRETCH_ASSIGNMENT', 'CHECKPOINT'],
  }).notNull(),
  title: text().notNull(),
  courseId: uuid(),
  learningPathId: uuid(),
  /** A competency of the skills subgraph. */
  competencyId: text(),
  /** An employee of the employees subgraph. */
  mentorId: uuid(),
  dueOn: date(),
  status: text({ enum: ['PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED'] }).notNull(),
});

export type DevelopmentActionRow = Selected<typeof developmentActions.$inferSelect, 'id'>;
