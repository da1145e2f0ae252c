import { parseUuid } from '@loopgraph/kit/ids';
import type { EmployeeResolvers } from '../schema.generated.ts';

export const Employee: EmployeeResolvers = {
  __resolveReference: ({ id }) => ({ id: parseUuid(id, 'an employee') }),
  completions: ({ id }, args, { loaders }, info) => loaders.completionsOfEmployee(id, args, info),
  enrollments: ({ id }, args, { loaders }, info) => loaders.enrollmentsOfEmployee(id, args, info),
  certifications: ({ id }, args, { loaders }, info) =>
    loaders.certificationsOfEmployee(id, args, info),
  learningPathCompletions: ({ id }, _args, { loaders }, info) =>
    loaders.learningPathCompletionsOfEmployee(info).load(id),
  developmentPlan: ({ id }, _args, { loaders }, info) =>
    loaders.activeDevelopmentPlanOfEmployee(info).load(id),
};
