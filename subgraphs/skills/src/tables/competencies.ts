import type { Selected } from '@loopgraph/kit/projection';
import { smallint, text, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const competencies = schema.table('competencies', {
  id: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
  category: text({
    enum: ['LEADERSHIP', 'COLLABORATION', 'DELIVERY', 'TECHNICAL', 'BUSINESS', 'PERSONAL'],
  }).notNull(),
  validMonths: smallint().notNull(),
});

export type CompetencyRow = Selected<typeof competencies.$inferSelect, 'id'>;

export const competencyLevels = schema.table('competency_levels', {
  competencyId: text().notNull(),
  level: smallint().notNull(),
  name: text().notNull(),
});

export type CompetencyLevelRow = typeof competencyLevels.$inferSelect;

export const behaviouralIndicators = schema.table('behavioural_indicators', {
  id: uuid().primaryKey(),
  competencyId: text().notNull(),
  level: smallint().notNull(),
  position: smallint().notNull(),
  description: text().notNull(),
});

export type BehaviouralIndicatorRow = Selected<typeof behaviouralIndicators.$inferSelect, 'id'>;

export const competencySkills = schema.table('competency_skills', {
  competencyId: text().notNull(),
  skillId: uuid().notNull(),
});
