import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { createProjector } from '@loopgraph/kit/projection';
import { parseOptionalText } from '@loopgraph/kit/text';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countCourses,
  courseColumns,
  courseOrdering,
  coursesByIds,
  coursesByLearningPathIds,
  coursesByPage,
  type CourseConditions,
} from '../queries/courses.ts';
import type { CourseFilter, QueryCoursesArgs, RequireFields } from '../schema.generated.ts';

export const courseProjector = createProjector(courseColumns, { type: 'Course', always: ['id'] });

function parseFilter(filter: CourseFilter | null | undefined): CourseConditions {
  return {
    category: filter?.category,
    provider: parseOptionalText(filter?.provider, 'provider'),
    mandatory: filter?.mandatory,
    titleContains: parseOptionalText(filter?.titleContains, 'titleContains'),
  };
}

/** The reads of courses. */
export function createCourseLoaders(db: Db) {
  return {
    course: createProjectedLoader(courseProjector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await coursesByIds(db, ids, projection), ({ id }) => id),
    ),

    coursesOfLearningPath: createProjectedLoader(
      courseProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await coursesByLearningPathIds(db, ids, projection),
          ({ learningPathId }) => learningPathId,
        ),
    ),

    courses: (args: RequireFields<QueryCoursesArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, courseOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () =>
          coursesByPage(db, page, conditions, courseProjector.ofConnection(info, page.ordering)),
        count: () => countCourses(db, conditions),
      });
    },
  };
}
