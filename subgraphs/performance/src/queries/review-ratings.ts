import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, asc, eq, getTableColumns, gte, lte, type SQL } from 'drizzle-orm';
import { reviewCycleCompetencies, reviewRatings, type ReviewRatingRow } from '../tables.ts';

export const reviewRatingColumns = getTableColumns(reviewRatings);
export type ReviewRatingProjection = Projection<typeof reviewRatingColumns>;

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
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

export function reviewRatingsMatching(conditions: ReviewRatingConditions): SQL | undefined {
  const { employeeId, competencyId, reviewCycleId, ratedOn, minScore, maxScore } = conditions;
  return and(
    conditions.withinReach?.(reviewRatings.employeeId),
    given(employeeId, (employee) => eq(reviewRatings.employeeId, employee)),
    given(competencyId, (competency) => eq(reviewRatings.competencyId, competency)),
    given(reviewCycleId, (cycle) => eq(reviewRatings.reviewCycleId, cycle)),
    given(ratedOn?.from, (day) => gte(reviewRatings.ratedOn, day)),
    given(ratedOn?.to, (day) => lte(reviewRatings.ratedOn, day)),
    given(minScore, (score) => gte(reviewRatings.score, score)),
    given(maxScore, (score) => lte(reviewRatings.score, score)),
  );
}

/** The ratings that exist among `ids`, in no order. */
export const reviewRatingsByIds = selectByIds(reviewRatings);

/** The ratings of each of `reviewIds`; within a review in the order of its cycle's form. */
export function reviewRatingsByReviewIds(
  db: Db,
  reviewIds: readonly string[],
  { columns }: ReviewRatingProjection,
): Promise<(ReviewRatingRow & { reviewId: string })[]> {
  const { reviewId, reviewCycleId, competencyId } = reviewRatings;
  const onForm = and(
    eq(reviewCycleCompetencies.reviewCycleId, reviewCycleId),
    eq(reviewCycleCompetencies.competencyId, competencyId),
  );
  return db
    .select({ ...columns, reviewId })
    .from(reviewRatings)
    .innerJoin(reviewCycleCompetencies, onForm)
    .where(anyOf(reviewId, reviewIds))
    .orderBy(asc(reviewId), asc(reviewCycleCompetencies.position));
}

/** The rows of a page of ratings, as `Page` has it. */
export const reviewRatingsByPage = selectByPage(reviewRatings, reviewRatingsMatching);

export function countReviewRatings(db: Db, conditions: ReviewRatingConditions): Promise<number> {
  return countRows(db, reviewRatings, reviewRatingsMatching(conditions), conditions.employeeId);
}
