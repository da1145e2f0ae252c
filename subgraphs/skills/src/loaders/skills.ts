import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { createLoader } from '@loopgraph/kit/loader';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { GraphQLResolveInfo } from 'graphql';
import {
  broaderSkillsBySkillIds,
  countNarrowerSkillsBySkillIds,
  narrowerSkillsBySkillIds,
  relationsBySkillIds,
} from '../queries/skill-relations.ts';
import {
  countSkills,
  skillColumns,
  skillOrdering,
  skillsByCompetencyIds,
  skillsByIds,
  skillsByPage,
  skillsByUris,
  type SkillConditions,
} from '../queries/skills.ts';
import type {
  QuerySkillsArgs,
  RequireFields,
  SkillFilter,
  SkillNarrowerArgs,
} from '../schema.generated.ts';
import type { RelatedSkillRow } from '../tables/skills.ts';
import { parseWords } from './words.ts';

const projector = createProjector(skillColumns, { type: 'Skill', always: ['id'] });

function parseFilter(filter: SkillFilter | null | undefined): SkillConditions {
  return { kind: filter?.kind, source: filter?.source, words: parseWords(filter?.matches) };
}

/** The reads of skills. */
export function createSkillLoaders(db: Db) {
  return {
    skill: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await skillsByIds(db, ids, projection), ({ id }) => id),
    ),

    skillByUri: createProjectedLoader(projector, async (uris: readonly string[], projection) =>
      oneForEach(uris, await skillsByUris(db, uris, projection.and(['uri'])), (skill) =>
        column(skill, 'uri'),
      ),
    ),

    skillsOfCompetency: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await skillsByCompetencyIds(db, ids, projection),
          ({ competencyId }) => competencyId,
        ),
    ),

    broaderSkills: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      manyForEach(
        ids,
        await broaderSkillsBySkillIds(db, ids, projection),
        ({ narrowerId }) => narrowerId,
      ),
    ),

    narrowerSkills: createNestedConnections({
      projector,
      parse: (args: RequireFields<SkillNarrowerArgs, 'orderBy'>) => ({
        page: parsePage(args, skillOrdering(args.orderBy), 'nested'),
        conditions: undefined,
      }),
      read: (ids, page, _conditions, projection) =>
        narrowerSkillsBySkillIds(db, ids, page, projection),
      count: (ids) => countNarrowerSkillsBySkillIds(db, ids),
    }),

    skillRelations: createLoader<string, RelatedSkillRow[]>(async (ids) =>
      manyForEach(ids, await relationsBySkillIds(db, ids), ({ skillId }) => skillId),
    ),

    skills: (args: RequireFields<QuerySkillsArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, skillOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () => skillsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countSkills(db, conditions),
      });
    },
  };
}
