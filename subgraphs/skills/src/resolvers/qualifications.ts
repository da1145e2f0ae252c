import { parseSlug, parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const qualificationResolvers: Pick<Resolvers, 'Qualification' | 'QualificationType'> = {
  Qualification: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.qualification(info).load(parseUuid(id, 'a qualification')),
    employee: (qualification) => ({ id: column(qualification, 'employeeId') }),
    type: (qualification, _args, { loaders }, info) =>
      loaders
        .qualificationType(info)
        .load(column(qualification, 'qualificationTypeId'))
        .existing("a qualification's type"),
  },

  QualificationType: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.qualificationType(info).load(parseSlug(id, 'a qualification type')),
    competency: (type, _args, { loaders }, info) => {
      const competencyId = column(type, 'competencyId');
      return competencyId === null ? null : loaders.competency(info).load(competencyId);
    },
  },
};
