import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '@loopgraph/kit/log';
import { expect, test, vi } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase } from '../../test/support/database.ts';
import { holdFolder, holdOwnFolder } from '../src/trail/hold-folder.ts';
import { createJournalFolder } from './support/journal-folder.ts';

const logger = createLogger({ name: 'test', level: 'silent' });

async function openHolding() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const parent = stack.use(await createJournalFolder());
  const folder = join(parent.path, 'made', 'here');
  const url = database.url('gateway');
  const owned = stack.move();
  return {
    folder,
    adminUrl: database.adminUrl,
    hold: () => holdFolder({ url, folder, patienceMs: 0, logger }),
    waitFor: (patienceMs: number) => holdFolder({ url, folder, patienceMs, logger }),
    holdAsSetting: (path: string) =>
      holdOwnFolder('AUDIT_JOURNAL', { url, folder: path, patienceMs: 0, logger }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('is held by one at a time, and by the next once it is let go of', async () => {
  await using holding = await openHolding();
  const one = await holding.hold();
  expect(await holding.hold()).toBeNull();
  await one?.[Symbol.asyncDispose]();
  await using two = await holding.hold();
  expect(two).not.toBeNull();
  expect(await readdir(holding.folder)).toEqual(['id']);
});

test('is held by one of many that start at once', async () => {
  await using holding = await openHolding();
  const held = await Promise.all(Array.from({ length: 8 }, () => holding.hold()));
  const [one, ...others] = held.filter((each) => each !== null);
  expect([one !== undefined, others.length]).toEqual([true, 0]);
  await one?.[Symbol.asyncDispose]();
});

test('waits for one that is about to let go', async () => {
  await using holding = await openHolding();
  const one = await holding.hold();
  const waiting = holding.waitFor(10_000);
  await one?.[Symbol.asyncDispose]();
  await using two = await waiting;
  expect(two).not.toBeNull();
});

test('is held again after the connection was lost', async () => {
  await using holding = await openHolding();
  await using one = await holding.hold();
  expect(one).not.toBeNull();
  await using session = openSession(holding.adminUrl);
  const holders = () => session.sql<{ pid: number }[]>`
    select pid from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`;
  const [before] = await holders();
  await session.sql`select pg_terminate_backend(${before?.pid ?? 0})`;
  await vi.waitFor(
    async () => {
      const [after] = await holders();
      expect(after?.pid).toEqual(expect.any(Number));
      expect(after?.pid).not.toBe(before?.pid);
    },
    { timeout: 10_000 },
  );
  expect(await holding.hold()).toBeNull();
});

test('says which setting names a folder that another uses, or that is none', async () => {
  await using holding = await openHolding();
  await using held = await holding.holdAsSetting(holding.folder);
  expect(held).toBeDefined();
  await expect(holding.holdAsSetting(holding.folder)).rejects.toThrow(
    `AUDIT_JOURNAL: expected a folder that no other gateway uses, but one uses ${holding.folder}`,
  );
  const file = join(holding.folder, 'file');
  await writeFile(file, '');
  await expect(holding.holdAsSetting(file)).rejects.toThrow(
    /^AUDIT_JOURNAL: expected a folder that can be held, got: EEXIST/,
  );
});

test.skipIf(!existsSync('/proc'))('does not wait for a folder that cannot be made', async () => {
  await using holding = await openHolding();
  await expect(holding.holdAsSetting('/proc/nothing/here')).rejects.toThrow(
    /^AUDIT_JOURNAL: expected a folder that can be held, got: ENOENT/,
  );
});
