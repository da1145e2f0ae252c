import { expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import type { SubgraphRequest } from '../src/execution/subgraph-call.ts';
import { fixture, learning } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { mediaFixtures } from './support/media.ts';
import { compose, startWorld } from './support/world.ts';

/** The executor over the fixtures, and what it asked the subgraphs. */
function openWatched() {
  const asked: (Pick<SubgraphRequest, 'variables'> & { readonly name: string })[] = [];
  const executor = openOwnExecutor({
    supergraph: compose(mediaFixtures),
    callTo: (name) => {
      const found = mediaFixtures.find((one) => one.name === name);
      if (!found) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
      const call = callInProcess(found);
      return (request) => {
        asked.push({ name, variables: request.variables });
        return call(request);
      };
    },
  });
  return { ...executor, asked };
}

test('asks for each distinct entity once, and gives it to all its places', async () => {
  const { execute, asked } = openWatched();
  const { data } = await execute({ query: '{ bestsellers { title size { width } } }' });
  expect(JSON.parse(data)).toEqual({
    bestsellers: [
      { title: 'Book "2"\n', size: { width: 2 } },
      { title: 'Book "1"\n', size: { width: 1 } },
      { title: 'Book "2"\n', size: { width: 2 } },
    ],
  });
  expect(asked).toEqual([
    { name: 'prices', variables: {} },
    {
      name: 'catalog',
      variables: {
        representations: [
          { __typename: 'Book', isbn: '978-2' },
          { __typename: 'Book', isbn: '978-1' },
        ],
      },
    },
  ]);
});

test('asks a subgraph for what two parts of an operation need of it in one request', async () => {
  const { execute, asked } = openWatched();
  const query = `query ($more: Boolean!) {
    one: bestsellers { title }
    two: bestsellers { size { width } pages @include(if: $more) }
  }`;
  const { data } = await execute({ query, variables: { more: false } });
  expect(JSON.parse(data)).toEqual({
    one: [{ title: 'Book "2"\n' }, { title: 'Book "1"\n' }, { title: 'Book "2"\n' }],
    two: [{ size: { width: 2 } }, { size: { width: 1 } }, { size: { width: 2 } }],
  });
  const books = [
    { __typename: 'Book', isbn: '978-2' },
    { __typename: 'Book', isbn: '978-1' },
  ];
  expect(asked.slice(1)).toEqual([
    {
      name: 'catalog',
      variables: { more: false, representations_0: books, representations_1: books },
    },
  ]);
});

test.each(['', 'query Named '])(
  'asks once for what two parts of an operation ask in the same words: %s{…}',
  async (head) => {
    const { execute, asked } = openWatched();
    const query = `${head}{ one: bestsellers { title } two: bestsellers { title } }`;
    const { data } = await execute({ query });
    const titles = ['Book "2"\n', 'Book "1"\n', 'Book "2"\n'].map((title) => ({ title }));
    expect(JSON.parse(data)).toEqual({ one: titles, two: titles });
    const books = [
      { __typename: 'Book', isbn: '978-2' },
      { __typename: 'Book', isbn: '978-1' },
    ];
    expect(asked.slice(1)).toEqual([{ name: 'catalog', variables: { representations_0: books } }]);
  },
);

test('names the places of an entity that fails in each part of a merged request', async () => {
  const { execute } = openWatched();
  const { errors } = await execute({
    query: `{
      a: media(id: "f1") { ... on Film { sequel { title } } }
      b: media(id: "f1") { ... on Film { sequel { title } } }
    }`,
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['a', 'sequel', 'title'],
    ['b', 'sequel', 'title'],
  ]);
});

test('does not ask for what @skip and @include leave out', async () => {
  const { execute, asked } = openWatched();
  const query = 'query ($more: Boolean!) { bestsellers { isbn title @include(if: $more) } }';
  expect((await execute({ query, variables: { more: false } })).data).toBe(
    '{"bestsellers":[{"isbn":"978-2"},{"isbn":"978-1"},{"isbn":"978-2"}]}',
  );
  expect(asked.map(({ name }) => name)).toEqual(['prices']);
});

test('keeps a key that is 0 where it had to be asked for under another name', async () => {
  const shapes = fixture(
    'shapes',
    `type Query { shapes: [Shape!]! }
     union Shape = Box | Ball
     type Box @key(fields: "id") { id: ID! }
     type Ball @key(fields: "id") { id: Int! }`,
    {
      Query: {
        shapes: () => [
          { __typename: 'Box', id: 'x' },
          { __typename: 'Ball', id: 0 },
        ],
      },
    },
  );
  const sizes = fixture(
    'sizes',
    `type Box @key(fields: "id") { id: ID! size: Int }
     type Ball @key(fields: "id") { id: Int! size: Int }`,
    { Box: { size: () => 1 }, Ball: { size: ({ id }: { id: number }) => id } },
  );
  await using world = await startWorld({ fixtures: [shapes, sizes] });
  expect(await world.ask('{ shapes { ... on Box { size } ... on Ball { size } } }')).toEqual({
    data: { shapes: [{ size: 1 }, { size: 0 }] },
  });
  // Apollo's executor renames back only what is neither 0 nor empty.
  const supergraph = compose([shapes, sizes]);
  await using reference = await openReferenceExecutor({
    supergraph,
    callTo: (name) => callInProcess(name === 'shapes' ? shapes : sizes),
  });
  const query = '{ shapes { ... on Box { size } ... on Ball { size } } }';
  expect((await reference.execute({ query })).data).toBe('{"shapes":[{"size":1},{"size":null}]}');
});

test('answers what is asked of the schema beside what is asked of subgraphs', async () => {
  const { execute } = openWatched();
  const query =
    'query ($type: String!) { __typename kind: __type(name: $type) { enumValues { name } } clock }';
  expect((await execute({ query, variables: { type: 'Kind' } })).data).toBe(
    '{"__typename":"Query","kind":{"enumValues":[{"name":"BOOK"},{"name":"FILM"}]},"clock":"noon"}',
  );
});

test('takes any name for a field, "__proto__" and "constructor" too', async () => {
  const { execute } = openWatched();
  const query =
    '{ __proto__: clock bestsellers { constructor: title __proto__: size { toString: width } } }';
  expect((await execute({ query })).data).toBe(
    '{"__proto__":"noon","bestsellers":[' +
      '{"constructor":"Book \\"2\\"\\n","__proto__":{"toString":2}},' +
      '{"constructor":"Book \\"1\\"\\n","__proto__":{"toString":1}},' +
      '{"constructor":"Book \\"2\\"\\n","__proto__":{"toString":2}}]}',
  );
  const ofSchema = '{ __proto__: __schema { queryType { name } } clock }';
  expect((await execute({ query: ofSchema })).data).toBe(
    '{"__proto__":{"queryType":{"name":"Query"}},"clock":"noon"}',
  );
  expect({}).not.toHaveProperty('toString.width');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('takes any name for what is asked of the schema', async () => {
  const { execute } = openWatched();
  expect((await execute({ query: '{ __proto__: __type(name: "Kind") { name } }' })).data).toBe(
    '{"__proto__":{"name":"Kind"}}',
  );
});

test('names every place of an entity that fails, though it was asked for once', async () => {
  const { execute } = openWatched();
  const { data, errors } = await execute({
    query:
      '{ a: media(id: "f1") { ... on Film { sequel { title } } } things { ... on Film { sequel { id title } } } }',
  });
  expect(JSON.parse(data)).toEqual({
    a: { sequel: { title: null } },
    things: [{}, null, {}, { sequel: { id: 'f2', title: null } }, {}],
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['a', 'sequel', 'title'],
    ['things', 3, 'sequel', 'title'],
  ]);
});

test('refuses subscriptions', async () => {
  const news = fixture('news', 'type Query { a: Int } type Subscription { ticks: Int }', {});
  await using world = await startWorld({ fixtures: [news] });
  const { status, body } = await world.post({ query: 'subscription { ticks }' });
  expect({ status, body }).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message: 'Expected a query or a mutation, but got a subscription.',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    },
  });
});

test.each(['mutation', 'subscription'])(
  'refuses a %s where the schema has none',
  async (operation) => {
    await using world = await startWorld({ fixtures: [learning] });
    const { status, body } = await world.post({ query: `${operation} { anything { at all } }` });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            message: `Expected an operation of a type that the schema has, but got: ${operation}.`,
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      },
    });
  },
);

test('refuses @defer, for the schema has none', async () => {
  await using world = await startWorld();
  const query = '{ completions { id ... @defer { employee { name } } } }';
  expect(await world.ask(query)).toMatchObject({
    errors: [
      { message: 'Unknown directive "@defer".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ],
  });
});
