import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, eq, getTableColumns, gte, lte, type SQL } from 'drizzle-orm';
import {
  reviewCycleCompetencies,
  reviewRatings,
  reviews,
  type ReviewRatingRow,
} from '../tables.ts';

export const reviewRatingColumns = {
  ...getTableColumns(reviewRatings),
  reviewCycleId: reviews.reviewCycleId,
};
export type ReviewRatingProjection = Projection<typeof reviewRatingColumns>;
type ReviewRatingPage = Page<keyof typeof reviewRatingColumns>;

export const reviewRatingOrdering = createOrderings('reviewRatings', {
  RATED_ON: [
    { name: 'ratedOn', column: reviewRatings.ratedOn },
    { name: 'id', column: reviewRatings.id },
  ],
});

/** Conditions on ratings, joined by and; an absent one always holds. */
export interface ReviewRatingConditions {
  readonly employeeId?: Given<string>;
  readonly competencyId?: Given<string>;
  readonly reviewCycleId?: Given<string>;
  readonly ratedOn?: Given<DateRange>;
  readonly minScore?: Given<number>;
  readonly maxScore?: Given<number>;
}

export function reviewRatingsMatching(conditions: ReviewRatingConditions): SQL | undefined {
  const { employeeId, competencyId, reviewCycleId, ratedOn, minScore, maxScore } = conditions;
  return and(
    given(employeeId, (employee) => eq(reviewRatings.employeeId, employee)),
    given(competencyId, (competency) => eq(reviewRatings.competencyId, competency)),
    given(reviewCycleId, (cycle) => eq(reviews.reviewCycleId, cycle)),
    given(ratedOn?.from, (day) => gte(reviewRatings.ratedOn, day)),
    given(ratedOn?.to, (day) => lte(reviewRatings.ratedOn, day)),
    given(minScore, (score) => gte(reviewRatings.score, score)),
    given(maxScore, (score) => lte(reviewRatings.score, score)),
  );
}

const ofReview = eq(reviews.id, reviewRatings.reviewId);

/** A select of ratings, joined with their reviews only where their cycle is read or asked for. */
export function selectReviewRatings(
  db: Db,
  { columns, has }: ReviewRatingProjection,
  { reviewCycleId }: ReviewRatingConditions = {},
) {
  const select = db.select(columns).from(reviewRatings).$dynamic();
  return has('reviewCycleId') || reviewCycleId != null
    ? select.innerJoin(reviews, ofReview)
    : select;
}

/** The ratings that exist among `ids`, in no order. */
export function reviewRatingsByIds(
  db: Db,
  ids: readonly string[],
  projection: ReviewRatingProjection,
): Promise<ReviewRatingRow[]> {
  return selectReviewRatings(db, projection).where(anyOf(reviewRatings.id, ids));
}

/** The ratings of each of `reviewIds`; within a review in the order of its cycle's form. */
export function reviewRatingsByReviewIds(
  db: Db,
  reviewIds: readonly string[],
  { columns }: ReviewRatingProjection,
): Promise<(ReviewRatingRow & { reviewId: string })[]> {
  const { reviewId, competencyId } = reviewRatings;
  const onForm = and(
    eq(reviewCycleCompetencies.reviewCycleId, reviews.reviewCycleId),
    eq(reviewCycleCompetencies.competencyId, competencyId),
  );
  return db
    .select({ ...columns, reviewId })
    .from(reviewRatings)
    .innerJoin(reviews, ofReview)
    .leftJoin(reviewCycleCompetencies, onForm)
    .where(anyOf(reviewId, reviewIds))
    .orderBy(asc(reviewId), asc(reviewCycleCompetencies.position), asc(competencyId));
}

export function reviewRatingsByPage(
  db: Db,
  page: ReviewRatingPage,
  conditions: ReviewRatingConditions,
  projection: ReviewRatingProjection,
): Promise<ReviewRatingRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return selectReviewRatings(db, projection, conditions)
    .where(and(reviewRatingsMatching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countReviewRatings(
  db: Db,
  conditions: ReviewRatingConditions,
): Promise<number> {
  const select = db.select({ count: count() }).from(reviewRatings).$dynamic();
  const ratings = conditions.reviewCycleId == null ? select : select.innerJoin(reviews, ofReview);
  const [row] = await ratings.where(reviewRatingsMatching(conditions));
  return row?.count ?? 0;
}
