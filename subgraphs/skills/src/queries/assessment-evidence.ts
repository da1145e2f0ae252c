import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf } from '@loopgraph/kit/sql';
import { asc, getTableColumns } from 'drizzle-orm';
import { assessmentEvidence, type AssessmentEvidenceRow } from '../tables/assessments.ts';

export const evidenceColumns = getTableColumns(assessmentEvidence);

/** What each of `assessmentIds` rests on, in the order in which the assessor put it. */
export function evidenceByAssessmentIds(
  db: Db,
  assessmentIds: readonly string[],
  { columns }: Projection<typeof evidenceColumns>,
): Promise<AssessmentEvidenceRow[]> {
  return db
    .select(columns)
    .from(assessmentEvidence)
    .where(anyOf(assessmentEvidence.assessmentId, assessmentIds))
    .orderBy(asc(assessmentEvidence.position));
}
