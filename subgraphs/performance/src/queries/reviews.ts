import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, eq, getTableColumns, gte, inArray, lte, type SQL } from 'drizzle-orm';
import { reviews } from '../tables.ts';

export const reviewColumns = getTableColumns(reviews);
export type ReviewProjection = Projection<typeof reviewColumns>;
export type ReviewPage = Page<keyof typeof reviewColumns>;

export const reviewOrdering = createOrderings('reviews', {
  CREATED_AT: [
    { name: 'createdAt', column: reviews.createdAt },
    { name: 'id', column: reviews.id },
  ],
});

/** Conditions on reviews, joined by and; an absent one always holds. */
export interface ReviewConditions {
  readonly reviewCycleId?: Given<string>;
  readonly employeeId?: Given<string>;
  readonly reviewerId?: Given<string>;
  readonly status?: Given<readonly (typeof reviews.status.enumValues)[number][]>;
  readonly minOverallScore?: Given<number>;
  readonly maxOverallScore?: Given<number>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

export function reviewsMatching(conditions: ReviewConditions): SQL | undefined {
  const { reviewCycleId, employeeId, reviewerId, status } = conditions;
  const { minOverallScore, maxOverallScore } = conditions;
  return and(
    conditions.withinReach?.(reviews.employeeId),
    given(reviewCycleId, (cycle) => eq(reviews.reviewCycleId, cycle)),
    given(employeeId, (employee) => eq(reviews.employeeId, employee)),
    given(reviewerId, (reviewer) => eq(reviews.reviewerId, reviewer)),
    given(status, (states) => inArray(reviews.status, [...new Set(states)])),
    given(minOverallScore, (score) => gte(reviews.overallScore, score)),
    given(maxOverallScore, (score) => lte(reviews.overallScore, score)),
  );
}

/** The reviews that exist among `ids`, in no order. */
export const reviewsByIds = selectByIds(reviews);

/** The rows of a page of reviews, as `Page` has it. */
export const reviewsByPage = selectByPage(reviews, reviewsMatching);

export function countReviews(db: Db, conditions: ReviewConditions): Promise<number> {
  return countRows(db, reviews, reviewsMatching(conditions), conditions.employeeId);
}
