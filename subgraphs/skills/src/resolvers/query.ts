import { parseSlug, parseUuid } from '@loopgraph/kit/ids';
import { parseText } from '@loopgraph/kit/text';
import type { Resolvers } from '../schema.generated.ts';

export const queryResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    skill: (_root, { id }, { loaders }, info) => loaders.skill(info).load(parseUuid(id, 'a skill')),
    skillByUri: (_root, { uri }, { loaders }, info) =>
      loaders.skillByUri(info).load(parseText(uri, 'uri')),
    skills: (_root, args, { loaders }, info) => loaders.skills(args, info),
    occupation: (_root, { id }, { loaders }, info) =>
      loaders.occupation(info).load(parseUuid(id, 'an occupation')),
    occupations: (_root, args, { loaders }, info) => loaders.occupations(args, info),
    competency: (_root, { id }, { loaders }, info) =>
      loaders.competency(info).load(parseSlug(id, 'a competency')),
    competencies: (_root, args, { loaders }, info) => loaders.competencies(args, info),
    jobRole: (_root, { id }, { loaders }, info) =>
      loaders.jobRole(info).load(parseSlug(id, 'a job role')),
    jobRoles: (_root, args, { loaders }, info) => loaders.jobRoles(args, info),
    observation: (_root, { id }, { loaders }, info) =>
      loaders.observation(info).load(parseUuid(id, 'an observation')),
    observations: (_root, args, { loaders }, info) => loaders.observations(args, info),
    assessment: (_root, { id }, { loaders }, info) =>
      loaders.assessment(info).load(parseUuid(id, 'an assessment')),
    assessments: (_root, args, { loaders }, info) => loaders.assessments(args, info),
    qualificationTypes: (_root, _args, { loaders }, info) => loaders.qualificationTypes(info),
    qualification: (_root, { id }, { loaders }, info) =>
      loaders.qualification(info).load(parseUuid(id, 'a qualification')),
    qualifications: (_root, args, { loaders }, info) => loaders.qualifications(args, info),
  },
};
