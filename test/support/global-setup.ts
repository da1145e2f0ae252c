import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { admitSubgraphs, migrateHouse } from '../../hub/src/migrations/house.ts';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { databaseUrl, TEMPLATE } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the PostgreSQL that all tests share. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'loopgraph-test-'));
  const postgres = await openEmbeddedPostgres({ home, durable: false });
  const teardown = async () => {
    await postgres.stop(AbortSignal.abort());
    await rm(home, { recursive: true, force: true });
  };
  try {
    await using session = openSession(postgres.adminUrl);
    await session.sql.unsafe(`create database ${TEMPLATE}`);
    const templateUrl = databaseUrl(postgres.adminUrl, TEMPLATE);
    await migrateHouse(templateUrl);
    await admitSubgraphs(templateUrl);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresUrl', postgres.adminUrl);
  return teardown;
}
