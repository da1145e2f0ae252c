import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { competencySkills } from '../tables/competencies.ts';
import { skills, type SkillRow } from '../tables/skills.ts';
import { hasWords } from './full-text.ts';

export const skillColumns = getTableColumns(skills);
export type SkillProjection = Projection<typeof skillColumns>;
export type SkillPage = Page<keyof typeof skillColumns>;

export const skillOrdering = createOrderings('skills', {
  LABEL: [
    { name: 'label', column: skills.label },
    { name: 'id', column: skills.id },
  ],
});

/** Conditions on skills, joined by and; an absent one always holds. */
export interface SkillConditions {
  readonly kind?: Given<readonly (typeof skills.kind.enumValues)[number][]>;
  readonly source?: Given<readonly (typeof skills.source.enumValues)[number][]>;
  /** All these words are in a label, or in another name. */
  readonly words?: Given<string>;
}

function matching({ kind, source, words }: SkillConditions): SQL | undefined {
  return and(
    given(kind, (kinds) => inArray(skills.kind, [...new Set(kinds)])),
    given(source, (sources) => inArray(skills.source, [...new Set(sources)])),
    given(words, (all) => hasWords(skills.search, all)),
  );
}

/** The skills that exist among `ids`, in no order. */
export const skillsByIds = selectByIds(skills);

/** The skills that exist among those with `uris`, in no order. */
export function skillsByUris(
  db: Db,
  uris: readonly string[],
  { columns }: SkillProjection,
): Promise<SkillRow[]> {
  return db.select(columns).from(skills).where(anyOf(skills.uri, uris));
}

/** The skills that each of `competencyIds` is made of, by label. */
export function skillsByCompetencyIds(
  db: Db,
  competencyIds: readonly string[],
  { columns }: SkillProjection,
): Promise<(SkillRow & { readonly competencyId: string })[]> {
  return db
    .select({ ...columns, competencyId: competencySkills.competencyId })
    .from(competencySkills)
    .innerJoin(skills, eq(skills.id, competencySkills.skillId))
    .where(anyOf(competencySkills.competencyId, competencyIds))
    .orderBy(asc(skills.label), asc(skills.id));
}

export function skillsByPage(
  db: Db,
  page: SkillPage,
  conditions: SkillConditions,
  { columns }: SkillProjection,
): Promise<SkillRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(skills)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countSkills(db: Db, conditions: SkillConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(skills).where(matching(conditions));
  return row?.count ?? 0;
}
