import { accessDecisions, personalDataKinds } from '@loopgraph/kit/personal-data';
import type { Selected } from '@loopgraph/kit/projection';
import { purposes, roles } from '@loopgraph/kit/viewer';
import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const schema = pgSchema('audit');

/** What this subgraph may read of a record; the gateway writes them. */
export const records = schema.table('records', {
  id: uuid().notNull(),
  at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  requestId: text().notNull(),
  subject: text().notNull(),
  credentialKind: text({ enum: ['token', 'key', 'try-out', 'none'] }).notNull(),
  credentialId: text().notNull(),
  client: text(),
  /** An employee of the employees subgraph; no foreign key crosses a subgraph. */
  viewerId: uuid(),
  roles: text({ enum: roles }).array().notNull(),
  /** Null where a request was refused because it stated none. */
  purpose: text({ enum: purposes }),
  operationHash: text(),
  operationName: text(),
  fieldKinds: text({ enum: personalDataKinds }).array().notNull(),
  decision: text({ enum: accessDecisions }).notNull(),
  codes: text().array().notNull(),
  people: integer().notNull(),
  times: integer().notNull(),
});

/** In which minutes there are records that an employee is in. */
export const accessMinutes = schema.table('access_minutes', {
  employeeId: uuid().notNull(),
  /** The start of it. */
  minute: timestamp({ withTimezone: true, precision: 3 }).notNull(),
});

export type AccessRecordRow = Selected<typeof records.$inferSelect, 'id'>;
