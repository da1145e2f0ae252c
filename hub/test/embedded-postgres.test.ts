import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../src/postgres/embedded.ts';
import { livePostmaster } from '../src/postgres/postmaster.ts';
import { openSession } from '../src/postgres/session.ts';
import { createHome } from './create-home.ts';
import { runProgram } from '../../test/support/run-program.ts';

async function hold(home: string) {
  const hub = runProgram('hub/test/hold-home.ts', [home]);
  const [, adminUrl = ''] = await hub.said(/holds (\S+)/);
  return { hub, adminUrl };
}

async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('makes a PostgreSQL 18 in an empty home, with its password for the owner alone, and takes it down when disposed', async () => {
  await using home = await createHome();
  let adminUrl: string;
  {
    await using postgres = await openEmbeddedPostgres({ home: home.path });
    adminUrl = postgres.adminUrl;
    await using session = openSession(adminUrl);
    const [settings] = await session.sql`
      select current_setting('server_version_num')::int / 10000 as major, current_database() as database,
        current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
        current_setting('listen_addresses') as listens, current_setting('fsync') as fsync
      from pg_database where datname = current_database()`;
    expect(settings).toEqual({
      major: 18,
      database: 'loopgraph',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      listens: '127.0.0.1',
      fsync: 'on',
    });
  }
  expect(await isListening(adminUrl)).toBe(false);
  expect(readdirSync(home.path)).toEqual(['postgres']);
  expect(statSync(join(home.path, 'postgres', 'password')).mode & 0o777).toBe(0o600);
});

test('refuses a login without the password', async () => {
  await using home = await createHome();
  await using postgres = await openEmbeddedPostgres({ home: home.path, durable: false });
  const url = new URL(postgres.adminUrl);
  url.password = 'guess';
  await using session = openSession(url.href);
  await expect(session.sql`select 1`).rejects.toThrow(
    'password authentication failed for user "postgres"',
  );
});

test('finds every committed row again after the hub was killed, adopting the server that survived', async () => {
  await using home = await createHome();
  const { hub, adminUrl } = await hold(home.path);
  await using before = openSession(adminUrl);
  await before.sql`create table kept as select generate_series(1, 1000) as n`;
  hub.kill('SIGKILL');
  await hub.ended;
  await using postgres = await openEmbeddedPostgres({ home: home.path });
  await using after = openSession(postgres.adminUrl);
  expect(postgres.adminUrl).toBe(adminUrl);
  expect(await after.sql`select count(*)::int from kept`).toEqual([{ count: 1000 }]);
});

test('finds every committed row again after the hub and its server were killed', async () => {
  await using home = await createHome();
  const { hub, adminUrl } = await hold(home.path);
  const data = join(home.path, 'postgres', 'data');
  const postmaster = await livePostmaster(data);
  {
    await using before = openSession(adminUrl);
    await before.sql`create table kept as select generate_series(1, 1000) as n`;
  }
  hub.kill('SIGKILL');
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  await hub.ended;
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
  await using postgres = await openEmbeddedPostgres({ home: home.path });
  await using after = openSession(postgres.adminUrl);
  expect(await after.sql`select count(*)::int from kept`).toEqual([{ count: 1000 }]);
});

test('starts where a crash left a lock file whose process number is another program by now', async () => {
  await using home = await createHome();
  await (await openEmbeddedPostgres({ home: home.path, durable: false })).stop();
  const data = join(home.path, 'postgres', 'data');
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n\n\n\nready\n`);
  await using postgres = await openEmbeddedPostgres({ home: home.path, durable: false });
  await using session = openSession(postgres.adminUrl);
  expect(await session.sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test('refuses a second hub on one home, and leaves the first one at work', async () => {
  await using home = await createHome();
  await using first = await openEmbeddedPostgres({ home: home.path, durable: false });
  await expect(openEmbeddedPostgres({ home: home.path })).rejects.toThrow(
    `another Loopgraph is running with this home: ${home.path}`,
  );
  await using session = openSession(first.adminUrl);
  expect(await session.sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test('lets a command that shares use the server of a running hub, and leaves it running', async () => {
  await using home = await createHome();
  await using first = await openEmbeddedPostgres({ home: home.path, durable: false });
  const guest = await openEmbeddedPostgres({ home: home.path, shared: true });
  await guest.stop();
  expect(guest.adminUrl).toBe(first.adminUrl);
  expect(await isListening(first.adminUrl)).toBe(true);
});

test('lets one of several hubs that start at once on an empty home win, and refuses the others in one line', async () => {
  await using home = await createHome();
  const starts = [1, 2, 3].map(() => runProgram('hub/test/hold-home.ts', [home.path]));
  const outcomes = await Promise.allSettled(starts.map(({ said }) => said(/holds (\S+)/)));
  for (const start of starts) start.kill('SIGTERM');
  const ends = await Promise.all(starts.map(({ ended }) => ended));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refusals = ends
    .filter(({ exitCode }) => exitCode !== 0)
    .map(({ stderr }) => /HubFault: (.*)/.exec(stderr)?.[1]);
  const refusal = `another Loopgraph is running with this home: ${home.path}`;
  expect(refusals).toEqual([refusal, refusal]);
  expect(readdirSync(home.path)).toEqual(['postgres']);
});

test('removes what a start that was killed half way left behind', async () => {
  await using home = await createHome();
  mkdirSync(join(home.path, 'postgres-unfinished-abc', 'data'), { recursive: true });
  await using postgres = await openEmbeddedPostgres({ home: home.path, durable: false });
  expect(postgres.adminUrl).toMatch(/^postgres:/);
  expect(readdirSync(home.path)).toEqual(['postgres']);
});

test('refuses a home made by another PostgreSQL', async () => {
  await using home = await createHome();
  mkdirSync(join(home.path, 'postgres', 'data'), { recursive: true });
  writeFileSync(join(home.path, 'postgres', 'data', 'PG_VERSION'), '16\n');
  await expect(openEmbeddedPostgres({ home: home.path })).rejects.toThrow(
    `expected a home made by PostgreSQL 18, got one made by PostgreSQL 16: ${join(home.path, 'postgres')}`,
  );
});

test('refuses a home that cannot be written', async () => {
  await using home = await createHome();
  const inTheWay = join(home.path, 'file');
  writeFileSync(inTheWay, 'not a folder');
  await expect(openEmbeddedPostgres({ home: inTheWay })).rejects.toThrow(
    `expected a home that can be written, got ${inTheWay}: EEXIST`,
  );
  await expect(openEmbeddedPostgres({ home: '/proc/loopgraph' })).rejects.toThrow(
    'expected a home that can be written, got /proc/loopgraph: ENOENT',
  );
  expect(readFileSync(inTheWay, 'utf8')).toBe('not a folder');
});

/** A file system of 8 MB can only be made by root, and not in every container. */
function mountSmall(folder: string): boolean {
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
      .status === 0
  );
}

test('refuses a full disk in one line, and leaves nothing half made', async ({ skip }) => {
  await using home = await createHome();
  if (!mountSmall(home.path)) skip('a small file system cannot be mounted here');
  try {
    await expect(openEmbeddedPostgres({ home: home.path })).rejects.toThrow(
      `no space left for the database in ${home.path}`,
    );
    expect(readdirSync(home.path)).toEqual([]);
  } finally {
    spawnSync('umount', [home.path]);
  }
});

test.for([
  ['as the user nobody', 0o755, ['test']],
  ['as a nobody that may pass through root’s own folders', 0o700, ['test', 'setpriv']],
] as const)('serves root where nobody may make user namespaces, %s', async ([, mode, programs]) => {
  await using home = await createHome();
  chmodSync(home.path, mode);
  const bin = join(home.path, 'bin');
  mkdirSync(bin);
  for (const program of programs) {
    const { stdout } = spawnSync('which', [program], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(bin, program));
  }
  // Without unshare on the path there are none.
  await using hub = runProgram('hub/test/hold-home.ts', [home.path], { PATH: bin });
  const [, adminUrl = ''] = await hub.said(/holds (\S+)/);
  await using session = openSession(adminUrl);
  expect(await session.sql`select 1 as one`).toEqual([{ one: 1 }]);
});
