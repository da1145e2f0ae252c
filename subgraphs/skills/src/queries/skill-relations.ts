import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { anyOf, unnested } from '@loopgraph/kit/sql';
import { and, asc, count, eq, ne, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { skillRelations, skills, type RelatedSkillRow, type SkillRow } from '../tables/skills.ts';
import type { SkillPage, SkillProjection } from './skills.ts';

const isBroader = eq(skillRelations.relation, 'BROADER');

/** The skills that are broader than each of `skillIds`, by label. */
export function broaderSkillsBySkillIds(
  db: Db,
  skillIds: readonly string[],
  { columns }: SkillProjection,
): Promise<(SkillRow & { readonly narrowerId: string })[]> {
  return db
    .select({ ...columns, narrowerId: skillRelations.skillId })
    .from(skillRelations)
    .innerJoin(skills, eq(skills.id, skillRelations.relatedId))
    .where(and(isBroader, anyOf(skillRelations.skillId, skillIds)))
    .orderBy(asc(skills.label), asc(skills.id));
}

/** A page of the skills that are narrower than each of `skillIds`. */
export function narrowerSkillsBySkillIds(
  db: Db,
  skillIds: readonly string[],
  page: SkillPage,
  { columns }: SkillProjection,
): Promise<Below<SkillRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', skillIds] });
  const found = db
    .select(columns)
    .from(skillRelations)
    .innerJoin(skills, eq(skills.id, skillRelations.skillId))
    .where(and(isBroader, eq(skillRelations.relatedId, wanted.columns.id), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many skills are narrower than each of `skillIds` that has any. */
export function countNarrowerSkillsBySkillIds(
  db: Db,
  skillIds: readonly string[],
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: skillRelations.relatedId, count: count() })
    .from(skillRelations)
    .where(and(isBroader, anyOf(skillRelations.relatedId, skillIds)))
    .groupBy(skillRelations.relatedId);
}

// ESCO knows up to some hundred for one skill; the bound is for data that nobody foresaw.
const relatedAtMost = 500;

/** What each of `skillIds` has to do with, broader and narrower aside, by label, the first 500 of each. */
export function relationsBySkillIds(
  db: Db,
  skillIds: readonly string[],
): Promise<RelatedSkillRow[]> {
  type Relation = RelatedSkillRow['relation'];
  const wanted = unnested('wanted', { id: ['uuid', skillIds] });
  const { skillId, relation, relatedId } = skillRelations;
  const forward = db
    .select({
      relation: sql<Relation>`${relation}`.as('relation'),
      relatedId: sql<string>`${relatedId}`.as('related_id'),
    })
    .from(skillRelations)
    .where(and(eq(skillId, wanted.columns.id), ne(relation, 'BROADER')));
  const reverse = db
    .select({
      relation: sql<Relation>`case when ${relation} = 'RELATED' then 'RELATED' else ${relation} || '_FOR' end`,
      relatedId: sql<string>`${skillId}`,
    })
    .from(skillRelations)
    .where(and(eq(relatedId, wanted.columns.id), ne(relation, 'BROADER')));
  const either = union(forward, reverse).as('either');
  const found = db
    .select({ relation: either.relation, relatedId: either.relatedId, label: skills.label })
    .from(either)
    .innerJoin(skills, eq(skills.id, either.relatedId))
    .orderBy(asc(skills.label), asc(either.relatedId), asc(either.relation))
    .limit(relatedAtMost)
    .as('found');
  return db
    .select({ skillId: wanted.columns.id, relation: found.relation, relatedId: found.relatedId })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(asc(found.label), asc(found.relatedId), asc(found.relation));
}
