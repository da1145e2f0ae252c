import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { createFieldLoader } from '@loopgraph/kit/field-loader';
import { parseSlug, parseUuid } from '@loopgraph/kit/ids';
import type { GraphQLResolveInfo } from 'graphql';
import { completionDay } from '../completion-day.ts';
import {
  ratingsAfterCompletions,
  ratingsBeforeCompletions,
  type Completion,
} from '../queries/completion-ratings.ts';
import type { CourseCompletionRef } from '../refs.ts';
import type {
  CourseCompletionRatingBeforeArgs as RatingBeforeArgs,
  CourseCompletionRatingsAfterArgs,
  RequireFields,
} from '../schema.generated.ts';
import type { ReviewRatingRow } from '../tables.ts';
import { refuseCompetency } from './rated-competency.ts';
import { reviewRatingProjector } from './review-ratings.ts';

type RatingsAfterArgs = RequireFields<CourseCompletionRatingsAfterArgs, 'months'>;

function parseMonths(months: number): number {
  if (months < 1 || months > 120) {
    throw new RequestError(
      'INVALID_ARGUMENT',
      `Expected "months" to be from 1 to 120, but got: ${String(months)}.`,
    );
  }
  return months;
}

function parseCompletion({ employee, completedAt }: CourseCompletionRef): Completion | null {
  if (employee == null || completedAt == null) return null;
  return { employeeId: parseUuid(employee.id, 'an employee'), day: completionDay(completedAt) };
}

/** The reads of ratings around completions; null where nobody is known to have completed the course. */
export function createCompletionRatingLoaders(db: Db) {
  const ratingsAfter = createFieldLoader({
    projector: reviewRatingProjector,
    parse: ({ competency, months }: RatingsAfterArgs) => ({
      competencyId: parseSlug(competency, 'a competency'),
      months: parseMonths(months),
    }),
    load: async (completions: readonly Completion[], conditions, projection) => {
      const found = await ratingsAfterCompletions(db, completions, conditions, projection);
      if (!found.isRated) refuseCompetency(conditions.competencyId);
      const ratings = completions.map((): ReviewRatingRow[] => []);
      for (const rating of found.ratings) ratings[rating.place - 1]?.push(rating);
      return ratings;
    },
  });

  const ratingBefore = createFieldLoader({
    projector: reviewRatingProjector,
    parse: ({ competency }: RatingBeforeArgs) => ({
      competencyId: parseSlug(competency, 'a competency'),
    }),
    load: async (completions: readonly Completion[], conditions, projection) => {
      const found = await ratingsBeforeCompletions(db, completions, conditions, projection);
      if (!found.isRated) refuseCompetency(conditions.competencyId);
      const ratings = completions.map((): ReviewRatingRow | null => null);
      for (const rating of found.ratings) ratings[rating.place - 1] = rating;
      return ratings;
    },
  });

  return {
    ratingsAfter: (
      completion: CourseCompletionRef,
      args: RatingsAfterArgs,
      info: GraphQLResolveInfo,
    ) => {
      const loader = ratingsAfter(args, info);
      const parsed = parseCompletion(completion);
      return parsed && loader.load(parsed);
    },

    ratingBefore: (
      completion: CourseCompletionRef,
      args: RatingBeforeArgs,
      info: GraphQLResolveInfo,
    ) => {
      const loader = ratingBefore(args, info);
      const parsed = parseCompletion(completion);
      return parsed && loader.load(parsed);
    },
  };
}
