import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { as, startLimitedWorld } from './support/limits.ts';

const rows =
  'query ($first: Int) { people(first: $first) { totalCount nodes { name friend { name } } } }';

function refusal(code: string, message: unknown, status = 400) {
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

test.each(['%zz', '%FF', '%'])(
  'refuses what is too large in a URL that has %s too, before it is read',
  async (escape) => {
    await using world = await startLimitedWorld();
    const query = `%23${escape}%0A${encodeURIComponent('{a'.repeat(300))}`;
    expect(await world.send(`/graphql?query=${query}`, { headers: as('service') })).toMatchObject(
      refusal('OPERATION_TOO_DEEP', 'Expected brackets nested at most 200 deep, but got more.'),
    );
  },
);

test.each([
  {
    what: 'fields that stand too deep',
    query: `{ people { nodes { ${'friend { '.repeat(11)} name ${'}'.repeat(11)} } } }`,
    error: refusal('OPERATION_TOO_DEEP', 'Expected fields nested at most 12 deep, but got: 14.'),
  },
  {
    what: 'fields that stand too deep by their fragments',
    query: `{ people { nodes { ...F9 } } } ${times(10, (n) => `fragment F${n} on Person { friend { ${n ? `...F${n - 1}` : 'name'} } }`)}`,
    error: refusal('OPERATION_TOO_DEEP', 'Expected fields nested at most 12 deep, but got: 13.'),
  },
  {
    what: 'too many aliases',
    query: `{ ${times(4, (n) => `r${n}: people { ${times(8, (m) => `a${m}: totalCount`)} }`)} }`,
    error: refusal('TOO_MANY_ALIASES', 'Expected at most 30 aliases, but got: 36.'),
  },
  {
    what: 'too many aliases of one field',
    query: `{ people { ${times(11, (n) => `a${n}: totalCount`)} } }`,
    error: refusal('TOO_MANY_ALIASES', 'Expected at most 10 aliases of one field, but got: 11.'),
  },
  {
    what: 'too many aliases of one field by fragments',
    query: `{ people { ...A ...B } } fragment A on PersonConnection { ${times(6, (n) => `a${n}: totalCount`)} } fragment B on PersonConnection { ${times(5, (n) => `b${n}: totalCount`)} }`,
    error: refusal('TOO_MANY_ALIASES', 'Expected at most 10 aliases of one field, but got: 11.'),
  },
  {
    what: 'too many root fields',
    query: `{ ${times(11, () => 'count')} }`,
    error: refusal('TOO_MANY_ROOT_FIELDS', 'Expected at most 10 root fields, but got: 11.'),
  },
  {
    what: 'too many fields',
    query: `{ people { nodes { ${times(1000, () => 'name')} } } }`,
    error: refusal(
      'TOO_MANY_FIELDS',
      'Expected at most 1000 fields, those of fragments counted where they are spread, but got: 1002.',
    ),
  },
  {
    what: 'fields that fragments double again and again',
    query: `{ people { nodes { ...F30 } } } ${times(31, (n) => `fragment F${n} on Person { ${n ? `...F${n - 1} ...F${n - 1}` : 'name'} }`)}`,
    error: refusal(
      'TOO_MANY_FIELDS',
      `Expected at most 1000 fields, those of fragments counted where they are spread, but got: ${2 ** 30 + 2}.`,
    ),
  },
  {
    what: 'too many tokens',
    query: `{ people { totalCount } } ${times(700, (n) => `fragment F${n} on Person { id }`)}`,
    error: refusal(
      'TOO_MANY_TOKENS',
      'Expected an operation of at most 2000 tokens, but got more.',
    ),
  },
  {
    what: 'brackets nested without end',
    query: '{a'.repeat(50_000),
    error: refusal(
      'OPERATION_TOO_DEEP',
      'Expected brackets nested at most 200 deep, but got more.',
    ),
  },
  {
    what: 'a value nested without end',
    query: `{ people(wish: ${'{ within: '.repeat(250)} {} ${'}'.repeat(250)}) { totalCount } }`,
    error: refusal(
      'OPERATION_TOO_DEEP',
      'Expected brackets nested at most 200 deep, but got more.',
    ),
  },
  {
    what: 'a page that is too large',
    query: '{ people(last: 1001) { totalCount } }',
    error: refusal('INVALID_PAGE', 'Expected "last" to be from 1 to 1000, but got: 1001.'),
  },
  {
    what: 'the schema',
    query: getIntrospectionQuery(),
    error: refusal('OPERATION_TOO_DEEP', expect.any(String)),
  },
  {
    what: 'a little of the schema',
    query: '{ ...S } fragment S on Query { __type(name: "Person") { name } }',
    error: refusal(
      'INTROSPECTION_DISABLED',
      'Expected an operation without "__schema" and "__type", but got one with them.',
    ),
  },
])(
  'refuses who has the limits of a partner $what, and asks no subgraph',
  async ({ query, error }) => {
    await using world = await startLimitedWorld();
    const answer = await world.post({ query }, as('service'));
    expect(answer).toMatchObject(error);
    expect(world.asked).toEqual([]);
    expect(answer.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
  },
);

test('refuses what would cost too much, by its pages as by its aliases', async () => {
  await using world = await startLimitedWorld({ employee: { cost: 100 } });
  const tooHigh = (got: number) =>
    refusal(
      'COST_TOO_HIGH',
      `Expected an operation that costs at most 100, but got one of: ${got}.`,
    );
  const ask = (query: string, variables = {}) => world.post({ query, variables }, as('employee'));
  expect(await ask(rows, { first: 40 })).toMatchObject(tooHigh(1 + 20 + 40 * 2));
  expect(await ask('{ a: count b: count c: count }')).toMatchObject(tooHigh(150));
  expect(world.asked).toEqual([]);
  expect(await ask(rows, { first: 39 })).toMatchObject({ status: 200 });
});

test('takes a document of a million levels for what it is', async () => {
  await using world = await startLimitedWorld();
  const query = '{'.repeat(1_000_000);
  expect(await world.post({ query }, as('analyst'))).toMatchObject(
    refusal('OPERATION_TOO_DEEP', 'Expected brackets nested at most 200 deep, but got more.'),
  );
});

test('refuses a body that is larger than its viewer may send', async () => {
  await using world = await startLimitedWorld();
  const query = `{ count } # ${'x'.repeat(128 * 1024)}`;
  expect(await world.post({ query }, as('service'))).toMatchObject(
    refusal('REQUEST_TOO_LARGE', 'Expected a body of at most 131072 bytes, but got more.', 413),
  );
  expect(await world.post({ query }, as('employee'))).toMatchObject({ status: 200 });
});

test('holds those without a role to the narrowest limits, and those with several to the widest', async () => {
  await using world = await startLimitedWorld();
  const ask = (size: number, role: string) =>
    world.post({ query: `{ people(first: ${size}) { totalCount } }` }, { role });
  expect(await ask(201, '')).toMatchObject({ status: 400 });
  expect(await ask(200, '')).toMatchObject({ status: 200 });
  expect(await ask(10_000, 'analyst')).toMatchObject({ status: 200 });
});

test('limits what comes by GET and by the hash of a persisted query alike', async () => {
  await using world = await startLimitedWorld();
  const query = `{ people { ${times(11, (n) => `a${n}: totalCount`)} } }`;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const tooMany = refusal(
    'TOO_MANY_ALIASES',
    'Expected at most 10 aliases of one field, but got: 11.',
  );
  const byGet = await world.send(`/graphql?query=${encodeURIComponent(query)}`, {
    headers: { ...as('service'), 'apollo-require-preflight': 'true' },
  });
  expect(byGet).toMatchObject(tooMany);
  expect(await world.post({ query, extensions }, as('analyst'))).toMatchObject({ status: 200 });
  expect(await world.post({ extensions }, as('service'))).toMatchObject(tooMany);
});

test('suggests names to people, and none to who has the limits of a partner', async () => {
  await using world = await startLimitedWorld();
  const messages = async (query: string, role: 'analyst' | 'service') => {
    const { body } = await world.post({ query }, as(role));
    return (body as { errors: { message: string }[] }).errors.map(({ message }) => message);
  };
  const misspelt = '{ people(mood: GOODD) { totalCout } }';
  expect(await messages(misspelt, 'analyst')).toEqual([
    'Value "GOODD" does not exist in "Mood" enum. Did you mean the enum value "GOOD"?',
    'Cannot query field "totalCout" on type "PersonConnection". Did you mean "totalCount"?',
  ]);
  expect(await messages(misspelt, 'service')).toEqual([
    'Value "GOODD" does not exist in "Mood" enum.',
    'Cannot query field "totalCout" on type "PersonConnection".',
  ]);
});

test('gives people the whole schema, but not lists of it within lists within lists', async () => {
  await using world = await startLimitedWorld();
  const whole = await world.post({ query: getIntrospectionQuery() }, as('employee'));
  expect(whole).toMatchObject({ status: 200, body: { data: { __schema: {} } } });
  const circular =
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
  expect(await world.post({ query: circular }, as('employee'))).toMatchObject(
    refusal('GRAPHQL_VALIDATION_FAILED', 'Maximum introspection depth exceeded'),
  );
});
