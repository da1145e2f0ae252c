import { parseUuid } from '@loopgraph/kit/ids';
import type { CourseResolvers } from '../schema.generated.ts';

// Here and in the other types: the gateway sends many references in one request, and the loader makes them one
// statement. What a reference throws has to be a rejection: @apollo/subgraph would fail all of them where one throws at
// once.
export const Course: CourseResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    Promise.try(() => loaders.course(info).load(parseUuid(id, 'a course'))),
  learningPaths: ({ id }, _args, { loaders }, info) => loaders.learningPathsOfCourse(info).load(id),
  completions: ({ id }, args, { loaders }, info) => loaders.completionsOfCourse(id, args, info),
  enrollments: ({ id }, args, { loaders }, info) => loaders.enrollmentsOfCourse(id, args, info),
};
