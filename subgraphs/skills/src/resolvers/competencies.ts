import { parseSlug } from '@loopgraph/kit/ids';
import type { Resolvers } from '../schema.generated.ts';

export const competencyResolvers: Pick<Resolvers, 'Competency' | 'CompetencyLevel'> = {
  Competency: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.competency(info).load(parseSlug(id, 'a competency')),
    levels: ({ id }, _args, { loaders }) => loaders.levelsOfCompetency.load(id),
    skills: ({ id }, _args, { loaders }, info) => loaders.skillsOfCompetency(info).load(id),
    developedBy: ({ id }, _args, { loaders }) => loaders.coursesDevelopingCompetency.load(id),
    requiredBy: ({ id }, _args, { loaders }, info) => loaders.jobRolesOfCompetency(info).load(id),
  },

  CompetencyLevel: {
    indicators: (level, _args, { loaders }, info) => loaders.indicatorsOfLevel(info).load(level),
  },
};
