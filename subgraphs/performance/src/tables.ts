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

const schema = pgSchema('performance');

const instant = () => timestamp({ withTimezone: true, precision: 3 });

export const reviewCycles = schema.table('review_cycles', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  status: text({ enum: ['PLANNED', 'OPEN', 'CALIBRATION', 'CLOSED'] }).notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
});

export type ReviewCycleRow = Selected<typeof reviewCycles.$inferSelect, 'id'>;

/** The competencies on a cycle's form, in its order. */
export const reviewCycleCompetencies = schema.table('review_cycle_competencies', {
  reviewCycleId: uuid().notNull(),
  position: smallint().notNull(),
  /** A competency of the skills subgraph; no foreign key crosses a subgraph. */
  competencyId: text().notNull(),
});

export const reviews = schema.table('reviews', {
  id: uuid().primaryKey(),
  reviewCycleId: uuid().notNull(),
  employeeId: uuid().notNull(),
  reviewerId: uuid(),
  status: text({ enum: ['DRAFT', 'FILED', 'CALIBRATED', 'ACKNOWLEDGED'] }).notNull(),
  overallScore: doublePrecision(),
  narrative: text(),
  createdAt: instant().notNull(),
  filedAt: instant(),
});

export type ReviewRow = Selected<typeof reviews.$inferSelect, 'id'>;

export const reviewRatings = schema.table('review_ratings', {
  id: uuid().primaryKey(),
  reviewId: uuid().notNull(),
  /** The review's. */
  employeeId: uuid().notNull(),
  /** The review's. */
  reviewCycleId: uuid().notNull(),
  competencyId: text().notNull(),
  score: doublePrecision().notNull(),
  ratedOn: date().notNull(),
});

export type ReviewRatingRow = Selected<typeof reviewRatings.$inferSelect, 'id'>;

export const calibrations = schema.table('calibrations', {
  id: uuid().primaryKey(),
  reviewRatingId: uuid().notNull(),
  scoreBefore: doublePrecision().notNull(),
  scoreAfter: doublePrecision().notNull(),
  reason: text().notNull(),
  calibratedById: uuid(),
  calibratedAt: instant().notNull(),
});

export type CalibrationRow = Selected<typeof calibrations.$inferSelect, 'id'>;

export const goals = schema.table('goals', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  reviewCycleId: uuid(),
  title: text().notNull(),
  measure: text().notNull(),
  status: text({ enum: ['OPEN', 'ACHIEVED', 'MISSED', 'CANCELLED'] }).notNull(),
  progress: doublePrecision().notNull(),
  startsOn: date().notNull(),
  dueOn: date().notNull(),
});

export type GoalRow = Selected<typeof goals.$inferSelect, 'id'>;

export const goalCompetencies = schema.table('goal_competencies', {
  goalId: uuid().notNull(),
  competencyId: text().notNull(),
  requiredLevel: smallint().notNull(),
});

export type GoalCompetencyRow = typeof goalCompetencies.$inferSelect;

export const checkIns = schema.table('check_ins', {
  id: uuid().primaryKey(),
  goalId: uuid().notNull(),
  /** The goal's. */
  employeeId: uuid().notNull(),
  authorId: uuid(),
  checkedInAt: instant().notNull(),
  progress: doublePrecision().notNull(),
  note: text(),
});

export type CheckInRow = Selected<typeof checkIns.$inferSelect, 'id'>;
