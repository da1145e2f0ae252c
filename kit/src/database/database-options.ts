import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

/** What statements are sent with. */
export type Db = PostgresJsDatabase;

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
  readonly onQuery?: ((query: SentQuery) => void) | undefined;
}
