import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayTypes } from './database/array-types.ts';
import type { DatabaseOptions } from './database/database-options.ts';
import { queryLogger } from './database/query-logger.ts';

export type { Db, SentQuery } from './database/database-options.ts';
export type { RequestScope, StatementReport } from './database/request-scope.ts';
export { openViewerDatabase, type ViewerDatabase } from './database/viewer-database.ts';

/**
 * Opens a pool; it connects at the first statement. On nobody's behalf: where row-level security guards a table it sees
 * nothing of it, unless its role passes by that. What a viewer asks for goes through `openViewerDatabase`.
 */
export function openDatabase({ url, poolSize = 8, onQuery }: DatabaseOptions) {
  const client = postgres(url, { max: poolSize, onnotice: () => undefined, ...arrayTypes });
  const db = drizzle(client, { casing: 'snake_case', ...queryLogger(onQuery) });
  return { db, [Symbol.asyncDispose]: () => client.end({ timeout: 5 }) };
}

/** What sends statements through a pool; `$client` is the pool itself, for what drizzle has no words for. */
export type PooledDb = ReturnType<typeof openDatabase>['db'];
