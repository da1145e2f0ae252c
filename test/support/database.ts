import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { roleOf, roleUrl } from '../../hub/src/postgres/role-url.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { databaseUrl, TEMPLATE } from './database-url.ts';

export interface TestDatabase extends AsyncDisposable {
  /** The superuser's, for arranging rows; it passes by row-level security. */
  readonly adminUrl: string;
  /** Where a subgraph connects as its own role: `url('employees')`. */
  readonly url: (subgraph: string) => string;
}

/** A database of one's own, gone when disposed: migrated and empty, or wholly bare. */
export async function createDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const serverUrl = inject('postgresUrl');
  await run(
    serverUrl,
    `create database ${name} template ${migrated ? TEMPLATE : 'template0'} strategy file_copy`,
  );
  const adminUrl = databaseUrl(serverUrl, name);
  return {
    adminUrl,
    url: (subgraph) => roleUrl(adminUrl, roleOf(subgraph)),
    [Symbol.asyncDispose]: () => run(serverUrl, `drop database ${name} with (force)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  await using session = openSession(url);
  await session.sql.unsafe(statement);
}
