import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  sql,
  type SQL,
} from 'drizzle-orm';
import { orgUnits, type OrgUnitRow } from '../tables.ts';

export const orgUnitColumns = getTableColumns(orgUnits);
type OrgUnitProjection = Projection<typeof orgUnitColumns>;
type OrgUnitPage = Page<keyof typeof orgUnitColumns>;

export const orgUnitOrdering = createOrderings('orgUnits', {
  NAME: [
    { name: 'name', column: orgUnits.name },
    { name: 'id', column: orgUnits.id },
  ],
});

/** Conditions on units, joined by and. */
export interface OrgUnitConditions {
  readonly parentId?: Given<string>;
  readonly isRoot?: Given<boolean>;
}

function matching({ parentId, isRoot }: OrgUnitConditions): SQL | undefined {
  return and(
    given(parentId, (id) => eq(orgUnits.parentId, id)),
    given(isRoot, (root) => (root ? isNull(orgUnits.parentId) : isNotNull(orgUnits.parentId))),
  );
}

/** The ids of a unit and of all below it, as a subquery. */
export function orgUnitTree(root: string | SQL): SQL {
  return sql`(
    with recursive tree as (
      select ${root}::uuid as id
      union all
      select child.id from tree join ${orgUnits} child on child.parent_id = tree.id
    )
    select id from tree
  )`;
}

/** The units that exist among `ids`, in no order. */
export const orgUnitsByIds = selectByIds(orgUnits);

/** The units directly below each of `parentIds`, by name. */
export function orgUnitsByParentIds(
  db: Db,
  parentIds: readonly string[],
  { columns }: OrgUnitProjection,
): Promise<OrgUnitRow[]> {
  return db
    .select(columns)
    .from(orgUnits)
    .where(anyOf(orgUnits.parentId, parentIds))
    .orderBy(asc(orgUnits.name), asc(orgUnits.id));
}

export function orgUnitsByPage(
  db: Db,
  page: OrgUnitPage,
  conditions: OrgUnitConditions,
  { columns }: OrgUnitProjection,
): Promise<OrgUnitRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(orgUnits)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countOrgUnits(db: Db, conditions: OrgUnitConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(orgUnits).where(matching(conditions));
  return row?.count ?? 0;
}
