import type { Db } from '@loopgraph/kit/database';
import { anyOf } from '@loopgraph/kit/sql';
import { asc, desc, eq, getTableColumns } from 'drizzle-orm';
import {
  courseCompetencies,
  courseSkills,
  type CourseCompetencyRow,
  type CourseSkillRow,
} from '../tables/courses.ts';
import { skills } from '../tables/skills.ts';

/** What each of `courseIds` teaches, the highest level first, then by the skill's label. */
export function courseSkillsByCourseIds(
  db: Db,
  courseIds: readonly string[],
): Promise<CourseSkillRow[]> {
  return db
    .select(getTableColumns(courseSkills))
    .from(courseSkills)
    .innerJoin(skills, eq(skills.id, courseSkills.skillId))
    .where(anyOf(courseSkills.courseId, courseIds))
    .orderBy(desc(courseSkills.level), asc(skills.label), asc(skills.id));
}

/** What teaches each of `skillIds`, the highest level first. */
export function courseSkillsBySkillIds(
  db: Db,
  skillIds: readonly string[],
): Promise<CourseSkillRow[]> {
  return db
    .select()
    .from(courseSkills)
    .where(anyOf(courseSkills.skillId, skillIds))
    .orderBy(desc(courseSkills.level), asc(courseSkills.courseId));
}

/** What each of `courseIds` develops, the highest level first. */
export function courseCompetenciesByCourseIds(
  db: Db,
  courseIds: readonly string[],
): Promise<CourseCompetencyRow[]> {
  return db
    .select()
    .from(courseCompetencies)
    .where(anyOf(courseCompetencies.courseId, courseIds))
    .orderBy(desc(courseCompetencies.level), asc(courseCompetencies.competencyId));
}

/** What develops each of `competencyIds`, the highest level first. */
export function courseCompetenciesByCompetencyIds(
  db: Db,
  competencyIds: readonly string[],
): Promise<CourseCompetencyRow[]> {
  return db
    .select()
    .from(courseCompetencies)
    .where(anyOf(courseCompetencies.competencyId, competencyIds))
    .orderBy(desc(courseCompetencies.level), asc(courseCompetencies.courseId));
}
