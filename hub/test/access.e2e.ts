import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, openHub, type TestHub } from '../../test/support/hub.ts';
import { runProgram } from '../../test/support/run-program.ts';
import { uuid } from '../../test/support/subgraph.ts';
import { openSession } from '../src/postgres/session.ts';
import { createHome } from './create-home.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub({ employees: 300 });
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (args: readonly string[], variables?: Readonly<Record<string, string>>) =>
  runProgram('hub/src/cli.js', args, { DATABASE_URL: hub.adminUrl, ...variables }).ended;

const claims = z.object({
  roles: z.array(z.string()),
  scopes: z.array(z.string()),
  purposes: z.array(z.string()),
  purpose: z.string().nullable(),
  employee: z.string().nullable(),
});

function claimsOf(token: string) {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return claims.parse(JSON.parse(payload));
}

const COUNT = '{ employees(first: 1) { totalCount } }';

test('prints a token, and nothing else, that the hub takes', async () => {
  const { exitCode, stdout, stderr } = await run(['token', '--as', 'analyst']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(claimsOf(stdout)).toEqual({
    roles: ['analyst'],
    scopes: ['employee:identity'],
    purposes: ['WORKFORCE_ANALYTICS'],
    purpose: 'WORKFORCE_ANALYTICS',
    employee: null,
  });
  const answer = await ask(hub.url, COUNT, undefined, { authorization: `Bearer ${stdout.trim()}` });
  expect(answer).toEqual({ data: { employees: { totalCount: 300 } } });
});

test('answers nothing of an operation with a field that is refused, where it is told to', async () => {
  await using home = await createHome();
  const args = ['start', '--port', '0', '--no-open', '--home', home.path];
  const told = { DATABASE_URL: hub.adminUrl, REFUSED_FIELDS: 'refuse' };
  await using strict = runProgram('hub/src/cli.js', args, told);
  const [, url = ''] = await strict.said(/(http:\S+)\/readyz/);
  const credentials = await hub.as('analyst', { scopes: [] });
  const query = '{ employees(first: 1) { totalCount nodes { name } } }';
  const errors = [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }];
  const refused = await ask(url, query, undefined, credentials);
  expect(refused).toMatchObject({ errors });
  expect(refused).not.toHaveProperty('data');
  expect(await ask(hub.url, query, undefined, credentials)).toMatchObject({
    data: { employees: { totalCount: 300, nodes: [{ name: null }] } },
    errors,
  });
});

test('takes scopes, purposes and the employee that are chosen instead', async () => {
  await using session = openSession(hub.adminUrl);
  const [person] = await session.sql<{ id: string }[]>`
    select id from employees.employees order by id desc limit 1`;
  const { stdout } = await run([
    ...['token', '--as', 'employee', '--employee', person?.id.toUpperCase() ?? ''],
    ...['--scope', 'employee:demographics,employee:identity'],
    ...['--purpose', 'COMPLIANCE', '--purpose', 'development'],
  ]);
  expect(claimsOf(stdout)).toEqual({
    roles: ['employee'],
    scopes: ['employee:demographics', 'employee:identity'],
    purposes: ['COMPLIANCE', 'DEVELOPMENT'],
    purpose: null,
    employee: person?.id,
  });
});

test('is a manager with several levels below, and an employee below them with ratings and completions', async () => {
  await using session = openSession(hub.adminUrl);
  const manager = claimsOf((await run(['token', '--as', 'manager'])).stdout).employee;
  const employee = claimsOf((await run(['token', '--as', 'employee'])).stdout).employee;
  const [facts] = await session.sql`
    select (select max(depth) from employees.reporting_lines where manager_id = ${manager}) as levels,
           exists (select from employees.reporting_lines
                   where manager_id = ${manager} and employee_id = ${employee}) as below,
           exists (select from performance.review_ratings where employee_id = ${employee}) as rated,
           exists (select from learning.completions where employee_id = ${employee}) as completed`;
  expect(facts).toEqual({ levels: 3, below: true, rated: true, completed: true });
});

test.each([
  [
    ['token', '--as', 'hr'],
    { OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'loopgraph' },
    'expected no identity provider, for try-out tokens work only without one, got one in OIDC_ISSUER',
  ],
  [
    ['token', '--as', 'hr', '--purpose', 'curiosity'],
    {},
    '--purpose: expected some of DEVELOPMENT, PERFORMANCE_EVALUATION, WORKFORCE_ANALYTICS, COMPLIANCE, SELF_SERVICE, INTEGRATION, got "curiosity"',
  ],
  [
    ['token', '--as', 'manager', '--employee', '7'],
    {},
    '--employee: expected the id of an employee, a UUID, got "7"',
  ],
  [
    ['token', '--as', 'manager', '--employee', uuid(7)],
    {},
    `--employee: expected the id of an employee who is in the database, got "${uuid(7)}"`,
  ],
  [
    ['token', '--as', 'hr', '--scope', 'employee:identity', 'foo:bar'],
    {},
    '--scope: expected some of employee:demographics, employee:identity, performance:narrative, got "foo:bar", which no field of the supergraph asks for',
  ],
  [
    ['keys', 'create', '--client', 'acme', '--role', 'service', '--scope', 'employee:identity b'],
    {},
    '--scope: expected some of employee:demographics, employee:identity, performance:narrative, got "b", which no field of the supergraph asks for',
  ],
  [
    ['keys', 'create', '--client', 'Acme!', '--role', 'partner'],
    {},
    '--client: expected up to 63 of a-z, 0-9 and ._-, the first of a-z and 0-9, got "Acme!"',
  ],
  [
    ['keys', 'create', '--client', 'loopgraph', '--role', 'partner'],
    {},
    '--client: expected a client of its own for a partner, got "loopgraph", which is the house',
  ],
  [
    ['keys', 'create', '--client', 'acme', '--role', 'partner', '--expires', '2027-02-30'],
    {},
    '--expires: expected a time to come of at most 730 days, such as 12h, 90d, 4w or 2027-06-30, got "2027-02-30"',
  ],
  [['keys', 'revoke', 'none'], {}, 'expected the id of a key, got "none": see keys list'],
])('refuses %j in one line', async (args, variables, message) => {
  expect(await run(args, { ...variables })).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `error: ${message}\n`,
  });
});

test('makes a key that is shown once, lists it, and revokes it at once', async () => {
  const grant = ['--client', 'acme', '--role', 'partner', '--scope', 'employee:identity'];
  const made = await run([
    'keys',
    'create',
    ...grant,
    '--purpose',
    'INTEGRATION',
    '--expires',
    '90d',
  ]);
  const [, key = '', id = ''] = /^(lgk_(\w{12})_\w{64})\n$/.exec(made.stdout) ?? [];
  const asPartner = () => ask(hub.url, '{ __typename }', undefined, { 'x-api-key': key });
  // Known, and held to what is registered for acme: nothing yet.
  expect(await asPartner()).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }],
  });

  const listed = (await run(['keys', 'list'])).stdout;
  expect(listed).toMatch(
    new RegExp(`^${id}  acme +partner  good .* never +employee:identity  INTEGRATION$`, 'm'),
  );
  expect(listed).not.toContain(key.slice(-64));

  expect((await run(['keys', 'revoke', id])).stdout).toBe(`Revoked ${id}.\n`);
  expect(await asPartner()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect((await run(['keys', 'list'])).stdout).toMatch(new RegExp(`^${id} .* revoked `, 'm'));
});

test('takes the scopes of another supergraph for a key', async () => {
  await using home = await createHome();
  const supergraph = join(home.path, 'supergraph.graphql');
  const create = (scope: string) =>
    run([
      ...['keys', 'create', '--client', 'acme', '--role', 'service'],
      ...['--supergraph', supergraph, '--scope', scope],
    ]);
  expect((await create('library:loans')).stderr).toMatch(
    `error: expected a supergraph in ${supergraph}, got: ENOENT`,
  );
  await writeFile(
    supergraph,
    'type Query { loans: Int @requiresScopes(scopes: [["library:loans"]]) }',
  );
  expect(await create('library:loans')).toMatchObject({ exitCode: 0 });
  expect((await create('library:lend')).stderr).toBe(
    'error: --scope: expected some of library:loans, got "library:lend", which no field of the supergraph asks for\n',
  );
});

test('says of a key what has to be given, and what is so without', async () => {
  const { stdout } = await run(['keys', 'create', '--help']);
  const help = stdout.replaceAll(/\s+/g, ' ');
  expect(help).toContain('--client <name> required: ');
  expect(help).toContain('--role <role> required: ');
  expect(help).toContain('what anyone may (default: nothing) --supergraph');
});
