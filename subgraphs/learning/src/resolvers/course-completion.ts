import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { CourseCompletionResolvers } from '../schema.generated.ts';

export const CourseCompletion: CourseCompletionResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.completion(info).load(parseUuid(id, 'a completion')),
  employee: (completion) => ({ id: column(completion, 'employeeId') }),
  course: (completion, _args, { loaders }, info) =>
    completion.course ??
    loaders
      .course(info)
      .load(column(completion, 'courseId'))
      .existing('the course of a completion'),
  enrollment: (completion, _args, { loaders }, info) => {
    const enrollmentId = column(completion, 'enrollmentId');
    return enrollmentId === null ? null : loaders.enrollment(info).load(enrollmentId);
  },
};
