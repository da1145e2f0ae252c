import type { Selected } from '@loopgraph/kit/projection';
import { boolean, doublePrecision, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { schema } from './schema.ts';

export const courses = schema.table('courses', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  category: text({
    enum: [
      'LEADERSHIP',
      'PROJECT_MANAGEMENT',
      'TECHNOLOGY',
      'DATA',
      'PRODUCT',
      'SALES',
      'FINANCE',
      'COMMUNICATION',
      'PERSONAL_EFFECTIVENESS',
      'COMPLIANCE',
      'SAFETY',
      'OTHER',
    ],
  }).notNull(),
  provider: text().notNull(),
  durationHours: doublePrecision().notNull(),
  mandatory: boolean().notNull(),
  validMonths: smallint(),
});

export type CourseRow = Selected<typeof courses.$inferSelect, 'id'>;
export type CourseCategory = (typeof courses.category.enumValues)[number];
