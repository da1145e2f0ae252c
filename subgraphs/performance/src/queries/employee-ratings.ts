import type { Db } from '@loopgraph/kit/database';
import { unnested } from '@loopgraph/kit/sql';
import { and, desc, eq } from 'drizzle-orm';
import { reviewRatings, type ReviewRatingRow } from '../tables.ts';
import {
  reviewRatingsMatching,
  type ReviewRatingConditions,
  type ReviewRatingProjection,
} from './review-ratings.ts';

/** How many ratings of one employee are given at most. */
const limit = 500;

/** The ratings of each of `employeeIds` that meet `conditions`; within an employee the latest first, 500 at most. */
export function reviewRatingsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: ReviewRatingConditions,
  projection: ReviewRatingProjection,
): Promise<(ReviewRatingRow & { wantedId: string })[]> {
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const wantedId = wanted.columns.id;
  const found = db
    .select(projection.and(['ratedOn']).columns)
    .from(reviewRatings)
    .where(and(eq(reviewRatings.employeeId, wantedId), reviewRatingsMatching(conditions)))
    .orderBy(desc(reviewRatings.ratedOn), desc(reviewRatings.id))
    .limit(limit)
    .as('found');
  const { ratedOn, ...others } = found._.selectedFields;
  return db
    .select({ ...others, ...(projection.has('ratedOn') && { ratedOn }), wantedId })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(wantedId, desc(found.ratedOn), desc(found.id));
}
