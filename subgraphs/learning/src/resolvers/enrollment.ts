import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import { isOverdue } from '../overdue.ts';
import type { EnrollmentResolvers } from '../schema.generated.ts';
import { today } from '../today.ts';

export const Enrollment: EnrollmentResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.enrollment(info).load(parseUuid(id, 'an enrollment')),
  employee: (enrollment) => ({ id: column(enrollment, 'employeeId') }),
  course: (enrollment, _args, { loaders }, info) =>
    loaders
      .course(info)
      .load(column(enrollment, 'courseId'))
      .existing('the course of an enrollment'),
  overdue: (enrollment) =>
    isOverdue(column(enrollment, 'status'), column(enrollment, 'dueOn'), today()),
  completion: ({ id }, _args, { loaders }, info) => loaders.completionOfEnrollment(info).load(id),
};
