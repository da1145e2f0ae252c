import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../hub/src/postgres/embedded.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { ask } from './support/hub.ts';
import { offeredToken } from './support/offered-token.ts';
import { runProgram } from './support/run-program.ts';

const question = 'query Looked { employees(first: 3) { nodes { name } } }';

async function createHome() {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-trail-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

function start(home: string) {
  const args = ['start', '--port', '0', '--employees', '60', '--home', home, '--no-open'];
  return runProgram('hub/src/cli.js', args);
}

async function urlOf(hub: ReturnType<typeof start>): Promise<string> {
  const [, url = ''] = await hub.said(/(http:\S+)\/readyz/);
  return url;
}

/** Asks as the analyst whom a hub offers to its page. */
async function look(url: string) {
  const authorization = `Bearer ${await offeredToken(url)}`;
  return await ask(url, question, undefined, { authorization });
}

const audit = (...args: string[]) => runProgram('hub/src/cli.js', ['audit', ...args]).ended;

const recordOfLook = {
  number: 1,
  subject: 'try-out:analyst',
  operation_name: 'Looked',
  field_kinds: ['IDENTITY', 'EMPLOYMENT'],
  decision: 'ANSWERED',
};

/** What PostgreSQL has of a home beside whatever runs with it. */
async function recordsOf(home: string) {
  await using postgres = await openEmbeddedPostgres({ home, shared: true });
  await using session = openSession(postgres.adminUrl);
  return [
    ...(await session.sql`
      select number::int, subject, operation_name, field_kinds, decision from audit.records`),
  ];
}

async function lookAndKill(home: string) {
  const hub = start(home);
  const url = await urlOf(hub);
  expect(await look(url)).not.toHaveProperty('errors');
  hub.kill('SIGKILL');
  await hub.ended;
}

test('has what a hub answered just before it was killed once it is started again', async () => {
  await using home = await createHome();
  await lookAndKill(home.path);
  await using hub = start(home.path);
  await urlOf(hub);
  expect(await recordsOf(home.path)).toEqual([recordOfLook]);
});

test('has it once the trail is verified without a hub, too, and is whole then', async () => {
  await using home = await createHome();
  await lookAndKill(home.path);
  expect(await audit('verify', '--home', home.path)).toEqual({
    exitCode: 0,
    stdout: 'The audit trail is whole: 1 record in 1 chain, 0 anchors.\n',
    stderr: '',
  });
  expect(await recordsOf(home.path)).toEqual([recordOfLook]);
  const anchored = await audit('anchor', '--home', home.path);
  expect([anchored.exitCode, JSON.parse(anchored.stdout)]).toMatchObject([
    0,
    { number: 1, recordNumber: 1 },
  ]);
});

test('says which line of the journal was altered that a killed hub had left', async () => {
  await using home = await createHome();
  await lookAndKill(home.path);
  const folder = join(home.path, 'audit', 'journal');
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"subject"', '"who"'));
  }
  const { exitCode, stderr } = await audit('verify', '--home', home.path);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/\n {2}journal \S+\.jsonl\.unreadable: its lines 1 were altered\n/);
});

test('shows who looked to those who look it up just after', async () => {
  await using home = await createHome();
  await using hub = start(home.path);
  const url = await urlOf(hub);
  const token = await runProgram('hub/src/cli.js', [
    ...['token', '--as', 'admin', '--home', home.path],
  ]).ended;
  const authorization = `Bearer ${token.stdout.trim()}`;
  const searched = '{ accessRecords { nodes { operationName people } } }';
  await look(url);
  expect(await ask(url, searched, undefined, { authorization })).toMatchObject({
    data: { accessRecords: { nodes: [{ operationName: 'Looked', people: 4 }] } },
  });
});

test('verifies beside a running hub, and ends with 1 and the record’s name where one was removed', async () => {
  await using home = await createHome();
  await using hub = start(home.path);
  const url = await urlOf(hub);
  for (let count = 0; count < 3; count += 1) await look(url);
  expect(await audit('verify', '--home', home.path)).toMatchObject({
    exitCode: 0,
    stdout: 'The audit trail is whole: 3 records in 1 chain, 0 anchors.\n',
  });
  await using postgres = await openEmbeddedPostgres({ home: home.path, shared: true });
  await using session = openSession(postgres.adminUrl);
  await session.sql`set session_replication_role = replica`;
  await session.sql`delete from audit.records where number = 2`;
  const { exitCode, stdout, stderr } = await audit('verify', '--home', home.path);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^error: the audit trail is not as it was written:\n {2}chain \S+: record 2 was removed: after 1 comes record 3 \(\S+, id \S+\)\n(?: {2}accesses: .*\n)?$/,
  );
});

test('keeps its anchors beside the database when it stops, so that nothing of the end can go unseen', async () => {
  await using home = await createHome();
  const hub = start(home.path);
  await look(await urlOf(hub));
  hub.kill('SIGTERM');
  await hub.ended;
  await using postgres = await openEmbeddedPostgres({ home: home.path });
  await using session = openSession(postgres.adminUrl);
  await session.sql`set session_replication_role = replica`;
  for (const table of ['records', 'chains', 'anchors']) {
    await session.sql`delete from ${session.sql('audit')}.${session.sql(table)}`;
  }
  const { exitCode, stderr } = await audit('verify', '--home', home.path);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/anchor 1 \(\S+\) was removed: it was kept in a file\n/);
});
