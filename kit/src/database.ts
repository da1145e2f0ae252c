import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** One statement as it went to Postgres. */
export interface SentQuery {
  readonly text: string;
  readonly params: readonly unknown[];
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most; 8 by default. */
  readonly poolSize?: number;
  /** Sees each statement, for logs and for tests that count them. */
  readonly onQuery?: (query: SentQuery) => void;
}

/** Opens a pool; it connects at the first statement. */
export function openDatabase({ url, poolSize = 8, onQuery }: DatabaseOptions) {
  const client = postgres(url, { max: poolSize, onnotice: () => undefined });
  const logger = onQuery && {
    logQuery: (text: string, params: unknown[]) => {
      onQuery({ text, params });
    },
  };
  const db = drizzle(client, { casing: 'snake_case', ...(logger && { logger }) });
  return { db, [Symbol.asyncDispose]: () => client.end({ timeout: 5 }) };
}

export type Db = ReturnType<typeof openDatabase>['db'];
