import { arrayTypes } from '@loopgraph/kit/database/array-types';
import postgres from 'postgres';

export type Session = postgres.Sql;

/** One connection, kept until disposed: what is set or locked on it stays. */
export function openSession(url: string): {
  sql: Session;
  [Symbol.asyncDispose]: () => Promise<void>;
} {
  // Without max_lifetime postgres.js would renew it after some 45 minutes, and so lose its locks.
  const options = { max: 1, max_lifetime: null, onnotice: () => undefined, ...arrayTypes };
  const sql = postgres(url, options);
  return { sql, [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }) };
}

/** As a literal in SQL, for the statements that take no parameters. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
