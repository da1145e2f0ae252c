import { parseUuid } from '@loopgraph/kit/ids';
import type { QueryResolvers } from '../schema.generated.ts';

export const Query: QueryResolvers = {
  course: (_root, { id }, { loaders }, info) =>
    loaders.course(info).load(parseUuid(id, 'a course')),
  courses: (_root, args, { loaders }, info) => loaders.courses(args, info),
  learningPath: (_root, { id }, { loaders }, info) =>
    loaders.learningPath(info).load(parseUuid(id, 'a learning path')),
  learningPaths: (_root, args, { loaders }, info) => loaders.learningPaths(args, info),
  courseCompletion: (_root, { id }, { loaders }, info) =>
    loaders.completion(info).load(parseUuid(id, 'a completion')),
  courseCompletions: (_root, args, { loaders }, info) => loaders.completions(args, info),
  enrollment: (_root, { id }, { loaders }, info) =>
    loaders.enrollment(info).load(parseUuid(id, 'an enrollment')),
  enrollments: (_root, args, { loaders }, info) => loaders.enrollments(args, info),
  certification: (_root, { id }, { loaders }, info) =>
    loaders.certification(info).load(parseUuid(id, 'a certification')),
  certifications: (_root, args, { loaders }, info) => loaders.certifications(args, info),
  developmentPlan: (_root, { id }, { loaders }, info) =>
    loaders.developmentPlan(info).load(parseUuid(id, 'a development plan')),
  developmentPlans: (_root, args, { loaders }, info) => loaders.developmentPlans(args, info),
};
