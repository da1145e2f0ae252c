import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDatabase } from '../../test/support/database.ts';
import { openEmbeddedPostgres } from '../src/postgres/embedded.ts';
import { livePostmaster } from '../src/postgres/postmaster.ts';
import { openSession } from '../src/postgres/session.ts';
import { createHome } from './create-home.ts';
import { runProgram } from '../../test/support/run-program.ts';

function run(args: readonly string[], variables?: Readonly<Record<string, string>>) {
  return runProgram(
    'hub/src/cli.js',
    ['start', '--port', '0', '--employees', '60', ...args],
    variables,
  );
}

/** The address of a hub that has said that it is ready. */
async function urlOf(hub: ReturnType<typeof run>): Promise<string> {
  const [, url = ''] = await hub.said(/(http:\S+)\/readyz/);
  return url;
}

const offered = z.object({ personas: z.array(z.object({ token: z.string() })).min(1) });

/** The analyst's, as the page is given it. */
async function tokenOf(url: string): Promise<string> {
  const page = { headers: { 'sec-fetch-site': 'same-origin' } };
  const { personas } = offered.parse(await (await fetch(`${url}/try-out/personas`, page)).json());
  return personas[0]?.token ?? '';
}

async function ask(url: string, query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token ?? (await tokenOf(url))}`,
    },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}

const COUNT = '{ employees(first: 1) { totalCount } }';

test('serves the demo company from an empty home, and stops everything at SIGTERM', async () => {
  await using home = await createHome();
  await using hub = run(['--home', home.path]);
  const url = await urlOf(hub);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      status: 'ready',
      subgraphs: { employees: true, skills: true, learning: true, performance: true, audit: true },
      database: true,
    },
  ]);
  expect(await ask(url, COUNT)).toEqual({ data: { employees: { totalCount: 60 } } });
  hub.kill('SIGTERM');
  const { exitCode, stderr } = await hub.ended;
  expect(exitCode).toBe(0);
  expect(stderr).not.toMatch(/"level":"(?:warn|error)"/);
  expect(await livePostmaster(join(home.path, 'postgres', 'data'))).toBeNull();
});

test('starts again on a home whose hub was killed, with what was committed, seeding and composing nothing anew', async () => {
  await using home = await createHome();
  const first = run(['--home', home.path]);
  await urlOf(first);
  const composed = statSync(join(home.path, 'supergraph.graphql')).mtimeMs;
  first.kill('SIGKILL');
  await first.ended;
  await using second = run(['--home', home.path, '--employees', '500']);
  expect(await ask(await urlOf(second), COUNT)).toEqual({
    data: { employees: { totalCount: 60 } },
  });
  expect(statSync(join(home.path, 'supergraph.graphql')).mtimeMs).toBe(composed);
});

test('answers the requests in flight before it stops', async () => {
  await using home = await createHome();
  await using hub = run(['--home', home.path]);
  const url = await urlOf(hub);
  await using guest = await openEmbeddedPostgres({ home: home.path, shared: true });
  await using session = openSession(guest.adminUrl);
  const token = await tokenOf(url);
  await session.sql`begin`;
  await session.sql`lock table employees.employees`;
  const answer = ask(url, COUNT, token);
  await untilSomeoneWaits(guest.adminUrl);
  hub.kill('SIGTERM');
  await hub.said(/Stopping/);
  await session.sql`commit`;
  expect(await answer).toEqual({ data: { employees: { totalCount: 60 } } });
  expect(await hub.ended).toMatchObject({ exitCode: 0 });
});

async function untilSomeoneWaits(adminUrl: string): Promise<void> {
  await using session = openSession(adminUrl);
  for (;;) {
    const waiting = await session.sql`select from pg_locks where not granted`;
    if (waiting.length > 0) return;
  }
}

test('leaves an empty database and nothing running where it is interrupted while it seeds', async () => {
  await using home = await createHome();
  const interrupted = run(['--home', home.path, '--employees', '20000']);
  await interrupted.warned(/Seeding/);
  interrupted.kill('SIGINT');
  expect(await interrupted.ended).toMatchObject({ exitCode: 130 });
  expect(await livePostmaster(join(home.path, 'postgres', 'data'))).toBeNull();
  await using postgres = await openEmbeddedPostgres({ home: home.path });
  await using session = openSession(postgres.adminUrl);
  expect(await session.sql`select from employees.employees limit 1`).toHaveLength(0);
});

test('refuses a second hub on one home in one line', async () => {
  await using home = await createHome();
  await using first = run(['--home', home.path]);
  await urlOf(first);
  expect(await run(['--home', home.path]).ended).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `error: another Loopgraph is running with this home: ${home.path}\n`,
  });
});

test('refuses a port in use in one line, before it makes anything', async () => {
  await using home = await createHome();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const path = join(home.path, 'never-made');
  const { exitCode, stderr } = await run(['--home', path, '--port', String(port)]).ended;
  other.close();
  expect([exitCode, stderr]).toEqual([
    1,
    `error: port ${port} of 127.0.0.1 is in use: stop what uses it, or choose another one with --port (0 takes any free one)\n`,
  ]);
  expect(() => statSync(path)).toThrow('ENOENT');
});

test('refuses a home that cannot be written in one line', async () => {
  await using home = await createHome();
  const path = join(home.path, 'file');
  writeFileSync(path, '');
  expect(await run(['--home', path]).ended).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `error: expected a home that can be written, got ${path}: EEXIST: file already exists, mkdir '${path}'\n`,
  });
});

test('refuses a DATABASE_URL that does not answer in one line without its password', async () => {
  await using home = await createHome();
  const variables = { DATABASE_URL: 'postgres://admin:secret@127.0.0.1:1/people' };
  expect(await run(['--home', home.path], variables).ended).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: expected to reach the PostgreSQL that DATABASE_URL names (127.0.0.1:1), got: connect ECONNREFUSED 127.0.0.1:1\n',
  });
});

test('serves from a DATABASE_URL, two hubs at once, and seeds it once', async () => {
  await using homes = new AsyncDisposableStack();
  await using database = await createDatabase({ migrated: false });
  const variables = { DATABASE_URL: database.adminUrl };
  const [one, other] = [homes.use(await createHome()), homes.use(await createHome())];
  await using first = run(['--home', one.path], variables);
  await using second = run(['--home', other.path], variables);
  const answers = await Promise.all(
    [first, second].map(async (hub) => await ask(await urlOf(hub), COUNT)),
  );
  const answer = { data: { employees: { totalCount: 60 } } };
  expect(answers).toEqual([answer, answer]);
});

test('refuses a key of the audit trail that is none, before it makes anything', async () => {
  await using home = await createHome();
  const path = join(home.path, 'never-made');
  const wrong = { AUDIT_SIGNING_KEY: 'secret', LOG_LEVEL: 'loud' };
  expect(await run(['--home', path], wrong).ended).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: AUDIT_SIGNING_KEY: expected an Ed25519 private key (PKCS #8, as PEM or base64), got another text (not shown, it may hold a secret); ' +
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"\n',
  });
  expect(() => statSync(path)).toThrow('ENOENT');
});
