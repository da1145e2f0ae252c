import type { Selected } from '@loopgraph/kit/projection';
import { doublePrecision, text, uuid } from 'drizzle-orm/pg-core';
import { schema, searchVector, source } from './schema.ts';

export const occupations = schema.table('occupations', {
  id: uuid().primaryKey(),
  uri: text().notNull(),
  label: text().notNull(),
  altLabels: text().array().notNull(),
  description: text().notNull(),
  code: text().notNull(),
  source: source().notNull(),
  search: searchVector().notNull(),
});

export type OccupationRow = Selected<typeof occupations.$inferSelect, 'id'>;

export const occupationSkills = schema.table('occupation_skills', {
  occupationId: uuid().notNull(),
  skillId: uuid().notNull(),
  relation: text({ enum: ['ESSENTIAL', 'OPTIONAL', 'RATED', 'USED'] }).notNull(),
  importance: doublePrecision(),
  level: doublePrecision(),
});

/** A skill of an occupation, with the skill's label where it is ordered by it. */
export type OccupationSkillRow = Selected<
  typeof occupationSkills.$inferSelect & { readonly label: string },
  'skillId'
>;
