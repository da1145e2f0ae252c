import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import type { Below } from '@loopgraph/kit/nested-connections';
import { createOrderings } from '@loopgraph/kit/ordering';
import { nestedOrderBy, pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf, given, unnested } from '@loopgraph/kit/sql';
import { and, count, eq, getTableColumns, inArray } from 'drizzle-orm';
import {
  occupations,
  occupationSkills,
  type OccupationRow,
  type OccupationSkillRow,
} from '../tables/occupations.ts';
import { skills } from '../tables/skills.ts';
import type { OccupationPage, OccupationProjection } from './occupations.ts';

type Relation = (typeof occupationSkills.relation.enumValues)[number];

export const occupationSkillColumns = {
  ...getTableColumns(occupationSkills),
  label: skills.label,
};
type OccupationSkillProjection = Projection<typeof occupationSkillColumns>;
type OccupationSkillPage = Page<keyof typeof occupationSkillColumns>;

// A skill may have to do with an occupation in several ways: only with the relation is the order total.
export const occupationSkillOrdering = createOrderings('occupationSkills', {
  LABEL: [
    { name: 'label', column: skills.label },
    { name: 'skillId', column: occupationSkills.skillId },
    { name: 'relation', column: occupationSkills.relation },
  ],
});

/** A page of the skills of each of `occupationIds`, of some relations only where those are given. */
export function skillsByOccupationIds(
  db: Db,
  occupationIds: readonly string[],
  page: OccupationSkillPage,
  relation: Given<readonly Relation[]>,
  { columns }: OccupationSkillProjection,
): Promise<Below<OccupationSkillRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', occupationIds] });
  const found = db
    .select(columns)
    .from(occupationSkills)
    .innerJoin(skills, eq(skills.id, occupationSkills.skillId))
    .where(
      and(
        eq(occupationSkills.occupationId, wanted.columns.id),
        given(relation, (relations) => inArray(occupationSkills.relation, [...new Set(relations)])),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many skills, of some relations only where those are given, each of `occupationIds` has that has any. */
export function countSkillsByOccupationIds(
  db: Db,
  occupationIds: readonly string[],
  relation: Given<readonly Relation[]>,
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: occupationSkills.occupationId, count: count() })
    .from(occupationSkills)
    .where(
      and(
        anyOf(occupationSkills.occupationId, occupationIds),
        given(relation, (relations) => inArray(occupationSkills.relation, [...new Set(relations)])),
      ),
    )
    .groupBy(occupationSkills.occupationId);
}

/** A page of the occupations that each of `skillIds` is essential (or optional) for. */
export function occupationsBySkillIds(
  db: Db,
  skillIds: readonly string[],
  page: OccupationPage,
  relation: Relation,
  { columns }: OccupationProjection,
): Promise<Below<OccupationRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', skillIds] });
  const found = db
    .select(columns)
    .from(occupationSkills)
    .innerJoin(occupations, eq(occupations.id, occupationSkills.occupationId))
    .where(
      and(
        eq(occupationSkills.skillId, wanted.columns.id),
        eq(occupationSkills.relation, relation),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many occupations each of `skillIds` that has any is essential (or optional) for. */
export function countOccupationsBySkillIds(
  db: Db,
  skillIds: readonly string[],
  relation: Relation,
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: occupationSkills.skillId, count: count() })
    .from(occupationSkills)
    .where(and(anyOf(occupationSkills.skillId, skillIds), eq(occupationSkills.relation, relation)))
    .groupBy(occupationSkills.skillId);
}
