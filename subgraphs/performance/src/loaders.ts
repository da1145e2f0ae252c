import type { Db } from '@loopgraph/kit/database';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { createCheckInLoaders } from './loaders/check-ins.ts';
import { createCompletionRatingLoaders } from './loaders/completion-ratings.ts';
import { createGoalLoaders } from './loaders/goals.ts';
import { createReviewCycleLoaders } from './loaders/review-cycles.ts';
import { createReviewRatingLoaders } from './loaders/review-ratings.ts';
import { createReviewLoaders } from './loaders/reviews.ts';

/** The batched, cached reads of one request, whose viewer has this reach. Never share them between requests. */
export function createLoaders(db: Db, withinReach: WithinReach) {
  return {
    ...createCheckInLoaders(db, withinReach),
    ...createCompletionRatingLoaders(db),
    ...createGoalLoaders(db, withinReach),
    ...createReviewCycleLoaders(db),
    ...createReviewRatingLoaders(db, withinReach),
    ...createReviewLoaders(db, withinReach),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
