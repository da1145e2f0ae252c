import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, startExports, type Exports } from './support/exports.ts';

const paged = `query Everyone($first: Int!, $after: String) {
  people(first: $first, after: $after) { totalCount nodes { id } }
}`;

let few: Exports;
beforeAll(async () => {
  few = await startExports();
});
afterAll(() => few[Symbol.asyncDispose]());

test('gives a line of JSON for each item, as the operation selects it', async () => {
  const { status, headers, text } = await few.ndjson(
    '{ people(first: 2) { totalCount nodes { id points: score ratings { score } } } }',
  );
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="export.ndjson"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toBe(
    '{"id":"p1","points":-5,"ratings":[{"score":3},{"score":4.5}]}\n' +
      '{"id":"p2","points":null,"ratings":[]}\n',
  );
});

test('states the errors that left nulls in a last line', async () => {
  const { text } = await few.ndjson('{ people(first: 2) { nodes { id secret } } }');
  expect(linesOf(text)).toEqual([
    { id: 'p1', secret: null },
    { id: 'p2', secret: 'secret of p2' },
    {
      errors: [
        {
          message: 'No secret of p1.',
          path: ['people', 'nodes', 0, 'secret'],
          extensions: { code: 'NOT_FOUND', service: 'roster' },
        },
      ],
      complete: true,
    },
  ]);
});

test.each(['text/csv', 'application/x-ndjson'])(
  'tells what %s would cost in JSON',
  async (accept) => {
    const asked = few.asked.pages.length;
    const response = await fetch(`${few.world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, 'loopgraph-dry-run': 'cost' },
      body: JSON.stringify({ query: '{ people(first: 2) { nodes { id } } }' }),
    });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.json()).toMatchObject({
      data: null,
      extensions: { cost: { estimated: expect.any(Number) as number } },
    });
    expect(few.asked.pages).toHaveLength(asked);
  },
);

test.each([
  [
    'two lists',
    '{ a: people { nodes { id } } named { name } }',
    'an operation with one list at its shallowest level, but got: "a.nodes" and "named".',
  ],
  [
    'nodes and edges',
    '{ people { nodes { id } edges { cursor } } }',
    'an operation with one list at its shallowest level, but got: "people.nodes" and "people.edges".',
  ],
  [
    'no list',
    '{ person(id: "p1") { unit { name } } }',
    'an operation with a list in it, but got one without.',
  ],
  [
    'a page without its items',
    '{ people { totalCount } }',
    'an operation with a list in it, but got one without.',
  ],
  [
    'a mutation',
    'mutation { rename(id: "p1", name: "Eve") { tags } }',
    'a query, but got a mutation.',
  ],
  [
    'what calls the list as an export calls its page',
    'query ($first: Int, $after: String) { people(first: $first, after: $after) { _exportPage: nodes { id } } }',
    'an operation that calls nothing "_exportPage".',
  ],
  [
    'what has a variable that an export adds',
    'query ($_exportFirst: Int, $after: String) { people(first: $_exportFirst, after: $after) { nodes { id } } }',
    'an operation that calls nothing "_exportFirst".',
  ],
])('refuses to export %s', async (_what, query, expected) => {
  for (const { status, text } of [await few.csv(query), await few.ndjson(query)]) {
    expect(status).toBe(406);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: `For text/csv or application/x-ndjson, expected ${expected}`,
          extensions: { code: 'NOT_EXPORTABLE' },
        },
      ],
    });
  }
});

test.each([
  [
    { first: 0 },
    'INVALID_PAGE',
    'Expected variable "$first" to be a whole number from 1, but got: 0.',
  ],
  [
    { first: 'ten' },
    'INVALID_PAGE',
    'Expected variable "$first" to be a whole number from 1, but got: "ten".',
  ],
  [
    { after: 7 },
    'BAD_USER_INPUT',
    'Variable "$after" got invalid value 7; String cannot represent a non string value: 7',
  ],
])('refuses the variables %o', async (variables, code, message) => {
  const { status, text } = await few.csv(paged, variables);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ message, extensions: { code } }] });
});

test('answers with errors in JSON what cannot be answered at all', async () => {
  const { status, headers, text } = await few.csv('{ people(first: 0) { nodes { id } } }');
  expect(status).toBe(400);
  expect(headers.get('content-type')).toContain('application/json');
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INVALID_PAGE' } }] });
  expect(await few.csv('{ people { salary } }')).toMatchObject({ status: 400 });
});

test('answers GET, save one that a foreign page could send', async () => {
  const path = `${few.world.url}/graphql?query=${encodeURIComponent('{ person(id: "p1") { tags } }')}`;
  const accept = 'text/csv';
  expect((await fetch(path, { headers: { accept } })).status).toBe(400);
  const asked = await fetch(path, { headers: { accept, 'apollo-require-preflight': 'true' } });
  expect(await asked.text()).toBe('tags\r\na\r\nb\r\n');
});

test('answers in JSON those who like it as well or better', async () => {
  const { post } = few;
  for (const accept of [
    '*/*',
    'application/json, text/csv;q=0.5',
    'application/graphql-response+json',
  ]) {
    expect(
      (await post(accept, '{ person(id: "p1") { tags } }')).headers.get('content-type'),
    ).toMatch(/json/);
  }
  const preferred = await post('text/csv, application/json;q=0.9, */*;q=0.1', '{ named { name } }');
  expect(preferred.headers.get('content-type')).toMatch(/^text\/csv/);
});
