import { customType, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

export const schema = pgSchema('skills');

/** An instant, to the millisecond, as JavaScript's Date has it. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** What full text search looks in; kept by Postgres, never read. */
export const searchVector = customType<{ data: never }>({ dataType: () => 'tsvector' });

/** Where a skill or an occupation comes from. */
export const source = () => text({ enum: ['COMPANY', 'ESCO', 'ONET'] });
