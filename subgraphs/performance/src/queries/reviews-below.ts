import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, eq, type SQL } from 'drizzle-orm';
import { reviews, type ReviewRow } from '../tables.ts';
import {
  reviewsMatching,
  type ReviewConditions,
  type ReviewPage,
  type ReviewProjection,
} from './reviews.ts';

/** Which reviews a list below another row gives. */
export interface ReviewsBelow extends ReviewConditions {
  readonly parent: 'reviewCycle' | 'employee';
}

const parentColumn = { reviewCycle: reviews.reviewCycleId, employee: reviews.employeeId };

function belongTo(parentId: SQL, below: ReviewsBelow): SQL | undefined {
  return and(eq(parentColumn[below.parent], parentId), reviewsMatching(below));
}

/** A page of the reviews below each of `parentIds`. */
export function reviewsByParentIds(
  db: Db,
  parentIds: readonly string[],
  page: ReviewPage,
  below: ReviewsBelow,
  { columns }: ReviewProjection,
): Promise<Below<ReviewRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', parentIds] });
  const found = db
    .select(columns)
    .from(reviews)
    .where(and(belongTo(wanted.columns.id, below), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many reviews there are below each of `parentIds`. */
export function countReviewsByParentIds(
  db: Db,
  parentIds: readonly string[],
  below: ReviewsBelow,
): Promise<{ parentId: string; count: number }[]> {
  const ofOne = below.parent === 'employee' || below.employeeId != null;
  return countRowsBelow(db, reviews, parentIds, (id) => belongTo(id, below), ofOne);
}
