import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, unnested } from '@loopgraph/kit/sql';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import {
  behaviouralIndicators,
  competencyLevels,
  type BehaviouralIndicatorRow,
  type CompetencyLevelRow,
} from '../tables/competencies.ts';

export const indicatorColumns = getTableColumns(behaviouralIndicators);
type IndicatorProjection = Projection<typeof indicatorColumns>;

/** The levels of each of `competencyIds`, from 1 up. */
export function levelsByCompetencyIds(
  db: Db,
  competencyIds: readonly string[],
): Promise<CompetencyLevelRow[]> {
  return db
    .select()
    .from(competencyLevels)
    .where(anyOf(competencyLevels.competencyId, competencyIds))
    .orderBy(asc(competencyLevels.level));
}

/** The indicators of each of `levels`, in the order in which their authors put them. */
export function indicatorsByLevels(
  db: Db,
  levels: readonly Pick<CompetencyLevelRow, 'competencyId' | 'level'>[],
  { columns }: IndicatorProjection,
): Promise<BehaviouralIndicatorRow[]> {
  const wanted = unnested('wanted', {
    competency_id: ['text', levels.map(({ competencyId }) => competencyId)],
    level: ['smallint', levels.map(({ level }) => level)],
  });
  return db
    .select(columns)
    .from(wanted.table)
    .innerJoin(
      behaviouralIndicators,
      and(
        eq(behaviouralIndicators.competencyId, wanted.columns.competency_id),
        eq(behaviouralIndicators.level, wanted.columns.level),
      ),
    )
    .orderBy(asc(behaviouralIndicators.position));
}

/** The indicators that exist among `ids`, in no order. */
export const indicatorsByIds = selectByIds(behaviouralIndicators);
