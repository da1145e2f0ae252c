import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { openSession } from '../src/postgres/session.ts';
import { runProgram } from '../../test/support/run-program.ts';

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
