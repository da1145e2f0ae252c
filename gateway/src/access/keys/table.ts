import { customType, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
const time = () => timestamp({ withTimezone: true, mode: 'date' });

export const apiKeys = pgSchema('gateway').table('api_keys', {
  id: text().primaryKey(),
  secretHash: bytea().notNull(),
  client: text().notNull(),
  role: text({ enum: ['partner', 'service'] }).notNull(),
  scopes: text().array().notNull(),
  purposes: text().array().notNull(),
  expiresAt: time().notNull(),
  revokedAt: time(),
  lastUsedAt: time(),
});
