import { openDatabase } from '@loopgraph/kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { as, startLimitedWorld } from './support/limits.ts';
import { storeOf } from './support/roster.ts';
import type { Answer, World } from './support/world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const tight = { employee: { cost: 50, burst: 60, costPerMinute: 1 } };
const people = { query: '{ people(first: 3) { nodes { name } } }' };
const nothing = { query: '{ __typename }' };

function statusesOf(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('answers 429 once a budget is used up, with when to try again', async () => {
  await using world = await startLimitedWorld(tight);
  const first = await world.post(people, as('employee'));
  expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=1;w=60;qu="cost"');
  expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=55;t=(300|2\d\d)$/);
  for (let round = 0; round < 11; round++) await world.post(people, as('employee'));
  const refused = await world.post(people, as('employee'));
  expect(refused).toMatchObject({
    status: 429,
    body: {
      errors: [
        {
          message: expect.stringMatching(
            /^Expected a budget of at least 1 for this request, but 0 is left of it. Try again in \d+ s.$/,
          ) as string,
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    },
  });
  const seconds = refused.headers.get('retry-after') ?? '';
  expect(Number(seconds)).toBeLessThanOrEqual(60);
  expect(refused.headers.get('ratelimit')).toBe(`"cost";r=0;t=${seconds}`);
  expect(world.asked).toHaveLength(12);
  expect(await world.post(people, as('employee', 'another'))).toMatchObject({ status: 200 });
});

test('refuses an operation whose cost is more than what is left, before it asks a subgraph', async () => {
  await using world = await startLimitedWorld(tight);
  const costly = { query: '{ people(first: 44) { nodes { name } } }' };
  // It gives back what did not come: three came of forty-four.
  expect((await world.post(costly, as('employee'))).headers.get('ratelimit')).toContain('r=55');
  for (let round = 0; round < 3; round++) await world.post(people, as('employee'));
  expect(await world.post(costly, as('employee'))).toMatchObject({
    status: 429,
    body: {
      errors: [
        {
          message: expect.stringMatching(
            /^Expected a budget of at least 45 for this request, but 39 is left of it\./,
          ) as string,
        },
      ],
    },
  });
  expect(world.asked).toHaveLength(4);
});

test('counts what is refused, too: faults, and operations that are too large', async () => {
  await using world = await startLimitedWorld(tight);
  const bad = [
    '{',
    '{ salary }',
    `{ ${'count '.repeat(31)} }`,
    '{ people(first: 201) { totalCount } }',
  ];
  for (const query of bad) expect((await world.post({ query }, as('employee'))).status).toBe(400);
  const answer = await world.post([people, people], as('employee'));
  expect(answer.headers.get('ratelimit')).toContain('r=55');
});

const resources = storeOf({ loopgraph: { Nothing: 'query Nothing { __typename }' } });
const send = ({ send }: World, path: string, headers: Record<string, string> = {}) =>
  send(path, { headers: { ...as('employee'), ...headers } });

test('counts what asks for a REST resource, or for an operation that is not registered', async () => {
  await using world = await startLimitedWorld(tight, { operations: resources });
  const paths = ['/rest/Nothing', '/rest/Nobodys', '/operations/Nobodys'];
  for (const [index, path] of paths.entries()) {
    const { headers } = await send(world, path);
    expect(headers.get('ratelimit')).toContain(`r=${59 - index}`);
  }
  for (let round = paths.length; round < 60; round++) await send(world, '/rest/Nothing');
  for (const path of [...paths, '/rest/openapi.json']) {
    expect(await send(world, path)).toMatchObject({
      status: 429,
      body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    });
  }
});

test('does not fill a budget up by dry runs of a REST resource', async () => {
  await using world = await startLimitedWorld(tight, { operations: resources });
  await send(world, '/rest/Nothing');
  for (let round = 0; round < 3; round++) {
    const { headers } = await send(world, '/rest/Nothing', { 'loopgraph-dry-run': 'cost' });
    expect(headers.get('ratelimit')).toContain('r=59');
  }
});

test('refuses a REST request whose body is larger than its viewer may send', async () => {
  await using world = await startLimitedWorld(
    { employee: { bodyBytes: 100 } },
    { operations: resources },
  );
  const init = {
    method: 'POST',
    headers: { ...as('employee'), 'content-type': 'application/json' },
  };
  const answer = await world.send('/rest/Nothing', {
    ...init,
    body: JSON.stringify({ a: 'a'.repeat(100) }),
  });
  expect(answer).toMatchObject({
    status: 413,
    body: { errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] },
  });
});

test('leaves the budget of a role as it is when the same person asks in a narrower one', async () => {
  await using world = await startLimitedWorld(tight);
  const left = async (role: 'employee' | 'hr') =>
    (await world.post(nothing, as(role, 'of two roles'))).headers.get('ratelimit');
  expect(await left('employee')).toMatch('r=59;');
  expect(await left('hr')).toMatch(/r=(5999999|6000000);/);
  expect(await left('employee')).toMatch('r=58;');
});

test('shares the budget of a viewer between gateways', async () => {
  await using stack = new AsyncDisposableStack();
  const start = async () => {
    const { db } = stack.use(openDatabase({ url: database.url('gateway') }));
    return stack.use(await startLimitedWorld(tight, { db }));
  };
  const worlds = [await start(), await start()];
  for (const world of worlds) await world.post(nothing, as('employee'));
  const half = Array.from({ length: 50 });
  const answers = await Promise.all(
    worlds.flatMap((world) => half.map(() => world.post(nothing, as('employee', 'of both')))),
  );
  expect(statusesOf(answers)).toEqual({ 200: 60, 429: 40 });
  await using session = openSession(database.adminUrl);
  await session.sql`update gateway.budgets set refilled_at = refilled_at - interval '10 minutes'`;
  const later = await Promise.all(
    worlds.map((world) => world.post(nothing, as('employee', 'of both'))),
  );
  expect(statusesOf(later)).toEqual({ 200: 2 });
});

test('reports the cost with the answer where that is asked for', async () => {
  await using world = await startLimitedWorld(tight);
  const headers = { ...as('employee'), 'loopgraph-cost': 'report' };
  const query = '{ people(first: 10) { totalCount nodes { name friend { name } } } }';
  expect((await world.post({ query }, headers)).body).toMatchObject({
    data: { people: { totalCount: 3 } },
    extensions: {
      cost: {
        estimated: 1 + 20 + 10 * 2,
        // Three people, one friend.
        actual: 1 + 20 + 3 + 1,
        maximum: 50,
        budget: { left: 60 - 1 - 25, perMinute: 1 },
      },
    },
  });
  expect((await world.post({ query }, as('employee'))).body).not.toHaveProperty('extensions');
});

test('tells the cost of an operation without executing or charging it, even of one that is too costly', async () => {
  await using world = await startLimitedWorld();
  const headers = { ...as('employee'), 'loopgraph-dry-run': 'cost' };
  const query =
    'query ($first: Int!) { people(first: $first) { nodes { friend { friend { name } } } } }';
  const answer = await world.post({ query, variables: { first: 200 } }, headers);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      data: null,
      extensions: {
        cost: { estimated: 601, maximum: 10_000, budget: { left: 100_000, perMinute: 100_000 } },
      },
    },
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const deep = `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: people(first: 200) { nodes { friend { name } } }`).join(' ')} }`;
  expect((await world.post({ query: deep }, headers)).body).toMatchObject({
    data: null,
    extensions: { cost: { estimated: 30 * 401, maximum: 10_000 } },
  });
  expect(world.asked).toEqual([]);
});

test.each([
  [
    'variables that are refused',
    { query: 'query ($first: Int!) { people(first: $first) { nodes { name } } }' },
    'BAD_USER_INPUT',
  ],
  [
    'several operations of which none is named',
    { query: 'query A { count } query B { count }' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
])('tells no cost of %s, but what is wrong', async (_what, body, code) => {
  await using world = await startLimitedWorld();
  const headers = { ...as('employee'), 'loopgraph-dry-run': 'cost' };
  const answer = await world.post(body, headers);
  expect(answer.body).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(answer.body).not.toHaveProperty('extensions');
  expect(world.asked).toEqual([]);
});
