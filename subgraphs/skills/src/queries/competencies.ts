import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { competencies, competencySkills, type CompetencyRow } from '../tables/competencies.ts';

export const competencyColumns = getTableColumns(competencies);
type CompetencyProjection = Projection<typeof competencyColumns>;
type CompetencyPage = Page<keyof typeof competencyColumns>;

export const competencyOrdering = createOrderings('competencies', {
  NAME: [
    { name: 'name', column: competencies.name },
    { name: 'id', column: competencies.id },
  ],
});

/** Conditions on competencies, joined by and; an absent one always holds. */
export interface CompetencyConditions {
  readonly category?: Given<readonly (typeof competencies.category.enumValues)[number][]>;
}

function matching({ category }: CompetencyConditions): SQL | undefined {
  return given(category, (categories) => inArray(competencies.category, [...new Set(categories)]));
}

/** The competencies that exist among `ids`, in no order. */
export const competenciesByIds = selectByIds(competencies);

/** The competencies that each of `skillIds` is part of, by name. */
export function competenciesBySkillIds(
  db: Db,
  skillIds: readonly string[],
  { columns }: CompetencyProjection,
): Promise<(CompetencyRow & { readonly skillId: string })[]> {
  return db
    .select({ ...columns, skillId: competencySkills.skillId })
    .from(competencySkills)
    .innerJoin(competencies, eq(competencies.id, competencySkills.competencyId))
    .where(anyOf(competencySkills.skillId, skillIds))
    .orderBy(asc(competencies.name), asc(competencies.id));
}

export function competenciesByPage(
  db: Db,
  page: CompetencyPage,
  conditions: CompetencyConditions,
  { columns }: CompetencyProjection,
): Promise<CompetencyRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(competencies)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countCompetencies(db: Db, conditions: CompetencyConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(competencies).where(matching(conditions));
  return row?.count ?? 0;
}

/** Whether there is a competency with this id. */
export async function competencyExists(db: Db, id: string): Promise<boolean> {
  return (await db.$count(competencies, eq(competencies.id, id))) > 0;
}
