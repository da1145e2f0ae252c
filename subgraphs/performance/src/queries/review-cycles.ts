import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { reviewCycleCompetencies, reviewCycles, type ReviewCycleRow } from '../tables.ts';

export const reviewCycleColumns = getTableColumns(reviewCycles);
type ReviewCycleProjection = Projection<typeof reviewCycleColumns>;
type ReviewCyclePage = Page<keyof typeof reviewCycleColumns>;

export const reviewCycleOrdering = createOrderings('reviewCycles', {
  STARTS_ON: [
    { name: 'startsOn', column: reviewCycles.startsOn },
    { name: 'id', column: reviewCycles.id },
  ],
});

/** Conditions on cycles, joined by and; an absent one always holds. */
export interface ReviewCycleConditions {
  readonly status?: Given<readonly (typeof reviewCycles.status.enumValues)[number][]>;
}

function matching({ status }: ReviewCycleConditions): SQL | undefined {
  return and(given(status, (states) => inArray(reviewCycles.status, [...new Set(states)])));
}

/** The cycles that exist among `ids`, in no order. */
export const reviewCyclesByIds = selectByIds(reviewCycles);

/** The competencies on the form of each of `reviewCycleIds`; within a cycle in the form's order. */
export function competenciesByReviewCycleIds(
  db: Db,
  reviewCycleIds: readonly string[],
): Promise<{ reviewCycleId: string; id: string }[]> {
  const { reviewCycleId, competencyId, position } = reviewCycleCompetencies;
  return db
    .select({ reviewCycleId, id: competencyId })
    .from(reviewCycleCompetencies)
    .where(anyOf(reviewCycleId, reviewCycleIds))
    .orderBy(asc(reviewCycleId), asc(position));
}

export function reviewCyclesByPage(
  db: Db,
  page: ReviewCyclePage,
  conditions: ReviewCycleConditions,
  { columns }: ReviewCycleProjection,
): Promise<ReviewCycleRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(reviewCycles)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countReviewCycles(
  db: Db,
  conditions: ReviewCycleConditions,
): Promise<number> {
  const [row] = await db.select({ count: count() }).from(reviewCycles).where(matching(conditions));
  return row?.count ?? 0;
}
