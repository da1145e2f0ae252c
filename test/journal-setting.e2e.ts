import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateSigningKey } from '../gateway/src/trail/index.ts';
import { createJournalFolder } from '../gateway/test/support/journal-folder.ts';
import { migrateHouse } from '../hub/src/migrations/house.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { createDatabase } from './support/database.ts';
import { ask } from './support/hub.ts';
import { offeredToken } from './support/offered-token.ts';
import { runProgram } from './support/run-program.ts';

const question = 'query Looked { employees(first: 3) { nodes { name } } }';

/** A home whose database is elsewhere, and a folder beside it that lasts, which AUDIT_JOURNAL names unless it says otherwise. */
async function openPlace(setting?: 'off' | 'unset') {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const home = stack.use(await createJournalFolder());
  const journal = join(home.path, 'journal');
  const variables = {
    DATABASE_URL: database.adminUrl,
    ...(setting !== 'unset' && { AUDIT_JOURNAL: setting ?? journal }),
  };
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runProgram('hub/src/cli.js', [...args, '--home', home.path], { ...variables, ...more });
  const owned = stack.move();
  return {
    journal,
    home: home.path,
    start: (more?: Readonly<Record<string, string>>) =>
      run(['start', '--port', '0', '--employees', '60', '--no-open'], more),
    verify: () => run(['audit', 'verify']).ended,
    async records() {
      await using session = openSession(database.adminUrl);
      return [...(await session.sql`select operation_name as name from audit.records`)];
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The journals below `folder`. */
async function journalsBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.jsonl') && name.includes('journal'));
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

test('keeps it in the home where nothing is said, and the next hub writes it', async () => {
  await using place = await openPlace('unset');
  const killed = place.start();
  await look(killed);
  await kill(killed);
  await using hub = place.start();
  await look(hub);
  expect((await place.records()).at(0)).toEqual({ name: 'Looked' });
  expect(await journalsBelow(place.home)).toHaveLength(2);
  // A second hub of one home answers too, and waits for PostgreSQL.
  await using other = place.start();
  await look(other);
  await other.warned(/another hub keeps its journal in this home/);
  expect((await place.records()).length).toBeGreaterThanOrEqual(2);
  expect(await place.verify()).toMatchObject({ exitCode: 0 });
});

test('what a hub left in its home is written when the trail is verified, and to no other database', async () => {
  await using place = await openPlace('unset');
  const killed = place.start();
  await look(killed);
  await kill(killed);
  // Those that are migrated are copies of one.
  await using elsewhere = await createDatabase({ migrated: false });
  await migrateHouse(elsewhere.adminUrl);
  const variables = { DATABASE_URL: elsewhere.adminUrl };
  const { ended } = runProgram(
    'hub/src/cli.js',
    ['audit', 'verify', '--home', place.home],
    variables,
  );
  const nothing = 'The audit trail is whole: 0 records in 0 chains, 0 anchors.\n';
  expect(await ended).toMatchObject({ exitCode: 0, stdout: nothing });
  const one = 'The audit trail is whole: 1 record in 1 chain, 0 anchors.\n';
  expect(await place.verify()).toMatchObject({ exitCode: 0, stdout: one });
  expect(await place.records()).toEqual([{ name: 'Looked' }]);
});

test('what a hub left in its home is written by the next one that keeps its journal elsewhere, too', async () => {
  await using place = await openPlace('unset');
  const killed = place.start();
  await look(killed);
  await kill(killed);
  await using hub = place.start({ AUDIT_JOURNAL: place.journal });
  await hub.said(/\/readyz/);
  expect(await place.records()).toEqual([{ name: 'Looked' }]);
  expect((await journalsBelow(place.home)).filter((name) => name.includes('audit'))).toEqual([]);
});

test('keeps none where it is off: PostgreSQL has the record before the answer leaves', async () => {
  await using place = await openPlace('off');
  await using hub = place.start();
  await look(hub);
  expect(await place.records()).toEqual([{ name: 'Looked' }]);
  expect(await journalsBelow(place.home)).toEqual([]);
});

test('has it once the trail is verified without a hub, too', async () => {
  await using place = await openPlace();
  const killed = place.start();
  await look(killed);
  await kill(killed);
  expect(await place.verify()).toEqual({
    exitCode: 0,
    stdout: 'The audit trail is whole: 1 record in 1 chain, 0 anchors.\n',
    stderr: '',
  });
  expect(await place.records()).toEqual([{ name: 'Looked' }]);
  expect(await readdir(place.journal)).toEqual(['id']);
});

test('tells who verifies a database that Loopgraph never served', async () => {
  await using database = await createDatabase({ migrated: false });
  await using home = await createJournalFolder();
  const variables = { DATABASE_URL: database.adminUrl, AUDIT_SIGNING_KEY: generateSigningKey() };
  const args = ['audit', 'verify', '--home', home.path];
  expect(await runProgram('hub/src/cli.js', args, variables).ended).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: expected a database that Loopgraph has served or migrated, got another one: run `pnpm start` or `pnpm loopgraph migrate` first\n',
  });
});
