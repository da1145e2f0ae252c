import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  apiSchemaOf,
  checkSubmission,
  liveOperations,
  readSubmission,
} from '@loopgraph/gateway/operations';
import { operations as table } from '../src/operations/store/tables.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { employees, learning } from './support/company.ts';
import { hashOf, openRegistry } from './support/registry.ts';
import { compose } from './support/world.ts';

const schema = apiSchemaOf(compose([employees, learning]));
const person = 'query Person($id: ID!) { employee(id: $id) { name } }';
const courses = 'query Courses { completions { employee { courses } } }';

let registry: Awaited<ReturnType<typeof openRegistry>>;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry[Symbol.asyncDispose]());

/** What is checked of files with these texts; of the folder, or of the only file where there is one. */
async function submit(files: Readonly<Record<string, unknown>>) {
  const folder = await mkdtemp(join(tmpdir(), 'loopgraph-publishing-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(
        join(folder, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    }
    const [only, ...others] = Object.keys(files);
    const path = others.length === 0 && only?.endsWith('.json') ? join(folder, only) : folder;
    const checked = checkSubmission(schema, await readSubmission(path));
    const faults = checked.faults.map((fault) => fault.replaceAll(`${folder}/`, ''));
    return { ...checked, faults };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const entry = (body: string, name: string, rest: object = {}) => ({
  ...{ id: hashOf(body), name, type: 'query', body, ...rest },
});
const manifest = (...operations: object[]) => ({
  'manifest.json': { format: 'apollo-persisted-query-manifest', version: 1, operations },
});

test('reads an Apollo manifest with its names, types, ids and clients', async () => {
  expect(
    await submit(
      manifest(entry(person, 'Person'), entry(courses, 'Courses', { id: 'c', clientName: 'web' })),
    ),
  ).toEqual({
    faults: [],
    operations: [
      { id: hashOf(person), name: 'Person', type: 'query', body: person, clientName: '' },
      { id: 'c', name: 'Courses', type: 'query', body: courses, clientName: 'web' },
    ],
  });
});

test('reads a Relay map, whose ids have to be the hashes that they look like', async () => {
  const id = createHash('md5').update(person).digest('hex');
  expect(await submit({ 'map.json': { [id]: person, named: courses } })).toMatchObject({
    faults: [],
    operations: [
      { id, name: 'Person' },
      { id: 'named', name: 'Courses' },
    ],
  });
  expect((await submit({ 'map.json': { ['0'.repeat(32)]: person } })).faults).toEqual([
    `${'0'.repeat(32)}: expected the id to be the md5 of the text, ${id}`,
  ]);
});

test('reads folders of files that share fragments, and takes a file that is whole as it is', async () => {
  const whole = `# As it is.\n${person}\n`;
  const { operations, faults } = await submit({
    'b/whole.graphql': whole,
    'a.graphql': 'query A { employee(id: "e1") { ...Name } } query B { employee(id: "e2") { id } }',
    'fragments/name.gql': 'fragment Name on Employee { name ...Id } fragment Id on Employee { id }',
    'readme.md': 'not GraphQL',
  });
  expect(faults).toEqual([]);
  expect(operations.map(({ name, body, id }) => [name, body, id === hashOf(body)])).toEqual([
    [
      'A',
      'query A {\n  employee(id: "e1") {\n    ...Name\n  }\n}\n\nfragment Id on Employee {\n  id\n}\n\nfragment Name on Employee {\n  name\n  ...Id\n}\n',
      true,
    ],
    ['B', 'query B {\n  employee(id: "e2") {\n    id\n  }\n}\n', true],
    ['Person', whole, true],
  ]);
});

test('takes a file with its byte-order mark, as `sha256sum` does, and reads JSON that has one', async () => {
  const marked = `\uFEFF${courses}`;
  expect((await submit({ 'a.graphql': marked })).operations).toMatchObject([
    { id: hashOf(marked), body: marked },
  ]);
  const { operations } = await submit({ 'map.json': `\uFEFF${JSON.stringify({ c: courses })}` });
  expect(operations).toMatchObject([{ id: 'c', body: courses }]);
});

test('tells every fault of every operation at once', async () => {
  const salary = 'query Person { employee(id: "e1") { salary } }';
  const { faults } = await submit(
    manifest(
      entry(salary, 'Person'),
      entry('query { __typename }', 'Nameless'),
      entry('query X {', 'X'),
      entry(courses, 'Other', { type: 'mutation' }),
      entry(person, 'Person', { id: 'a'.repeat(64) }),
      entry('query A { __typename } query B { __typename }', 'A'),
    ),
  );
  expect(faults).toEqual([
    `Person: expected the id to be the SHA-256 of the body, ${hashOf(person)}, got ${'a'.repeat(64)}`,
    'Person: Cannot query field "salary" on type "Employee". (line 1, column 37)',
    'Nameless: expected the operation to have a name, got none',
    'X: Syntax Error: Expected Name, found <EOF>. (line 1, column 10)',
    'Other: expected the body to hold Other, got Courses',
    'Other: expected the body to be a mutation, got a query',
    'A: expected one operation in the body, got 2',
    'expected every name once, got several operations called Person',
  ]);
});

test.each([
  [
    { 'm.json': { format: 'other', version: 2, operations: 1 } },
    [
      'format: Invalid input: expected "apollo-persisted-query-manifest"',
      'version: Invalid input: expected 1',
      'operations: Invalid input: expected array, received number',
    ],
  ],
  [
    { 'm.json': [1] },
    ['expected an Apollo persisted query manifest, or a Relay map of ids to texts, got other JSON'],
  ],
  [{ 'a.txt': '' }, [expect.stringMatching(/^expected \.graphql files in .*, got none$/)]],
  [
    { 'a.graphql': 'type A { b: Int }' },
    ['a.graphql: expected operations and fragments only, got definitions of a schema'],
  ],
  [{ 'a.graphql': 'query A {' }, ['a.graphql:1:10: Syntax Error: Expected Name, found <EOF>.']],
  [
    {
      'a.graphql': 'fragment F on Employee { id }',
      'b.graphql': 'fragment F on Employee { name }',
    },
    ['b.graphql: expected fragment F once, got another one in a.graphql'],
  ],
])('refuses %j', async (files, faults) => {
  expect((await submit(files)).faults).toEqual(faults);
});

test('refuses an operation of a type that the schema does not have', async () => {
  const news = entry('subscription News { news }', 'News', { type: 'subscription' });
  expect((await submit(manifest(news))).faults).toEqual([
    'News: Expected an operation of a type that the schema has, but got: subscription. (line 1, column 1)',
  ]);
});

test('gives a version to each publication, and none to one that brings nothing new', async () => {
  const older = 'query Person { employee(id: "e1") { id } }';
  expect(await registry.publish('versions', [older, courses])).toEqual({ version: 1, isNew: true });
  expect(await registry.publish('versions', [person, courses])).toEqual({
    version: 2,
    isNew: true,
  });
  expect(await registry.publish('versions', [courses])).toEqual({ version: 2, isNew: false });
  const live = await liveOperations(registry.db, 'versions');
  expect(live.map(({ name, version, body }) => [name, version, body])).toEqual([
    ['Courses', 2, courses],
    ['Person', 2, person],
    ['Person', 1, older],
  ]);
});

test('retires by name, by id, and by version, of which what a later one repeats goes on', async () => {
  const names = async () =>
    (await liveOperations(registry.db, 'retiring')).map(
      ({ name, version }) => `${name} ${version}`,
    );
  await registry.publish('retiring', [person, courses]);
  await registry.publish('retiring', [courses, 'query Third { __typename }']);
  expect(await names()).toEqual(['Courses 2', 'Person 1', 'Third 2']);
  await registry.retire('retiring', '1');
  expect(await names()).toEqual(['Courses 2', 'Third 2']);
  await registry.retire('retiring', 'Third');
  await registry.retire('retiring', hashOf(courses));
  expect(await names()).toEqual([]);
  expect(await registry.retire('retiring', 'Third')).toEqual({
    fault: 'expected an operation or a version that retiring has, got Third',
  });
});

test('publishes nothing of what has one fault, nor under an id that stands for another text', async () => {
  await registry.publish('whole', [{ id: 'one', body: person }]);
  const before = await liveOperations(registry.db, 'whole');
  expect(await registry.publish('whole', [courses, 'query Bad { salary }'])).toEqual({
    faults: ['an operation: Cannot query field "salary" on type "Query". (line 1, column 13)'],
  });
  await registry.retire('whole', 'one');
  expect(
    await registry.publish('whole', [courses, { id: 'one', body: person.replace('name', 'id') }]),
  ).toEqual({
    faults: [
      'Person: expected an id that stands for no other text, got one, which had another in version 1',
    ],
  });
  expect(await liveOperations(registry.db, 'whole')).toEqual([]);
  expect(await registry.publish('whole', [{ id: 'one', body: person }])).toEqual({
    version: 2,
    isNew: true,
  });
  expect(before).toHaveLength(1);
  expect(await registry.publish('acme.io', [person])).toMatchObject({ isNew: true });
  expect(await registry.publish('No Client', [person])).toEqual({
    faults: [
      'expected a client of up to 63 of a-z, 0-9 and ._-, the first of a-z and 0-9, got "No Client"',
    ],
  });
});

test('lets two who publish for a client at once take turns', async () => {
  const bodies = Array.from({ length: 6 }, (_, index) => `query Q${index} { __typename }`);
  const published = await Promise.all(bodies.map((body) => registry.publish('both', [body])));
  expect(
    published.map((outcome) => ('version' in outcome ? outcome.version : 0)).toSorted(),
  ).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await liveOperations(registry.db, 'both')).toHaveLength(6);
});

test('gives the gateway no right to write what it reads', async () => {
  await expect(registry.db.delete(table)).rejects.toMatchObject({ cause: { code: '42501' } });
  await expect(registry.db.update(table).set({ body: '' })).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});
