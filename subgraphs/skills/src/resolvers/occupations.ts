import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const occupationResolvers: Pick<Resolvers, 'Occupation' | 'OccupationSkill'> = {
  Occupation: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.occupation(info).load(parseUuid(id, 'an occupation')),
    skills: ({ id }, args, { loaders }, info) => loaders.skillsOfOccupation(id, args, info),
    jobRoles: (occupation, _args, { loaders }, info) =>
      loaders.jobRolesOfOccupation(info).load(column(occupation, 'uri')),
  },

  OccupationSkill: {
    skill: ({ skillId }, _args, { loaders }, info) =>
      loaders.skill(info).load(skillId).existing("an occupation's skill"),
  },
};
