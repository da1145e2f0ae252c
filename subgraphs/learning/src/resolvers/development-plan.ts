import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { DevelopmentActionResolvers, DevelopmentPlanResolvers } from '../schema.generated.ts';

export const DevelopmentPlan: DevelopmentPlanResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.developmentPlan(info).load(parseUuid(id, 'a development plan')),
  employee: (plan) => ({ id: column(plan, 'employeeId') }),
  actions: ({ id }, _args, { loaders }, info) => loaders.actionsOfDevelopmentPlan(info).load(id),
};

export const DevelopmentAction: DevelopmentActionResolvers = {
  course: (action, _args, { loaders }, info) => {
    const courseId = column(action, 'courseId');
    return courseId === null ? null : loaders.course(info).load(courseId);
  },
  learningPath: (action, _args, { loaders }, info) => {
    const learningPathId = column(action, 'learningPathId');
    return learningPathId === null ? null : loaders.learningPath(info).load(learningPathId);
  },
  competency: (action) => {
    const id = column(action, 'competencyId');
    return id === null ? null : { id };
  },
  mentor: (action) => {
    const id = column(action, 'mentorId');
    return id === null ? null : { id };
  },
};
