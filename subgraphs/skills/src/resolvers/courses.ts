import { parseUuid } from '@loopgraph/kit/ids';
import type { Resolvers } from '../schema.generated.ts';

export const courseResolvers: Pick<
  Resolvers,
  'Course' | 'CourseTeaching' | 'CourseDevelopment' | 'TaughtSkill' | 'DevelopedCompetency'
> = {
  Course: {
    __resolveReference: ({ id }) => ({ id: parseUuid(id, 'a course') }),
    teaches: ({ id }, _args, { loaders }) => loaders.skillsTaughtByCourse.load(id),
    develops: ({ id }, _args, { loaders }) => loaders.competenciesDevelopedByCourse.load(id),
  },

  CourseTeaching: {
    course: ({ courseId }) => ({ id: courseId }),
  },

  CourseDevelopment: {
    course: ({ courseId }) => ({ id: courseId }),
  },

  TaughtSkill: {
    skill: ({ skillId }, _args, { loaders }, info) =>
      loaders.skill(info).load(skillId).existing('a taught skill'),
  },

  DevelopedCompetency: {
    competency: ({ competencyId }, _args, { loaders }, info) =>
      loaders.competency(info).load(competencyId).existing('a developed competency'),
  },
};
