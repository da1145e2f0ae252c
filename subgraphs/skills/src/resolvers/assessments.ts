import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { Resolvers } from '../schema.generated.ts';

export const assessmentResolvers: Pick<Resolvers, 'CompetencyAssessment' | 'AssessmentEvidence'> = {
  CompetencyAssessment: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.assessment(info).load(parseUuid(id, 'an assessment')),
    employee: (assessment) => ({ id: column(assessment, 'employeeId') }),
    competency: (assessment, _args, { loaders }, info) =>
      loaders
        .competency(info)
        .load(column(assessment, 'competencyId'))
        .existing("an assessment's competency"),
    assessor: (assessment) => {
      const assessorId = column(assessment, 'assessorId');
      return assessorId === null ? null : { id: assessorId };
    },
    evidence: ({ id }, _args, { loaders }, info) => loaders.evidenceOfAssessment(info).load(id),
  },

  AssessmentEvidence: {
    observation: (evidence, _args, { loaders }, info) => {
      const observationId = column(evidence, 'observationId');
      return observationId === null ? null : loaders.observation(info).load(observationId);
    },
    completion: (evidence) => {
      const completionId = column(evidence, 'completionId');
      return completionId === null ? null : { id: completionId };
    },
    reviewRating: (evidence) => {
      const reviewRatingId = column(evidence, 'reviewRatingId');
      return reviewRatingId === null ? null : { id: reviewRatingId };
    },
    qualification: (evidence, _args, { loaders }, info) => {
      const qualificationId = column(evidence, 'qualificationId');
      return qualificationId === null ? null : loaders.qualification(info).load(qualificationId);
    },
  },
};
