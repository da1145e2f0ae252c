import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import type { Db } from '@loopgraph/kit/database';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import {
  countLearningPathCompletionsByLearningPathIds,
  learningPathCompletionColumns,
  learningPathCompletionOrdering,
  learningPathCompletionsByEmployeeIds,
  learningPathCompletionsByIds,
  learningPathCompletionsByLearningPathIds,
} from '../queries/learning-path-completions.ts';
import type { LearningPathCompletionsArgs, RequireFields } from '../schema.generated.ts';

const projector = createProjector(learningPathCompletionColumns, {
  type: 'LearningPathCompletion',
  always: ['id'],
  fields: { learningPath: ['learningPathId'], employee: ['employeeId'] },
});

/** The reads of completions of learning paths. */
export function createLearningPathCompletionLoaders(db: Db, withinReach: WithinReach) {
  return {
    learningPathCompletion: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        oneForEach(ids, await learningPathCompletionsByIds(db, ids, projection), ({ id }) => id),
    ),

    learningPathCompletionsOfEmployee: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await learningPathCompletionsByEmployeeIds(db, ids, projection),
          ({ parentId }) => parentId,
        ),
    ),

    completionsOfLearningPath: createNestedConnections({
      projector,
      parse: (args: RequireFields<LearningPathCompletionsArgs, 'orderBy'>) => ({
        page: parsePage(args, learningPathCompletionOrdering(args.orderBy), 'nested'),
        conditions: withinReach,
      }),
      read: (ids, page, within, projection) =>
        learningPathCompletionsByLearningPathIds(db, ids, page, within, projection),
      count: (ids, within) => countLearningPathCompletionsByLearningPathIds(db, ids, within),
    }),
  };
}
