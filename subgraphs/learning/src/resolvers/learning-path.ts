import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type {
  LearningPathCompletionResolvers,
  LearningPathResolvers,
} from '../schema.generated.ts';

export const LearningPath: LearningPathResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.learningPath(info).load(parseUuid(id, 'a learning path')),
  courses: ({ id }, _args, { loaders }, info) => loaders.coursesOfLearningPath(info).load(id),
  completions: ({ id }, args, { loaders }, info) =>
    loaders.completionsOfLearningPath(id, args, info),
};

export const LearningPathCompletion: LearningPathCompletionResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.learningPathCompletion(info).load(parseUuid(id, 'a completion of a learning path')),
  learningPath: (completion, _args, { loaders }, info) =>
    loaders
      .learningPath(info)
      .load(column(completion, 'learningPathId'))
      .existing('the path of a completion'),
  employee: (completion) => ({ id: column(completion, 'employeeId') }),
};
