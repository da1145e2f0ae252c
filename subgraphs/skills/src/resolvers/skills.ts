import { parseUuid } from '@loopgraph/kit/ids';
import type { Resolvers } from '../schema.generated.ts';

export const skillResolvers: Pick<Resolvers, 'Skill' | 'RelatedSkill'> = {
  Skill: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.skill(info).load(parseUuid(id, 'a skill')),
    broader: ({ id }, _args, { loaders }, info) => loaders.broaderSkills(info).load(id),
    narrower: ({ id }, args, { loaders }, info) => loaders.narrowerSkills(id, args, info),
    related: ({ id }, _args, { loaders }) => loaders.skillRelations.load(id),
    essentialFor: ({ id }, args, { loaders }, info) =>
      loaders.occupationsSkillIsEssentialFor(id, args, info),
    optionalFor: ({ id }, args, { loaders }, info) =>
      loaders.occupationsSkillIsOptionalFor(id, args, info),
    taughtBy: ({ id }, _args, { loaders }) => loaders.coursesTeachingSkill.load(id),
    competencies: ({ id }, _args, { loaders }, info) => loaders.competenciesOfSkill(info).load(id),
  },

  RelatedSkill: {
    skill: ({ relatedId }, _args, { loaders }, info) =>
      loaders.skill(info).load(relatedId).existing('a related skill'),
  },
};
