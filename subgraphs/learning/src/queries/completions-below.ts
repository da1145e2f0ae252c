import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, eq, type SQL } from 'drizzle-orm';
import { completions, type CompletionRow } from '../tables/completions.ts';
import {
  completionsMatching,
  type CompletionConditions,
  type CompletionPage,
  type CompletionProjection,
} from './completions.ts';

/** Which completions a list below another row gives. */
export interface CompletionsBelow extends CompletionConditions {
  readonly parent: 'course' | 'employee';
}

const parentColumn = { course: completions.courseId, employee: completions.employeeId };

function belongTo(parentId: SQL, { parent, ...conditions }: CompletionsBelow): SQL | undefined {
  return and(eq(parentColumn[parent], parentId), completionsMatching(conditions));
}

/** A page of the completions below each of `parentIds`. */
export function completionsByParentIds(
  db: Db,
  parentIds: readonly string[],
  page: CompletionPage,
  below: CompletionsBelow,
  { columns }: CompletionProjection,
): Promise<Below<CompletionRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', parentIds] });
  const found = db
    .select(columns)
    .from(completions)
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

/** How many completions there are below each of `parentIds`. */
export function countCompletionsByParentIds(
  db: Db,
  parentIds: readonly string[],
  below: CompletionsBelow,
): Promise<{ parentId: string; count: number }[]> {
  const ofOne = below.parent === 'employee' || below.employeeId != null;
  return countRowsBelow(db, completions, parentIds, (id) => belongTo(id, below), ofOne);
}
