import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { createLoader } from '@loopgraph/kit/loader';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { GraphQLResolveInfo } from 'graphql';
import {
  competenciesByIds,
  competenciesByPage,
  competenciesBySkillIds,
  competencyColumns,
  competencyOrdering,
  countCompetencies,
} from '../queries/competencies.ts';
import {
  indicatorColumns,
  indicatorsByIds,
  indicatorsByLevels,
  levelsByCompetencyIds,
} from '../queries/competency-levels.ts';
import type { QueryCompetenciesArgs, RequireFields } from '../schema.generated.ts';
import type { CompetencyLevelRow } from '../tables/competencies.ts';

const projector = createProjector(competencyColumns, { type: 'Competency', always: ['id'] });

const indicatorProjector = createProjector(indicatorColumns, {
  type: 'BehaviouralIndicator',
  always: ['id'],
});

const levelName = (competencyId: string, level: number) => `${competencyId} ${level}`;

/** The reads of competencies, with their levels and behavioural indicators. */
export function createCompetencyLoaders(db: Db) {
  return {
    competency: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await competenciesByIds(db, ids, projection), ({ id }) => id),
    ),

    competenciesOfSkill: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await competenciesBySkillIds(db, ids, projection),
          ({ skillId }) => skillId,
        ),
    ),

    levelsOfCompetency: createLoader<string, CompetencyLevelRow[]>(async (ids) =>
      manyForEach(ids, await levelsByCompetencyIds(db, ids), ({ competencyId }) => competencyId),
    ),

    indicatorsOfLevel: createProjectedLoader(
      indicatorProjector,
      async (levels: readonly CompetencyLevelRow[], projection) =>
        manyForEach(
          levels.map(({ competencyId, level }) => levelName(competencyId, level)),
          await indicatorsByLevels(db, levels, projection.and(['competencyId', 'level'])),
          (indicator) => levelName(column(indicator, 'competencyId'), column(indicator, 'level')),
        ),
    ),

    indicator: createProjectedLoader(
      indicatorProjector,
      async (ids: readonly string[], projection) =>
        oneForEach(ids, await indicatorsByIds(db, ids, projection), ({ id }) => id),
    ),

    competencies: (
      args: RequireFields<QueryCompetenciesArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, competencyOrdering(args.orderBy), 'root');
      const conditions = { category: args.filter?.category };
      return new Connection({
        page,
        read: () =>
          competenciesByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countCompetencies(db, conditions),
      });
    },
  };
}
