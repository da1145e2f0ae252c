import { expect, test } from 'vitest';
import { as, startLimitedWorld } from './support/limits.ts';

const rows = 'query ($first: Int) { people(first: $first) { nodes { name } } }';

test.each([
  [
    'fragments in a circle',
    '{ people { nodes { ...A } } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }',
    'Cannot spread fragment "A" within itself via "B".',
  ],
  [
    'a fragment in itself',
    '{ people { nodes { ...A } } } fragment A on Person { ...A }',
    'Cannot spread fragment "A" within itself.',
  ],
  ['a directive that does not exist', `{ count ${'@aa'.repeat(10)} }`, 'Unknown directive "@aa".'],
  [
    'a directive many times',
    `{ count ${'@skip(if: false) '.repeat(10)} }`,
    'The directive "@skip" can only be used once at this location.',
  ],
  [
    'a number that is none',
    '{ people(taller: 1e999) { totalCount } }',
    'Expected a number that a Float can be, but got: 1e999.',
  ],
  [
    'a whole number that is none',
    `query ($taller: Float = ${'9'.repeat(400)}) { people(taller: $taller) { totalCount } }`,
    `Expected a number that a Float can be, but got: ${'9'.repeat(100)}….`,
  ],
  [
    'a subscription of a schema without any',
    'subscription { renamed }',
    'Expected an operation of a type that the schema has, but got: subscription.',
  ],
])('refuses %s as invalid, with few errors', async (_what, query, message) => {
  await using world = await startLimitedWorld();
  const { status, body } = await world.post({ query }, as('service'));
  const { errors } = body as { errors: { message: string }[] };
  expect(status).toBe(400);
  expect(errors[0]).toMatchObject({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  expect(errors.length).toBeLessThanOrEqual(10);
  expect(world.asked).toEqual([]);
});

test.each([
  [
    'a prototype in the body',
    '{"query":"{ count }","variables":{"__proto__":{"role":"admin"}}}',
    400,
  ],
  [
    'a constructor in the variables',
    '{"query":"{ count }","variables":{"constructor":{"prototype":{"role":"admin"}}}}',
    400,
  ],
  [
    'variables that nobody declared',
    '{"query":"{ count }","variables":{"toString":1,"hasOwnProperty":2}}',
    200,
  ],
])('is not harmed by %s', async (_what, body, status) => {
  await using world = await startLimitedWorld();
  const answer = await world.post(body, as('employee'));
  expect(answer.status).toBe(status);
  expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  expect(await world.post({ query: '{ count }' }, as('employee'))).toMatchObject({ status: 200 });
});

test('is not harmed by a prototype in the variables of a GET', async () => {
  await using world = await startLimitedWorld();
  const variables = encodeURIComponent('{"first":1,"__proto__":{"first":10000}}');
  const answer = await world.send(
    `/graphql?query=${encodeURIComponent(rows)}&variables=${variables}`,
    {
      headers: { ...as('employee'), 'apollo-require-preflight': 'true' },
    },
  );
  expect(answer).toMatchObject({ status: 200 });
});

test.each([
  ['a number beyond Int', { first: 1e308 }, 'BAD_USER_INPUT'],
  ['a number of many digits', '{"first": 9'.concat('9'.repeat(10_000), '}'), 'BAD_USER_INPUT'],
  [
    'lists in lists without end',
    `{"first": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    'BAD_USER_INPUT',
  ],
])('refuses %s as a variable', async (_what, variables, code) => {
  await using world = await startLimitedWorld();
  const text = typeof variables === 'string' ? variables : JSON.stringify(variables);
  const body = `{"query": ${JSON.stringify(rows)}, "variables": ${text}}`;
  const answer = await world.post(body, as('employee'));
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code } }] } });
  expect(world.asked).toEqual([]);
});

test('refuses a body that nests without end, and does not say how long it is', async () => {
  await using world = await startLimitedWorld();
  const lists = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const body = new Blob([`{"query": "{ count }", "variables": {"first": ${lists}}}`]).stream();
  const headers = { 'content-type': 'application/json', ...as('employee') };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const answer = await world.send('/graphql', init);
  expect(answer).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message: 'Expected content-length with JSON that nests so deep, but got none.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  });
});
