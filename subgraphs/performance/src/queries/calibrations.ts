import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf } from '@loopgraph/kit/sql';
import { asc, getTableColumns } from 'drizzle-orm';
import { calibrations, type CalibrationRow } from '../tables.ts';

export const calibrationColumns = getTableColumns(calibrations);

/** What calibration did to each of `reviewRatingIds`; within a rating the earliest step first. */
export function calibrationsByReviewRatingIds(
  db: Db,
  reviewRatingIds: readonly string[],
  { columns }: Projection<typeof calibrationColumns>,
): Promise<(CalibrationRow & { reviewRatingId: string })[]> {
  const { reviewRatingId, calibratedAt, id } = calibrations;
  return db
    .select({ ...columns, reviewRatingId })
    .from(calibrations)
    .where(anyOf(reviewRatingId, reviewRatingIds))
    .orderBy(asc(reviewRatingId), asc(calibratedAt), asc(id));
}
