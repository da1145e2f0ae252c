import type { Selected } from '@loopgraph/kit/projection';
import { smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, schema } from './schema.ts';

export const observations = schema.table('observations', {
  id: uuid().primaryKey(),
  employeeId: uuid().notNull(),
  competencyId: text().notNull(),
  indicatorId: uuid(),
  observerId: uuid(),
  source: text({ enum: ['DAILY_WORK', 'ASSESSOR', 'PRACTICAL_EVENT', 'INCIDENT'] }).notNull(),
  observedAt: instant().notNull(),
  level: smallint().notNull(),
  note: text(),
});

export type ObservationRow = Selected<typeof observations.$inferSelect, 'id'>;
