import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, count, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { occupations, type OccupationRow } from '../tables/occupations.ts';
import { hasWords } from './full-text.ts';

export const occupationColumns = getTableColumns(occupations);
export type OccupationProjection = Projection<typeof occupationColumns>;
export type OccupationPage = Page<keyof typeof occupationColumns>;

export const occupationOrdering = createOrderings('occupations', {
  LABEL: [
    { name: 'label', column: occupations.label },
    { name: 'id', column: occupations.id },
  ],
});

/** Conditions on occupations, joined by and; an absent one always holds. */
export interface OccupationConditions {
  readonly source?: Given<readonly (typeof occupations.source.enumValues)[number][]>;
  /** All these words are in a label, or in another name. */
  readonly words?: Given<string>;
}

function matching({ source, words }: OccupationConditions): SQL | undefined {
  return and(
    given(source, (sources) => inArray(occupations.source, [...new Set(sources)])),
    given(words, (all) => hasWords(occupations.search, all)),
  );
}

/** The occupations that exist among `ids`, in no order. */
export const occupationsByIds = selectByIds(occupations);

/** The occupations that exist among those with `uris`, in no order. */
export function occupationsByUris(
  db: Db,
  uris: readonly string[],
  { columns }: OccupationProjection,
): Promise<OccupationRow[]> {
  return db.select(columns).from(occupations).where(anyOf(occupations.uri, uris));
}

export function occupationsByPage(
  db: Db,
  page: OccupationPage,
  conditions: OccupationConditions,
  { columns }: OccupationProjection,
): Promise<OccupationRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(occupations)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countOccupations(db: Db, conditions: OccupationConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(occupations).where(matching(conditions));
  return row?.count ?? 0;
}
