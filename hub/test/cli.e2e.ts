import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { openSession } from '../src/postgres/session.ts';
import { runProgram } from '../../test/support/run-program.ts';
import { createHome } from './create-home.ts';

const run = (args: readonly string[], variables?: Readonly<Record<string, string>>) =>
  runProgram('hub/src/cli.js', args, variables).ended;

test.for(['start', 'migrate', 'seed', 'import', 'operations', 'compose', 'token', 'keys', 'audit'])(
  'explains %s by examples',
  async (command) => {
    const { exitCode, stdout } = await run([command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\n  \\$ .*pnpm .*${command}`));
  },
);

test('tells all faults of its flags and variables in one line', async () => {
  expect(
    await run(['start', '--port', '99999', '--employees', 'many'], { LOG_LEVEL: 'loud' }),
  ).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: --port: expected a port from 0 to 65535, got "99999"; ' +
      '--employees: expected a number of employees from 1 to 200000, got "many"; ' +
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"\n',
  });
});

test('takes a supergraph to compare with only where it compares', async () => {
  expect(await run(['compose', '--against', 'served.graphql'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'error: --against: expected only beside --check, which is not given\n',
  });
});

test('suggests the command that was meant', async () => {
  expect(await run(['strat'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: "error: unknown command 'strat'\n(Did you mean start?)\n",
  });
});

test('migrates a database, and says so when there is nothing to do', async () => {
  await using database = await createDatabase({ migrated: false });
  const variables = { DATABASE_URL: database.adminUrl };
  const first = await run(['migrate'], variables);
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toMatch(/^applied employees\/0001_create_employees\.sql\n/);
  expect(await run(['migrate'], variables)).toEqual({
    exitCode: 0,
    stdout: 'Nothing to do: the database is up to date.\n',
    stderr: '',
  });
});

test('seeds an empty database, and refuses one that holds people', async () => {
  await using database = await createDatabase();
  const variables = { DATABASE_URL: database.adminUrl };
  expect(await run(['seed', '--employees', '60'], variables)).toMatchObject({ exitCode: 0 });
  await using session = openSession(database.adminUrl);
  const count = () => session.sql`select count(*)::int from employees.employees`;
  expect(await count()).toEqual([{ count: 60 }]);
  expect(await run(['seed', '--employees', '70'], variables)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: expected an empty database, got one that holds people already: seed another --home or DATABASE_URL\n',
  });
  expect(await count()).toEqual([{ count: 60 }]);
});

test.for([
  ['token', '--as', 'analyst'],
  ['keys', 'list'],
  ['operations', 'list'],
  ['audit', 'verify'],
])('makes no home of a name that is mistyped for %j', async (args) => {
  await using home = await createHome();
  const path = join(home.path, 'mistyped');
  const advice = 'start or migrate it first, or name another by --home or DATABASE_URL';
  const refusal = (got: string) => ({
    exitCode: 1,
    stdout: '',
    stderr: `error: expected a home that holds a database, but got ${got}; ${advice}\n`,
  });
  expect(await run([...args, '--home', path])).toEqual(refusal(`no such folder: ${path}`));
  expect(await run([...args, '--home', home.path])).toEqual(refusal(`one without: ${home.path}`));
  expect(await readdir(home.path)).toEqual([]);
});
