import { smallint, text, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

/** Courses are of the learning subgraph; no foreign key crosses a subgraph. */
export const courseSkills = schema.table('course_skills', {
  courseId: uuid().notNull(),
  skillId: uuid().notNull(),
  level: smallint().notNull(),
});

export type CourseSkillRow = typeof courseSkills.$inferSelect;

export const courseCompetencies = schema.table('course_competencies', {
  courseId: uuid().notNull(),
  competencyId: text().notNull(),
  level: smallint().notNull(),
});

export type CourseCompetencyRow = typeof courseCompetencies.$inferSelect;
