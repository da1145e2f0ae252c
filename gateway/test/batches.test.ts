import { openDatabase } from '@loopgraph/kit/database';
import { describe, expect, test } from 'vitest';
import { as, limitsWith, startLimitedWorld } from './support/limits.ts';
import { askingOf, persisted } from './support/operation-asking.ts';
import { openTrailWorld } from './support/recorded-trail.ts';
import { as as asClient, hashOf, identifyByName, openRegistry } from './support/registry.ts';
import { startWorld } from './support/world.ts';

const people = { query: '{ people(first: 3) { nodes { name } } }' };
const count = { query: '{ count }' };
const named = {
  data: { people: { nodes: [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Mary' }] } },
};
const five = { employee: { batchSize: 5 } };

const refusedAs = (code: string) => ({ errors: [{ extensions: { code } }] });

test('answers a batch in its order, and what is refused in its place', async () => {
  await using world = await startLimitedWorld(five);
  const aliased = { query: 'query ($n: Int) { them: people(first: $n) { totalCount } }' };
  const variables = { n: 2 };
  const sent = [people, { query: '{ salary }' }, { ...aliased, variables }, { query: 7 }, count];
  const { status, headers, body } = await world.post(sent, as('employee'));
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'application/json; charset=utf-8',
    'no-store',
  ]);
  expect(body).toMatchObject([
    named,
    refusedAs('GRAPHQL_VALIDATION_FAILED'),
    { data: { them: { totalCount: 3 } } },
    refusedAs('BAD_REQUEST'),
    { data: { count: 3 } },
  ]);
});

test('runs the mutations of a batch, and takes one operation as well', async () => {
  await using world = await startLimitedWorld(five);
  const rename = { query: 'mutation { rename(id: "e1", name: "Eve") { name } }' };
  const renamed = { data: { rename: { name: 'Eve' } } };
  expect((await world.post([rename], as('employee'))).body).toEqual([renamed]);
  expect((await world.post(rename, as('employee'))).body).toEqual(renamed);
});

describe('refuses', () => {
  test.each([
    ['a batch that is too large', Array.from({ length: 6 }, () => people), 'BATCH_TOO_LARGE'],
    ['a batch of nothing', [], 'BAD_REQUEST'],
    ['a batch of batches', [people, [people]], 'BAD_REQUEST'],
    ['a batch of texts', ['{ count }'], 'BAD_REQUEST'],
    ['a batch of null', [null], 'BAD_REQUEST'],
  ])('%s, whole', async (_what, sent, code) => {
    await using world = await startLimitedWorld(five);
    expect(await world.post(sent, as('employee'))).toMatchObject({
      status: 400,
      body: refusedAs(code),
    });
    expect(world.asked).toEqual([]);
  });

  test('batches of others, by a role that may send none', async () => {
    await using world = await startLimitedWorld(five);
    const refused = { status: 400, body: refusedAs('BATCHING_DISABLED') };
    expect(await world.post([people], as('manager'))).toMatchObject(refused);
    expect(await world.post([people], as('service'))).toMatchObject(refused);
  });

  test.each(['1e999', '-1e999'])(
    'the number %s, which would be written as null',
    async (number) => {
      await using world = await startLimitedWorld(five);
      const query = 'query ($taller: Float) { people(taller: $taller) { totalCount } }';
      const sent = `[{"query":"${query}","variables":{"taller":${number}}}]`;
      expect(await world.post(sent, as('employee'))).toMatchObject({
        status: 400,
        body: refusedAs('BAD_REQUEST'),
      });
      expect(world.asked).toEqual([]);
    },
  );

  test('operations that nest too deep to be written again', async () => {
    await using world = await startLimitedWorld(five);
    const depth = 50_000;
    const deep = `[{"query":"{ count }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}]`;
    expect(await world.post(deep, as('employee'))).toMatchObject({
      status: 400,
      body: refusedAs('BAD_REQUEST'),
    });
  });
});

test('charges each operation of a batch, and refuses those for which nothing is left', async () => {
  const tight = { batchSize: 5, cost: 60, burst: 125, costPerMinute: 5 };
  await using world = await startLimitedWorld({ employee: tight });
  const { status, headers, body } = await world.post([count, count, count], as('employee'));
  expect(status).toBe(200);
  const codes = (body as { errors?: [{ extensions: { code: string } }] }[]).map(
    ({ errors }) => errors?.[0].extensions.code ?? 'answered',
  );
  expect(codes.toSorted()).toEqual(['RATE_LIMITED', 'answered', 'answered']);
  expect(world.asked).toEqual(['count', 'count']);
  expect(headers.get('ratelimit')).toMatch(/^"cost";r=21;/);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('lets a partner run in a batch what is registered for it, and nothing else', async () => {
  await using registry = await openRegistry();
  const own = 'query Person($id: ID!) { employee(id: $id) { name } }';
  const other = 'query Courses($id: ID!) { employee(id: $id) { courses } }';
  await registry.publish('acme', [own]);
  await registry.publish('globex', [other]);
  const limits = limitsWith({ partner: { batchSize: 4 } });
  await using world = await startWorld({ db: registry.db, identify: identifyByName, limits });
  const variables = { id: 'e1' };
  const sent = [
    { documentId: `sha256:${hashOf(own)}`, variables },
    { extensions: persisted(hashOf(other)), variables },
    { query: other, variables },
    { extensions: persisted(hashOf(own)), variables: { id: 'e2' } },
  ];
  const { status, body } = await world.post(sent, asClient('partner:acme'));
  expect([status, body]).toMatchObject([
    200,
    [
      { data: { employee: { name: 'Ada' } } },
      refusedAs('PERSISTED_QUERY_NOT_IN_LIST'),
      refusedAs('QUERY_NOT_IN_SAFELIST'),
      { data: { employee: { name: 'Grace' } } },
    ],
  ]);
});

test('runs an operation by its name for several variables', async () => {
  await using registry = await openRegistry();
  await registry.publish('acme', ['query Person($id: ID!) { employee(id: $id) { name } }']);
  const limits = limitsWith({ partner: { batchSize: 4 } });
  await using world = await startWorld({ db: registry.db, identify: identifyByName, limits });
  const { postTo } = askingOf(() => world);
  const sent = ['e1', 'e2'].map((id) => ({ variables: { id } }));
  expect((await postTo('/operations/Person', sent, asClient('partner:acme'))).body).toEqual([
    { data: { employee: { name: 'Ada' } } },
    { data: { employee: { name: 'Grace' } } },
  ]);
});

test('records each operation of a batch, by the id of the request that it came with', async () => {
  await using trail = await openTrailWorld();
  await using gateway = openDatabase({ url: trail.database.url('gateway') });
  const limits = limitsWith({ analyst: { batchSize: 3 } });
  const audit = { key: trail.key };
  const identify = identifyByName;
  const world = await startWorld({ db: gateway.db, audit, identify, limits });
  const sent = [
    { query: 'query One { employee(id: "e1") { name } }' },
    { query: '{ salary }' },
    { query: 'query Two { employee(id: "e2") { name } }' },
  ];
  const headers = { ...asClient('analyst'), 'x-request-id': 'batch-7' };
  const answer = await world.post(sent, headers);
  expect(answer).toMatchObject({ status: 200 });
  expect(answer.headers.get('x-request-id')).toBe('batch-7');
  await world[Symbol.asyncDispose]();
  const rows = await trail.sql`
    select request_id, operation_name, decision, codes from audit.records order by operation_name`;
  expect(rows).toEqual([
    { request_id: 'batch-7', operation_name: 'One', decision: 'ANSWERED', codes: [] },
    { request_id: 'batch-7', operation_name: 'Two', decision: 'ANSWERED', codes: [] },
    {
      request_id: 'batch-7',
      operation_name: null,
      decision: 'REFUSED',
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    },
  ]);
});

test('runs nothing of a batch that it has not begun with when it stops, and says so', async () => {
  const stopping = Promise.withResolvers<undefined>();
  const came = Promise.withResolvers<undefined>();
  const limits = limitsWith({ analyst: { batchSize: 2 } });
  const world = await startWorld({
    limits,
    identify: async (request) => {
      came.resolve(undefined);
      await stopping.promise;
      return await identifyByName(request);
    },
  });
  const query = '{ employee(id: "e1") { name } }';
  const answered = world.post([{ query }, { query }], asClient('analyst'));
  await came.promise;
  const stopped = world[Symbol.asyncDispose]();
  stopping.resolve(undefined);
  expect(await answered).toMatchObject({ status: 503, body: refusedAs('GATEWAY_STOPPING') });
  await stopped;
});
