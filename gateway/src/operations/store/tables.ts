import { bigint, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const schema = pgSchema('gateway');

export const operationClients = schema.table('operation_clients', {
  client: text().primaryKey(),
  latestVersion: integer().notNull(),
  /** Grows with every publication and retirement. */
  revision: bigint({ mode: 'number' }).notNull(),
});

export const operations = schema.table('operations', {
  client: text().notNull(),
  version: integer().notNull(),
  id: text().notNull(),
  /** Empty where the operation serves requests of every name. */
  clientName: text().notNull(),
  name: text().notNull(),
  type: text({ enum: ['query', 'mutation', 'subscription'] }).notNull(),
  body: text().notNull(),
  publishedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  retiredAt: timestamp({ withTimezone: true }),
});
