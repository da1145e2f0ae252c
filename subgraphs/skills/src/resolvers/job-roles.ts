import { parseSlug } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const jobRoleResolvers: Pick<Resolvers, 'JobRole' | 'JobRoleRequirement'> = {
  JobRole: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.jobRole(info).load(parseSlug(id, 'a job role')),
    requirements: ({ id }, _args, { loaders }) => loaders.requirementsOfJobRole.load(id),
    occupation: (jobRole, _args, { loaders }, info) => {
      const uri = column(jobRole, 'occupationUri');
      return uri === null ? null : loaders.occupationByUri(info).load(uri);
    },
  },

  JobRoleRequirement: {
    competency: ({ competencyId }, _args, { loaders }, info) =>
      loaders.competency(info).load(competencyId).existing("a job role's competency"),
  },
};
