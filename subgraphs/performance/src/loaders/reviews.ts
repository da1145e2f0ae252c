import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkBounds } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countReviewsByParentIds,
  reviewsByParentIds,
  type ReviewsBelow,
} from '../queries/reviews-below.ts';
import {
  countReviews,
  reviewColumns,
  reviewOrdering,
  reviewsByIds,
  reviewsByPage,
  type ReviewConditions,
} from '../queries/reviews.ts';
import type { QueryReviewsArgs, RequireFields, ReviewFilter } from '../schema.generated.ts';

const projector = createProjector(reviewColumns, {
  type: 'Review',
  always: ['id'],
  fields: { cycle: ['reviewCycleId'], employee: ['employeeId'], reviewer: ['reviewerId'] },
});

function parseFilter(filter: ReviewFilter | null | undefined): ReviewConditions {
  const { minOverallScore, maxOverallScore } = filter ?? {};
  checkBounds(['minOverallScore', minOverallScore], ['maxOverallScore', maxOverallScore]);
  return {
    reviewCycleId: parseOptionalUuid(filter?.cycle, 'a review cycle'),
    employeeId: parseOptionalUuid(filter?.employee, 'an employee'),
    reviewerId: parseOptionalUuid(filter?.reviewer, 'an employee'),
    status: filter?.status,
    minOverallScore,
    maxOverallScore,
  };
}

type ReviewsArgs = RequireFields<QueryReviewsArgs, 'orderBy'>;

/** The reads of reviews. */
export function createReviewLoaders(db: Db, withinReach: WithinReach) {
  const below = (parent: ReviewsBelow['parent']) =>
    createNestedConnections({
      projector,
      parse: (args: ReviewsArgs) => ({
        page: parsePage(args, reviewOrdering(args.orderBy), 'nested'),
        conditions: {
          parent,
          ...parseFilter(args.filter),
          ...(parent === 'reviewCycle' && { withinReach }),
        },
      }),
      read: (ids, page, conditions, projection) =>
        reviewsByParentIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countReviewsByParentIds(db, ids, conditions),
    });

  return {
    review: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await reviewsByIds(db, ids, projection), ({ id }) => id),
    ),

    reviewsOfReviewCycle: below('reviewCycle'),
    reviewsOfEmployee: below('employee'),

    reviews: (args: ReviewsArgs, info: GraphQLResolveInfo) => {
      const page = parsePage(args, reviewOrdering(args.orderBy), 'root');
      const conditions = { ...parseFilter(args.filter), withinReach };
      return new Connection({
        page,
        read: () =>
          reviewsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countReviews(db, conditions),
      });
    },
  };
}
