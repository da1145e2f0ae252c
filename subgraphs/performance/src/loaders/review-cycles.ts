import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { createLoader } from '@loopgraph/kit/loader';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { GraphQLResolveInfo } from 'graphql';
import {
  competenciesByReviewCycleIds,
  countReviewCycles,
  reviewCycleColumns,
  reviewCycleOrdering,
  reviewCyclesByIds,
  reviewCyclesByPage,
} from '../queries/review-cycles.ts';
import type { CompetencyRef } from '../refs.ts';
import type { QueryReviewCyclesArgs, RequireFields } from '../schema.generated.ts';

const projector = createProjector(reviewCycleColumns, { type: 'ReviewCycle', always: ['id'] });

/** The reads of review cycles. */
export function createReviewCycleLoaders(db: Db) {
  return {
    reviewCycle: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await reviewCyclesByIds(db, ids, projection), ({ id }) => id),
    ),

    competenciesOfReviewCycle: createLoader<string, CompetencyRef[]>(async (ids) =>
      manyForEach(
        ids,
        await competenciesByReviewCycleIds(db, ids),
        ({ reviewCycleId }) => reviewCycleId,
      ),
    ),

    reviewCycles: (
      args: RequireFields<QueryReviewCyclesArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, reviewCycleOrdering(args.orderBy), 'root');
      const conditions = { status: args.filter?.status };
      return new Connection({
        page,
        read: () =>
          reviewCyclesByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countReviewCycles(db, conditions),
      });
    },
  };
}
