import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const employeeResolvers: Pick<Resolvers, 'Employee' | 'CompetencyRating' | 'CompetencyGap'> =
  {
    Employee: {
      __resolveReference: (reference) => ({
        id: parseUuid(reference.id, 'an employee'),
        jobRole: 'jobRole' in reference ? reference.jobRole : null,
      }),
      competencyRatings: ({ id }, args, { loaders }, info) =>
        loaders.competencyRatings(args, info).load(id),
      gaps: ({ id, jobRole }, args, { loaders }, info) => {
        const gaps = loaders.gaps(args, info);
        const jobRoleId = args.jobRole ?? jobRole?.id;
        return jobRoleId === undefined ? null : gaps.load({ employeeId: id, jobRoleId });
      },
      assessments: ({ id }, args, { loaders }, info) =>
        loaders.assessmentsOfEmployee(id, args, info),
      observations: ({ id }, args, { loaders }, info) =>
        loaders.observationsOfEmployee(id, args, info),
      qualifications: ({ id }, args, { loaders }, info) =>
        loaders.qualificationsOfEmployee(id, args, info),
    },

    CompetencyRating: {
      competency: ({ competencyId }, _args, { loaders }, info) =>
        loaders.competency(info).load(competencyId).existing('a rated competency'),
      stale: (rating) => column(rating, 'countsUntil') < rating.asOf,
      assessment: (rating, _args, { loaders }, info) =>
        loaders
          .assessment(info)
          .load(column(rating, 'assessmentId'))
          .existing('the assessment of a rating'),
    },

    CompetencyGap: {
      competency: ({ competencyId }, _args, { loaders }, info) =>
        loaders.competency(info).load(competencyId).existing("a gap's competency"),
    },
  };
