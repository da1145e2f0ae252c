import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashOf } from '../gateway/src/operations/hash-of.ts';
import { openHub, type TestHub } from './support/hub.ts';
import { runProgram } from './support/run-program.ts';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await openHub({ employees: 60 });
  folder = await mkdtemp(join(tmpdir(), 'loopgraph-operations-'));
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const run = (args: readonly string[]) =>
  runProgram('hub/src/cli.js', args, { DATABASE_URL: hub.adminUrl }).ended;

const catalogue = 'query Catalogue($first: Int!) { courses(first: $first) { nodes { title } } }';
const people = 'query People { employees(first: 1) { nodes { name } } }';
const get = async (path: string) => fetch(hub.url + path, { headers: await hub.as('analyst') });

const linesOf = (...lines: readonly string[]) => new RegExp(`^${lines.join('\n')}\n$`);
const committed = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));

async function writeManifest(...bodies: readonly string[]): Promise<string> {
  const path = join(folder, 'manifest.json');
  const operations = bodies.map((body) => {
    const [, type = '', name = ''] = /^(\w+) (\w+)/.exec(body) ?? [];
    return { id: hashOf(body), name, type, body };
  });
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(path, JSON.stringify(manifest));
  return path;
}

test('publishes a manifest to a hub that runs, lists it, and retires it', async () => {
  const path = await writeManifest(catalogue, people);
  expect(await run(['operations', 'publish', path])).toEqual({
    exitCode: 0,
    stdout: 'Published 2 operations of loopgraph as version 1 (Apollo manifest).\n',
    stderr: '',
  });
  expect((await run(['operations', 'publish', path])).stdout).toBe(
    'Nothing to do: version 1 of loopgraph has all of them.\n',
  );
  const { stdout } = await run(['operations', 'list', '--client', 'loopgraph']);
  const [house, own] = ['-\t-', 'v1\t[\\d-]{10}'];
  expect(stdout).toMatch(
    linesOf(
      `loopgraph\t${house}\tquery\tCompletions\t[\\da-f]{64}\t-`,
      `loopgraph\t${house}\tquery\tJobRoleToCourses\t[\\da-f]{64}\t-`,
      `loopgraph\t${house}\tquery\tLeadershipToTeamManagement\t[\\da-f]{64}\t-`,
      `loopgraph\t${own}\tquery\tCatalogue\t${hashOf(catalogue)}\t-`,
      `loopgraph\t${own}\tquery\tPeople\t${hashOf(people)}\t-`,
    ),
  );
  const ask = () => get(`/operations/Catalogue?variables={"first":2}`);
  await vi.waitFor(
    async () => {
      expect((await ask()).status).toBe(200);
    },
    { timeout: 10_000, interval: 200 },
  );
  const answer = await ask();
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  expect(await answer.json()).toMatchObject({ data: { courses: { nodes: [{}, {}] } } });

  const retired = await run(['operations', 'retire', 'Catalogue']);
  expect(retired.stdout).toBe(`retired loopgraph Catalogue v1 ${hashOf(catalogue)}\n`);
  await vi.waitFor(
    async () => {
      expect((await ask()).status).toBe(404);
    },
    { timeout: 10_000, interval: 200 },
  );
});

test('publishes nothing where one operation has a fault', async () => {
  const path = await writeManifest(
    'query Fine { __typename }',
    'query Salaries { employees { nodes { salary } } }',
  );
  expect(await run(['operations', 'publish', path, '--client', 'acme'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr:
      'error: expected operations without a fault (nothing is published), got:\n' +
      '  Salaries: Cannot query field "salary" on type "Employee". (line 1, column 38)\n',
  });
  expect(await run(['operations', 'list', '--client', 'acme'])).toMatchObject({ stdout: '' });
});

test('fails the schema check where a change would break an operation, naming client and operation', async () => {
  const path = await writeManifest(people);
  expect(await run(['operations', 'publish', path, '--client', 'acme'])).toMatchObject({
    exitCode: 0,
    stdout: 'Published 1 operation of acme as version 1 (Apollo manifest).\n',
  });
  expect((await run(['operations', 'list'])).stdout).toMatch(
    /^loopgraph\t-\t-\tquery\tCompletions\t[^]*\nacme\tv1\t[\d-]{10}\tquery\tPeople\t/,
  );
  const supergraph = await readFile(committed, 'utf8');
  const changed = join(folder, 'changed.graphql');
  await writeFile(
    changed,
    supergraph
      .replace(/(\ntype Employee\b[^]*?\n {2})name: /, '$1fullName: ')
      .replaceAll('"Employee.name"', '"Employee.fullName"'),
  );
  const { exitCode, stderr } = await run([
    ...['operations', 'check', '--supergraph', changed, '--home', folder],
  ]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    'acme People (version 1): Cannot query field "name" on type "Employee".',
  );
  expect(stderr).toContain(
    'loopgraph LeadershipToTeamManagement: Cannot query field "name" on type "Employee".',
  );
  const { stdout } = await run(['operations', 'check', '--home', folder]);
  expect(stdout).toMatch(
    /^All \d+ registered operations fit; compared with .*schema\/supergraph\.graphql\.\n$/,
  );
  expect(await run(['compose', '--check'])).toMatchObject({ exitCode: 0 });
});

test('fails the schema check where a client relies on what a change takes away', async () => {
  const levels =
    'query Levels($filter: EmployeeFilter) { employees(first: 1, filter: $filter) { nodes { jobLevel } } }';
  const path = await writeManifest(levels);
  await run(['operations', 'publish', path, '--client', 'globex']);
  const supergraph = await readFile(committed, 'utf8');
  const changed = join(folder, 'levels.graphql');
  await writeFile(
    changed,
    supergraph
      .replace('jobLevel: Int! @join__field', 'jobLevel: String @join__field')
      .replace('jobLevel: [Int!]', 'jobLevel: [String!]'),
  );
  const home = join(folder, 'home');
  const check = ['operations', 'check', '--supergraph', changed, '--home', home];
  const refused = {
    exitCode: 1,
    stdout: '',
    stderr:
      'error: expected a supergraph that breaks no registered operation, got:\n' +
      '  globex Levels (version 1): Expected EmployeeFilter.jobLevel to stay [Int!], but it is [String!]. (line 1, column 14)\n' +
      '  globex Levels (version 1): Expected Employee.jobLevel to stay Int!, but it is String. (line 1, column 88)\n',
  };
  expect(await run(check)).toEqual(refused);
  await mkdir(home);
  await copyFile(changed, join(home, 'supergraph.graphql'));
  expect(await run(check)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining(`compared with ${home}/supergraph.graphql.`) as string,
  });
  expect(await run([...check, '--against', committed])).toEqual(refused);
  const missing = join(folder, 'missing.graphql');
  expect(await run([...check, '--against', missing])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(`error: expected a supergraph in ${missing}, got: `) as string,
  });
});

test('runs the named operations that come with the house, by name and by the hash of their file', async () => {
  const variables = encodeURIComponent('{"first":1}');
  const text = await readFile(
    new URL('../schema/operations/leadership-to-team-management.graphql', import.meta.url),
    'utf8',
  );
  for (const path of [
    `/operations/LeadershipToTeamManagement?variables=${variables}`,
    `/graphql?documentId=sha256:${hashOf(text)}&variables=${variables}`,
  ]) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ data: { courseCompletions: { nodes: [{}] } } });
  }
});
