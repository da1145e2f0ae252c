import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createJournalFolder } from '../gateway/test/support/journal-folder.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { createDatabase } from './support/database.ts';
import { ask } from './support/hub.ts';
import { offeredToken } from './support/offered-token.ts';
import { runProgram } from './support/run-program.ts';

const question = 'query Looked { employees(first: 3) { nodes { name } } }';

/** A home whose database is elsewhere, and a folder beside it that lasts. */
async function openPlace() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const home = stack.use(await createJournalFolder());
  const journal = join(home.path, 'journal');
  const variables = { DATABASE_URL: database.adminUrl, AUDIT_JOURNAL: journal };
  const run = (...args: string[]) =>
    runProgram('hub/src/cli.js', [...args, '--home', home.path], variables);
  const owned = stack.move();
  return {
    journal,
    start: () => run('start', '--port', '0', '--employees', '60', '--no-open'),
    verify: () => run('audit', 'verify').ended,
    async records() {
      await using session = openSession(database.adminUrl);
      return [...(await session.sql`select operation_name as name from audit.records`)];
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function look(hub: ReturnType<typeof runProgram>): Promise<void> {
  const [, url = ''] = await hub.said(/(http:\S+)\/readyz/);
  const authorization = `Bearer ${await offeredToken(url)}`;
  expect(await ask(url, question, undefined, { authorization })).not.toHaveProperty('errors');
}

async function kill(hub: ReturnType<typeof runProgram>): Promise<void> {
  hub.kill('SIGKILL');
  await hub.ended;
}

test('keeps with a DATABASE_URL, too, what was answered just before a kill, in the folder that AUDIT_JOURNAL names', async () => {
  await using place = await openPlace();
  const killed = place.start();
  await look(killed);
  await kill(killed);
  await using hub = place.start();
  await look(hub);
  expect(await place.verify()).toMatchObject({ exitCode: 0 });
  // The journal of a hub that runs is its own.
  expect((await readdir(place.journal)).filter((name) => name.endsWith('.jsonl'))).toHaveLength(2);
  expect((await place.records()).at(0)).toEqual({ name: 'Looked' });
});

test('has it once the trail is verified without a hub, too', async () => {
  await using place = await openPlace();
  const killed = place.start();
  await look(killed);
  await kill(killed);
  expect(await place.verify()).toEqual({
    exitCode: 0,
    stdout: 'The audit trail is whole: 1 records in 1 chains, 0 anchors.\n',
    stderr: '',
  });
  expect(await place.records()).toEqual([{ name: 'Looked' }]);
  expect(await readdir(place.journal)).toEqual(['id']);
});
