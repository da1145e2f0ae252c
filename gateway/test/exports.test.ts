import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linesOf, rowsOf, startExports, type Exports } from './support/exports.ts';

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

describe('over a list of 1,200', () => {
  test('reads page by page to the end where `first` is not sent, and counts nothing', async () => {
    await using many = await startExports({ count: 1200 });
    const { text } = await many.csv(paged);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(1201);
    expect(rows.at(-1)).toEqual(['p1200']);
    expect(new Set(rows.map(([id]) => id)).size).toBe(1201);
    expect(many.asked).toEqual({
      pages: [{ first: 500 }, { first: 500, after: '500' }, { first: 500, after: '1000' }],
      counts: 0,
    });
  });

  test('gives as many as `first` says, from where `after` says', async () => {
    await using many = await startExports({ count: 1200 });
    const { text } = await many.ndjson(paged, { first: 600, after: '100' });
    const lines = linesOf(text);
    expect(lines).toHaveLength(600);
    expect(lines[0]).toEqual({ id: 'p101' });
    expect(many.asked.pages).toEqual([
      { first: 500, after: '100' },
      { first: 100, after: '600' },
    ]);
  });

  test('leaves a variable of the list as it is where the items use it too', async () => {
    await using many = await startExports({ count: 1200 });
    const query = `query ($first: Int = 1, $after: String) {
      people(first: $first, after: $after) { nodes { start(first: $first) } }
    }`;
    const all = linesOf((await many.ndjson(query)).text);
    expect(all).toEqual(Array.from({ length: 1200 }, () => ({ start: 'P' })));
    const some = linesOf((await many.ndjson(query, { first: 501 })).text);
    expect(some).toHaveLength(501);
    expect(some.at(-1)).toEqual({ start: 'Person 501' });
  });

  test.each([
    ['whose `first` is in the operation', '{ people(first: 3) { nodes { id } } }', 3],
    [
      'that takes no cursor',
      'query ($first: Int! = 4) { people(first: $first) { nodes { id } } }',
      4,
    ],
    [
      'that is read from its end',
      'query ($first: Int! = 5, $after: String, $last: Int = 1) { people(first: $first, after: $after, last: $last) { nodes { id } } }',
      5,
    ],
  ])('gives one page of a list %s', async (_what, query, count) => {
    await using many = await startExports({ count: 1200 });
    expect(linesOf((await many.ndjson(query)).text)).toHaveLength(count);
  });
});

describe('where a later page fails', () => {
  const failing = () =>
    startExports({
      count: 1200,
      onPage: (after) => {
        if (after === 1000) throw new Error('select secret from people');
      },
    });

  test('NDJSON says in its last line that it is not complete', async () => {
    await using many = await failing();
    const { status, text } = await many.ndjson(paged);
    expect(status).toBe(200);
    const lines = linesOf(text);
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toMatchObject({
      errors: [
        { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
      complete: false,
    });
  });

  test('CSV breaks off, so that the client sees that its end is missing', async () => {
    await using many = await failing();
    const response = await many.post('text/csv', paged);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await vi.waitFor(() => {
      expect(many.world.lines).toContainEqual(
        expect.objectContaining({ msg: 'an export broke off' }),
      );
    });
  });
});

test('CSV breaks off at an error that its headers could not announce', async () => {
  await using many = await startExports({ count: 600 });
  const query = `query ($first: Int, $after: String) {
    people(first: $first, after: $after) { nodes { id wrong: secret } }
  }`;
  const response = await many.post('text/csv', query, { after: '3' });
  expect(response.headers.get('loopgraph-errors')).toBe('NOT_FOUND;column="wrong"');
  expect(rowsOf(await response.text())).toHaveLength(598);
});

test('asks for no further page once its client has gone', async () => {
  const reached = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const many = await startExports({
    count: 100_000,
    onPage: (after) => {
      if (after !== 500) return undefined;
      reached.resolve(undefined);
      return goOn.promise;
    },
  });
  const client = new AbortController();
  const response = await many.post('application/x-ndjson', paged, {}, client.signal);
  expect(response.status).toBe(200);
  await reached.promise;
  client.abort();
  await vi.waitFor(() => {
    expect(many.world.lines).toContainEqual(
      expect.objectContaining({ msg: 'an answer broke off' }),
    );
  });
  goOn.resolve(undefined);
  // It stops when the requests in flight have ended.
  await many[Symbol.asyncDispose]();
  expect(many.asked.pages).toHaveLength(2);
});
