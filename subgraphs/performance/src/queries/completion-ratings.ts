import type { Db } from '@loopgraph/kit/database';
import { arrayOf } from '@loopgraph/kit/sql';
import { and, asc, desc, eq, gt, lte, sql, type SQL } from 'drizzle-orm';
import { reviewRatings, type ReviewRatingRow } from '../tables.ts';
import { selectReviewRatings, type ReviewRatingProjection } from './review-ratings.ts';

/** Who completed a course, and on which day. */
export interface Completion {
  readonly employeeId: string;
  readonly day: string;
}

/** A rating, and the place of the completion that it belongs to: 1 is the first. */
export type PlacedRating = ReviewRatingRow & { readonly place: number };

/** How many ratings after one completion are given at most. */
const limit = 100;

const completion = {
  employeeId: sql`completion.employee_id`,
  day: sql`completion.day`,
  place: sql<number>`completion.place::integer`,
};

function placed(completions: readonly Completion[]): SQL {
  const employeeIds = completions.map(({ employeeId }) => employeeId);
  const days = completions.map(({ day }) => day);
  return sql`unnest(${arrayOf('uuid', employeeIds)}, ${arrayOf('date', days)}) with ordinality as completion(employee_id, day, place)`;
}

/** The ratings on a competency after the day of each completion and up to the same day `months` later, the earliest first. */
export function ratingsAfterCompletions(
  db: Db,
  completions: readonly Completion[],
  { competencyId, months }: { readonly competencyId: string; readonly months: number },
  projection: ReviewRatingProjection,
): Promise<PlacedRating[]> {
  const lastDay = sql`(${completion.day} + make_interval(months => ${months}))::date`;
  const found = selectReviewRatings(db, projection.and(['ratedOn']))
    .where(
      and(
        eq(reviewRatings.employeeId, completion.employeeId),
        eq(reviewRatings.competencyId, competencyId),
        gt(reviewRatings.ratedOn, completion.day),
        lte(reviewRatings.ratedOn, lastDay),
      ),
    )
    .orderBy(asc(reviewRatings.ratedOn), asc(reviewRatings.id))
    .limit(limit)
    .as('found');
  const { ratedOn, ...others } = found._.selectedFields;
  return db
    .select({ ...others, ...(projection.has('ratedOn') && { ratedOn }), place: completion.place })
    .from(placed(completions))
    .crossJoinLateral(found)
    .orderBy(completion.place, asc(found.ratedOn), asc(found.id));
}

/** The latest rating on a competency on the day of each completion or before, in no order. */
export function ratingsBeforeCompletions(
  db: Db,
  completions: readonly Completion[],
  { competencyId }: { readonly competencyId: string },
  projection: ReviewRatingProjection,
): Promise<PlacedRating[]> {
  const found = selectReviewRatings(db, projection)
    .where(
      and(
        eq(reviewRatings.employeeId, completion.employeeId),
        eq(reviewRatings.competencyId, competencyId),
        lte(reviewRatings.ratedOn, completion.day),
      ),
    )
    .orderBy(desc(reviewRatings.ratedOn), desc(reviewRatings.id))
    .limit(1)
    .as('found');
  return db
    .select({ ...found._.selectedFields, place: completion.place })
    .from(placed(completions))
    .crossJoinLateral(found);
}
