import { existsSync } from 'node:fs';
import { createLogger } from '@loopgraph/kit/log';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { startHub } from '../src/hub.ts';
import { openSession } from '../src/postgres/session.ts';

const logger = createLogger({ name: 'hub', level: 'silent' });

async function dataFolder(adminUrl: string): Promise<string> {
  await using session = openSession(adminUrl);
  const [row] = await session.sql<{ folder: string }[]>`
    select current_setting('data_directory') as folder`;
  return row?.folder ?? '';
}

test('is a house of one’s own, and takes all of it away when disposed', async () => {
  let folder: string;
  {
    await using hub = await startHub({ logger });
    folder = await dataFolder(hub.adminUrl);
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
  }
  expect([folder !== '', existsSync(folder)]).toEqual([true, false]);
});

test('serves a database that it is given, and leaves it running', async () => {
  await using database = await createDatabase();
  {
    await using hub = await startHub({ databaseUrl: database.adminUrl, logger });
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
  }
  expect(await dataFolder(database.adminUrl)).not.toBe('');
});

test('rejects with the reason of its signal, and leaves nothing behind', async () => {
  await expect(startHub({ signal: AbortSignal.abort('enough'), logger })).rejects.toBe('enough');
});
