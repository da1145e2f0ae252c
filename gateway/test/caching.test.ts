import { afterAll, beforeAll, expect, test } from 'vitest';
import { askingOf } from './support/operation-asking.ts';
import { fixture } from './support/company.ts';
import { as, identifyByName } from './support/registry.ts';
import { storeOf } from './support/roster.ts';
import { startWorld, type World } from './support/world.ts';

const catalogue = fixture(
  'catalogue',
  `
  extend schema
    @link(url: "https://loopgraph.example/cacheControl/v1.0")
    @federation__composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean)
    on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum cacheControl__Scope { PUBLIC PRIVATE }

  type Query {
    course: Course @cacheControl(maxAge: 60, scope: PUBLIC)
    recommended: Course
    me: Person @cacheControl(maxAge: 10)
    failing: Course @cacheControl(maxAge: 60, scope: PUBLIC)
    version: String @cacheControl(maxAge: 600, scope: PUBLIC)
  }
  type Course @cacheControl(inheritMaxAge: true, scope: PUBLIC) {
    title: String
    seats: Int @cacheControl(maxAge: 5)
    myScore: Int @cacheControl(scope: PRIVATE)
    students: [Person!]
  }
  type Person { name: String }
  `,
  {
    Query: {
      course: () => ({ title: 'Weaving', seats: 3, myScore: 80, students: [{ name: 'Ada' }] }),
      recommended: () => ({ title: 'Spinning' }),
      me: () => ({ name: 'Ada' }),
      failing: () => {
        throw new Error('no');
      },
      version: () => '1',
    },
  },
);

let world: World;
beforeAll(async () => {
  const operations = storeOf({
    loopgraph: {
      Course: 'query Course { course { title } }',
      Mine: 'query Mine { course { title myScore } }',
      Failing: 'query Failing { failing { title } }',
      Students: 'query Students { course { students { name } } }',
    },
  });
  world = await startWorld({ fixtures: [catalogue], identify: identifyByName, operations });
});
afterAll(() => world[Symbol.asyncDispose]());

const { get } = askingOf(() => world);
const preflight = { 'apollo-require-preflight': 'true' };
const getQuery = (query: string, headers: Record<string, string> = {}) =>
  get('/graphql', { query }, { ...preflight, ...headers });

test.each([
  ['{ course { title } }', 'public, max-age=60'],
  ['{ course { title } version }', 'public, max-age=60'],
  ['{ course { __typename seats } }', 'public, max-age=5'],
  ['{ course { title myScore } }', 'private, max-age=60'],
  ['{ course { ...Mine } } fragment Mine on Course { myScore }', 'private, max-age=60'],
  ['{ ... on Query { course { ... { myScore } } } }', 'private, max-age=60'],
  ['{ me { name } }', 'private, max-age=10'],
  ['{ course { title } me { name } }', 'private, max-age=10'],
  ['{ course { students { name } } }', 'private, no-store'],
  ['{ recommended { title } }', 'private, no-store'],
  [
    'query ($no: Boolean = false) { course { title } me @include(if: $no) { name } }',
    'private, max-age=10',
  ],
  ['{ __schema { queryType { name } } }', 'private, no-store'],
  ['{ failing { title } }', 'no-store'],
])('tells of the answer to %s: %s', async (query, cacheControl) => {
  const { headers } = await getQuery(query);
  expect(headers.get('cache-control')).toBe(cacheControl);
});

test('lets no cache hand what one credential got to another, or to none', async () => {
  const { headers } = await getQuery('{ course { title } }', as('analyst'));
  expect(headers.get('vary')).toBe(
    'authorization, x-api-key, accept, apollographql-client-name, ' +
      'loopgraph-purpose, loopgraph-explain, loopgraph-cost, loopgraph-dry-run, accept-encoding',
  );
});

test.each([
  ['a POST', () => world.post({ query: '{ course { title } }' })],
  ['a refusal', () => getQuery('{ nothing }')],
  ['a GET of what is not registered', () => get('/operations/Nothing', {}, as('partner:acme'))],
])('lets nobody keep the answer to %s', async (_what, send) => {
  const { headers } = await send();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
});

test('answers 304, with the same headers and no body, who has the answer already', async () => {
  const query = '{ course { title } }';
  const first = await getQuery(query);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  const again = (match: string) =>
    fetch(`${world.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { ...preflight, 'if-none-match': match },
    });
  for (const match of [tag, `"other", W/${tag}`, '*']) {
    const { status, headers, text } = await again(match).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    expect({ status, text }).toEqual({ status: 304, text: '' });
    expect(headers.get('etag')).toBe(tag);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('vary')).toMatch(/^authorization, .*accept-encoding$/);
    expect(headers.get('content-length')).toBeNull();
  }
  expect((await again('"other"')).status).toBe(200);
  expect((await getQuery('{ version }')).headers.get('etag')).not.toBe(tag);
});

test.each([
  ['Course', 'public, max-age=60'],
  ['Mine', 'private, max-age=60'],
  ['Students', 'private, no-store'],
  ['Failing', 'no-store'],
])('tells of the REST resource %s what it tells of its operation: %s', async (name, told) => {
  const { headers } = await world.send(`/rest/${name}`, { headers: as('analyst') });
  expect(headers.get('cache-control')).toBe(told);
  expect(headers.get('vary')).toMatch(/^authorization, x-api-key, accept, .*accept-encoding$/);
});

test('answers 304 who has a REST resource already, and lets nobody keep an export', async () => {
  const { headers } = await world.send('/rest/Course', { headers: as('analyst') });
  const tag = headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  const again = await fetch(`${world.url}/rest/Course`, {
    headers: { ...as('analyst'), 'if-none-match': tag },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const students = await fetch(`${world.url}/rest/Students`, {
    headers: { ...as('analyst'), accept: 'text/csv' },
  });
  expect(await students.text()).toBe('name\r\nAda\r\n');
  expect(students.headers.get('cache-control')).toBe('no-store');
  expect(students.headers.get('etag')).toBeNull();
});
