import type { Db } from '@loopgraph/kit/database';
import { createCheckInLoaders } from './loaders/check-ins.ts';
import { createCompletionRatingLoaders } from './loaders/completion-ratings.ts';
import { createGoalLoaders } from './loaders/goals.ts';
import { createReviewCycleLoaders } from './loaders/review-cycles.ts';
import { createReviewRatingLoaders } from './loaders/review-ratings.ts';
import { createReviewLoaders } from './loaders/reviews.ts';

/** The batched, cached reads of one request. Never share them between requests. */
export function createLoaders(db: Db) {
  return {
    ...createCheckInLoaders(db),
    ...createCompletionRatingLoaders(db),
    ...createGoalLoaders(db),
    ...createReviewCycleLoaders(db),
    ...createReviewRatingLoaders(db),
    ...createReviewLoaders(db),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof createLoaders>;
}
