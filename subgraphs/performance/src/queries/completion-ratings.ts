import { oncePerObject } from '@loopgraph/kit/batch';
import type { Db } from '@loopgraph/kit/database';
import { beginStatement, buildStatement } from '@loopgraph/kit/database/build-statement';
import { arrayOf, arrayText } from '@loopgraph/kit/sql';
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { reviewRatings, type ReviewRatingRow } from '../tables.ts';
import { isRated } from './rated-competencies.ts';
import type { ReviewRatingProjection } from './review-ratings.ts';

/** Who completed a course, and on which day. */
export interface Completion {
  readonly employeeId: string;
  readonly day: string;
}

/** A rating, and the place of the completion that it belongs to: 1 is the first. */
type PlacedRating = ReviewRatingRow & { readonly place: number };

export interface CompletionRatings {
  readonly ratings: readonly PlacedRating[];
  /** Whether the competency is one that reviews rate. */
  readonly isRated: boolean;
}

/** How many ratings after one completion are given at most. */
const limit = 100;

const completion = {
  employeeId: sql`completion.employee_id`,
  day: sql`completion.day`,
  /** PostgreSQL takes completions in this order, and sends the first rows while it still looks for the others. */
  inOrder: sql`completion.place`,
  place: sql<number>`completion.place::integer`,
};

/**
 * A row for the first completion even where it has no rating, so that the statement itself tells whether the competency
 * is rated at all, without another one.
 */
const foundOrFirst = sql`found.id is not null or completion.place = 1`;

const competencyId = sql.placeholder('competencyId');
const isUnrated = sql<boolean>`found.id is null and not ${isRated(competencyId)}`;
const placed = sql`unnest(${arrayOf('uuid', sql.placeholder('employeeIds'))}, ${arrayOf('date', sql.placeholder('days'))}) with ordinality as completion(employee_id, day, place)`;
const lastDay = sql`(${completion.day} + make_interval(months => ${sql.placeholder('months')}))::date`;

/** A row of a statement; `id` is null where it only tells that there is no rating. */
interface FoundRow {
  readonly id: string | null;
  readonly isUnrated: boolean;
}

function isFound<Row extends FoundRow>(row: Row): row is Row & PlacedRating {
  return row.id !== null;
}

function valuesOf(completions: readonly Completion[]) {
  return {
    employeeIds: arrayText(completions.map(({ employeeId }) => employeeId)),
    days: arrayText(completions.map(({ day }) => day)),
  };
}

function ratingsOf(rows: readonly FoundRow[]): CompletionRatings {
  return { ratings: rows.filter(isFound), isRated: !rows.some((row) => row.isUnrated) };
}

const selectAfter = oncePerObject((projection: ReviewRatingProjection) => {
  const found = beginStatement()
    .select(projection.and(['ratedOn']).columns)
    .from(reviewRatings)
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
  return buildStatement(
    beginStatement()
      .select({
        ...others,
        ...(projection.has('ratedOn') && { ratedOn }),
        place: completion.place,
        isUnrated,
      })
      .from(placed)
      .leftJoinLateral(found, sql`true`)
      .where(foundOrFirst)
      .orderBy(completion.inOrder, asc(found.ratedOn), asc(found.id)),
  );
});

/** The ratings on a competency after the day of each completion and up to the same day `months` later, the earliest first. */
export async function ratingsAfterCompletions(
  db: Db,
  completions: readonly Completion[],
  asked: { readonly competencyId: string; readonly months: number },
  projection: ReviewRatingProjection,
): Promise<CompletionRatings> {
  return ratingsOf(await selectAfter(projection)(db, { ...valuesOf(completions), ...asked }));
}

const selectBefore = oncePerObject((projection: ReviewRatingProjection) => {
  const found = beginStatement()
    .select(projection.columns)
    .from(reviewRatings)
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
  return buildStatement(
    beginStatement()
      .select({ ...found._.selectedFields, place: completion.place, isUnrated })
      .from(placed)
      .leftJoinLateral(found, sql`true`)
      .where(foundOrFirst),
  );
});

/** The latest rating on a competency on the day of each completion or before, in no order. */
export async function ratingsBeforeCompletions(
  db: Db,
  completions: readonly Completion[],
  asked: { readonly competencyId: string },
  projection: ReviewRatingProjection,
): Promise<CompletionRatings> {
  return ratingsOf(await selectBefore(projection)(db, { ...valuesOf(completions), ...asked }));
}
