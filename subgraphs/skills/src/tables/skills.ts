import type { Selected } from '@loopgraph/kit/projection';
import { text, uuid } from 'drizzle-orm/pg-core';
import { schema, searchVector, source } from './schema.ts';

export const skills = schema.table('skills', {
  id: uuid().primaryKey(),
  uri: text().notNull(),
  label: text().notNull(),
  altLabels: text().array().notNull(),
  description: text().notNull(),
  kind: text({ enum: ['SKILL', 'KNOWLEDGE', 'TECHNOLOGY', 'GROUP'] }).notNull(),
  source: source().notNull(),
  search: searchVector().notNull(),
});

export type SkillRow = Selected<typeof skills.$inferSelect, 'id'>;

/** BROADER: the related one is broader. ESSENTIAL, OPTIONAL: the related one is that for the other. */
export const skillRelations = schema.table('skill_relations', {
  skillId: uuid().notNull(),
  relation: text({ enum: ['BROADER', 'RELATED', 'ESSENTIAL', 'OPTIONAL'] }).notNull(),
  relatedId: uuid().notNull(),
});

/** A relation of a skill, seen from that skill whichever way it is stored. */
export interface RelatedSkillRow {
  readonly skillId: string;
  readonly relation: 'RELATED' | 'ESSENTIAL' | 'OPTIONAL' | 'ESSENTIAL_FOR' | 'OPTIONAL_FOR';
  readonly relatedId: string;
}
