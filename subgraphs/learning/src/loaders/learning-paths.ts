import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import { parseOptionalText } from '@loopgraph/kit/text';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countLearningPaths,
  learningPathColumns,
  learningPathOrdering,
  learningPathsByCourseIds,
  learningPathsByIds,
  learningPathsByPage,
  type LearningPathConditions,
} from '../queries/learning-paths.ts';
import type {
  LearningPathFilter,
  QueryLearningPathsArgs,
  RequireFields,
} from '../schema.generated.ts';

const projector = createProjector(learningPathColumns, { type: 'LearningPath', always: ['id'] });

function parseFilter(filter: LearningPathFilter | null | undefined): LearningPathConditions {
  return {
    courseId: parseOptionalUuid(filter?.course, 'a course'),
    titleContains: parseOptionalText(filter?.titleContains, 'titleContains'),
  };
}

/** The reads of learning paths. */
export function createLearningPathLoaders(db: Db) {
  return {
    learningPath: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await learningPathsByIds(db, ids, projection), ({ id }) => id),
    ),

    learningPathsOfCourse: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await learningPathsByCourseIds(db, ids, projection),
          ({ courseId }) => courseId,
        ),
    ),

    learningPaths: (
      args: RequireFields<QueryLearningPathsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ) => {
      const page = parsePage(args, learningPathOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () =>
          learningPathsByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countLearningPaths(db, conditions),
      });
    },
  };
}
