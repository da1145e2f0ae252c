import { manyForEach } from '@loopgraph/kit/batch';
import type { Db } from '@loopgraph/kit/database';
import { createLoader } from '@loopgraph/kit/loader';
import {
  courseCompetenciesByCompetencyIds,
  courseCompetenciesByCourseIds,
  courseSkillsByCourseIds,
  courseSkillsBySkillIds,
} from '../queries/courses.ts';
import type { CourseCompetencyRow, CourseSkillRow } from '../tables/courses.ts';

/** The reads of what courses teach and develop, from either side. */
export function createCourseLoaders(db: Db) {
  return {
    skillsTaughtByCourse: createLoader<string, CourseSkillRow[]>(async (ids) =>
      manyForEach(ids, await courseSkillsByCourseIds(db, ids), ({ courseId }) => courseId),
    ),
    competenciesDevelopedByCourse: createLoader<string, CourseCompetencyRow[]>(async (ids) =>
      manyForEach(ids, await courseCompetenciesByCourseIds(db, ids), ({ courseId }) => courseId),
    ),
    coursesTeachingSkill: createLoader<string, CourseSkillRow[]>(async (ids) =>
      manyForEach(ids, await courseSkillsBySkillIds(db, ids), ({ skillId }) => skillId),
    ),
    coursesDevelopingCompetency: createLoader<string, CourseCompetencyRow[]>(async (ids) =>
      manyForEach(
        ids,
        await courseCompetenciesByCompetencyIds(db, ids),
        ({ competencyId }) => competencyId,
      ),
    ),
  };
}
