import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { createFieldLoader } from '@loopgraph/kit/field-loader';
import { checkBounds, checkDateRange } from '@loopgraph/kit/filters';
import { parseOptionalSlug, parseOptionalUuid } from '@loopgraph/kit/ids';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import { calibrationColumns, calibrationsByReviewRatingIds } from '../queries/calibrations.ts';
import { reviewRatingsByEmployeeIds } from '../queries/employee-ratings.ts';
import {
  countReviewRatings,
  reviewRatingColumns,
  reviewRatingOrdering,
  reviewRatingsByIds,
  reviewRatingsByPage,
  reviewRatingsByReviewIds,
  type ReviewRatingConditions,
} from '../queries/review-ratings.ts';
import type {
  EmployeeRatingsArgs,
  QueryReviewRatingsArgs,
  RequireFields,
  ReviewRatingFilter,
} from '../schema.generated.ts';
import { checkRatedCompetency } from './rated-competency.ts';

export const reviewRatingProjector = createProjector(reviewRatingColumns, {
  type: 'ReviewRating',
  always: ['id'],
  fields: {
    employee: ['employeeId'],
    competency: ['competencyId'],
    review: ['reviewId'],
    cycle: ['reviewCycleId'],
  },
});

const calibrationProjector = createProjector(calibrationColumns, {
  type: 'Calibration',
  always: ['id'],
  fields: { calibratedBy: ['calibratedById'] },
});

function parseFilter(filter: ReviewRatingFilter | null | undefined): ReviewRatingConditions {
  const { minScore, maxScore } = filter ?? {};
  checkBounds(['minScore', minScore], ['maxScore', maxScore]);
  return {
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    competencyId: parseOptionalSlug(filter?.competency, 'a competency'),
    reviewCycleId: parseOptionalUuid(filter?.cycle, 'a review cycle'),
    ratedOn: checkDateRange('ratedOn', filter?.ratedOn),
    minScore,
    maxScore,
  };
}

/** The reads of review ratings. */
export function createReviewRatingLoaders(db: Db, withinReach: WithinReach) {
  return {
    reviewRating: createProjectedLoader(
      reviewRatingProjector,
      async (ids: readonly string[], projection) =>
        oneForEach(ids, await reviewRatingsByIds(db, ids, projection), ({ id }) => id),
    ),

    ratingsOfReview: createProjectedLoader(
      reviewRatingProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await reviewRatingsByReviewIds(db, ids, projection),
          ({ reviewId }) => reviewId,
        ),
    ),

    ratingsOfEmployee: createFieldLoader({
      projector: reviewRatingProjector,
      parse: ({ competency, from, to }: EmployeeRatingsArgs): ReviewRatingConditions => {
        checkBounds(['from', from], ['to', to]);
        const competencyId = parseOptionalSlug(competency, 'a competency');
        return { competencyId, ratedOn: { from, to } };
      },
      load: async (ids: readonly string[], conditions, projection) => {
        const found = await reviewRatingsByEmployeeIds(db, ids, conditions, projection);
        if (found.length === 0 && conditions.competencyId != null) {
          await checkRatedCompetency(db, conditions.competencyId);
        }
        return manyForEach(ids, found, ({ wantedId }) => wantedId);
      },
    }),

    calibrations: createProjectedLoader(
      calibrationProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await calibrationsByReviewRatingIds(db, ids, projection),
          ({ reviewRatingId }) => reviewRatingId,
        ),
    ),

    reviewRatings: (
      args: RequireFields<QueryReviewRatingsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, reviewRatingOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          reviewRatingsByPage(
            db,
            page,
            conditions,
            reviewRatingProjector.ofConnection(info, page.ordering),
          ),
        count: () => countReviewRatings(db, conditions),
      });
    },
  };
}
