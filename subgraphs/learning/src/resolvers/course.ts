import { parseUuid } from '@loopgraph/kit/ids';
import type { CourseResolvers } from '../schema.generated.ts';

// Here and in the other types: the gateway sends many references in one request, and the loader makes them one
// statement.
export const Course: CourseResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.course(info).load(parseUuid(id, 'a course')),
  learningPaths: ({ id }, _args, { loaders }, info) => loaders.learningPathsOfCourse(info).load(id),
  completions: ({ id }, args, { loaders }, info) => loaders.completionsOfCourse(id, args, info),
  enrollments: ({ id }, args, { loaders }, info) => loaders.enrollmentsOfCourse(id, args, info),
};
