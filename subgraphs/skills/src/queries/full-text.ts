import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Whether all words of `words` are in a search vector, whatever their case and order; no word means none is found. */
export function hasWords(vector: PgColumn, words: string): SQL {
  return sql`${vector} @@ plainto_tsquery('simple', ${words})`;
}
