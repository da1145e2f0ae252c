import type { Selected } from '@loopgraph/kit/projection';
import { doublePrecision, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, schema } from './schema.ts';

export const assessments = schema.table('assessments', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  competencyId: text().notNull(),
  assessorId: uuid(),
  method: text({ enum: ['MANAGER', 'ASSESSOR', 'SELF', 'PEERS', 'TEST'] }).notNull(),
  score: doublePrecision().notNull(),
  assessedAt: instant().notNull(),
  rationale: text(),
});

export type AssessmentRow = Selected<typeof assessments.$inferSelect, 'id'>;

/** What an assessment rests on: just one of the four ids is not null. */
export const assessmentEvidence = schema.table('assessment_evidence', {
  assessmentId: uuid().notNull(),
  position: smallint().notNull(),
  observationId: uuid(),
  completionId: uuid(),
  reviewRatingId: uuid(),
  qualificationId: uuid(),
});

export type AssessmentEvidenceRow = Selected<
  typeof assessmentEvidence.$inferSelect,
  'assessmentId'
>;

/** The latest assessment of a competency, as of an instant. */
export interface CompetencyRatingRow {
  readonly competencyId: string;
  readonly competencyName?: string;
  readonly assessmentId?: string;
  readonly score?: number;
  readonly assessedAt?: Date;
  /** The last instant at which it counts. */
  readonly countsUntil?: Date;
  readonly asOf: Date;
}
