import { oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countOccupationsBySkillIds,
  countSkillsByOccupationIds,
  occupationsBySkillIds,
  occupationSkillColumns,
  occupationSkillOrdering,
  skillsByOccupationIds,
} from '../queries/occupation-skills.ts';
import {
  countOccupations,
  occupationColumns,
  occupationOrdering,
  occupationsByIds,
  occupationsByPage,
  occupationsByUris,
  type OccupationConditions,
} from '../queries/occupations.ts';
import type {
  OccupationFilter,
  OccupationSkillsArgs,
  QueryOccupationsArgs,
  RequireFields,
  SkillEssentialForArgs,
} from '../schema.generated.ts';
import { parseWords } from './words.ts';

const projector = createProjector(occupationColumns, {
  type: 'Occupation',
  always: ['id'],
  fields: { jobRoles: ['uri'] },
});

const skillProjector = createProjector(occupationSkillColumns, {
  type: 'OccupationSkill',
  always: ['skillId'],
});

function parseFilter(filter: OccupationFilter | null | undefined): OccupationConditions {
  return { source: filter?.source, words: parseWords(filter?.matches) };
}

/** The reads of occupations, and of the skills that they take. */
export function createOccupationLoaders(db: Db) {
  const takingSkill = (relation: 'ESSENTIAL' | 'OPTIONAL') =>
    createNestedConnections({
      projector,
      parse: (args: RequireFields<SkillEssentialForArgs, 'orderBy'>) => ({
        page: parsePage(args, occupationOrdering(args.orderBy), 'nested'),
        conditions: relation,
      }),
      read: (ids, page, conditions, projection) =>
        occupationsBySkillIds(db, ids, page, conditions, projection),
      count: (ids, conditions) => countOccupationsBySkillIds(db, ids, conditions),
    });

  return {
    occupation: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await occupationsByIds(db, ids, projection), ({ id }) => id),
    ),

    occupationByUri: createProjectedLoader(projector, async (uris: readonly string[], projection) =>
      oneForEach(uris, await occupationsByUris(db, uris, projection.and(['uri'])), (occupation) =>
        column(occupation, 'uri'),
      ),
    ),

    occupationsSkillIsEssentialFor: takingSkill('ESSENTIAL'),
    occupationsSkillIsOptionalFor: takingSkill('OPTIONAL'),

    skillsOfOccupation: createNestedConnections({
      projector: skillProjector,
      parse: (args: RequireFields<OccupationSkillsArgs, 'orderBy'>) => ({
        page: parsePage(args, occupationSkillOrdering(args.orderBy), 'nested'),
        conditions: args.relation,
      }),
      read: (ids, page, relation, projection) =>
        skillsByOccupationIds(db, ids, page, relation, projection),
      count: (ids, relation) => countSkillsByOccupationIds(db, ids, relation),
    }),

    occupations: (
      args: RequireFields<QueryOccupationsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, occupationOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () =>
          occupationsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countOccupations(db, conditions),
      });
    },
  };
}
