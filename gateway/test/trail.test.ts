import { createHash } from 'node:crypto';
import { openDatabase } from '@loopgraph/kit/database';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { uuid } from '../../test/support/subgraph.ts';
import { joinIds, packIds } from '../src/trail/access-record.ts';
import { decisionOf } from '../src/trail/decision.ts';
import { openTrail } from '../src/trail/trail.ts';
import { serveRecorded } from './support/recorded-server.ts';
import { accessTo, openTrailWorld } from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

test('records who was given what of whom, before the answer is there', async () => {
  await using server = await serveRecorded({ subjects: [ada, bo] });
  const query = 'query Who { employee { name } }';
  expect(await server.ask(query)).toEqual({
    status: 200,
    body: { data: { employee: { name: 'Ada' } } },
  });
  expect(await server.records()).toEqual([
    {
      number: 1,
      request_id: 'r9',
      subject: 'grace',
      credential_kind: 'token',
      credential_id: 'jti-7',
      viewer_id: uuid(7),
      roles: ['employee', 'hr'],
      purpose: 'PERFORMANCE_EVALUATION',
      operation_name: 'Who',
      operation_hash: createHash('sha256').update(query).digest('hex'),
      field_kinds: ['IDENTITY', 'EMPLOYMENT'],
      decision: 'ANSWERED',
      codes: [],
      people: 2,
      times: 1,
      employees: (ada + bo).replaceAll('-', ''),
    },
  ]);
});

test('records nothing of what is about no person', async () => {
  await using server = await serveRecorded();
  await server.ask('{ course { title } __schema { queryType { name } } }');
  expect(await server.records()).toEqual([]);
});

test.each([
  ['{ employee { salary } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ employee {', 'GRAPHQL_PARSE_FAILED'],
])('records as refused what cannot be run: %s', async (query, code) => {
  await using server = await serveRecorded({ subjects: [ada] });
  expect(await server.ask(query)).toMatchObject({ status: 400 });
  expect(await server.records()).toMatchObject([
    {
      subject: 'grace',
      credential_id: 'jti-7',
      purpose: 'PERFORMANCE_EVALUATION',
      operation_hash: createHash('sha256').update(query).digest('hex'),
      operation_name: null,
      field_kinds: [],
      decision: 'REFUSED',
      codes: [code],
      people: 0,
    },
  ]);
  expect(await server.world.faults()).toEqual([]);
});

test('records an answer with errors as answered, with their codes', async () => {
  const extensions = { code: 'NOT_FOUND' };
  const name = () => {
    throw new GraphQLError('Expected a name.', { extensions });
  };
  await using server = await serveRecorded({ employee: () => ({ name }) });
  expect(await server.ask('{ employee { name birthDate } }')).toMatchObject({ status: 200 });
  expect(await server.records()).toMatchObject([
    {
      decision: 'ANSWERED',
      codes: ['NOT_FOUND'],
      field_kinds: ['IDENTITY', 'DEMOGRAPHICS', 'EMPLOYMENT'],
      operation_name: null,
    },
  ]);
});

test('tells what was answered, answered without fields that were refused, and refused', () => {
  expect([
    decisionOf(true, ['SUBGRAPH_TIMEOUT']),
    decisionOf(true, ['SUBGRAPH_TIMEOUT', 'UNAUTHORIZED_FIELD_OR_TYPE']),
    decisionOf(false, ['UNAUTHORIZED_FIELD_OR_TYPE']),
  ]).toEqual(['ANSWERED', 'PARTLY_REFUSED', 'REFUSED']);
});

test('records that a viewer who is known was refused before anything was looked at', async () => {
  await using server = await serveRecorded({ busy: true });
  expect(await server.ask('{ employee { name } }')).toMatchObject({ status: 429 });
  expect(await server.records()).toMatchObject([
    {
      subject: 'grace',
      decision: 'REFUSED',
      codes: ['RATE_LIMITED'],
      field_kinds: [],
      people: 0,
      operation_hash: createHash('sha256').update('{ employee { name } }').digest('hex'),
    },
  ]);
});

const personal = '{ employee { name } }';
const inUrl = `/graphql?query=${encodeURIComponent(personal)}`;
const asJson = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

test.each([
  ['variables that are no JSON', `${inUrl}&variables=x`, {}],
  ['variables that are a list', `${inUrl}&variables=[1]`, {}],
  ['extensions that are no JSON', `${inUrl}&extensions=x`, {}],
  ['an operation that is there twice', `${inUrl}&query=%7Ba%7D`, {}],
  ['variables that are a text', '/graphql', asJson({ query: personal, variables: 'x' })],
  ['a name that is a number', '/graphql', asJson({ query: personal, operationName: 3 })],
  ['no operation', '/graphql', asJson({})],
  ['a method that there is not', inUrl, { method: 'PUT' }],
])('records that a viewer who is known was refused for %s', async (_what, path, init) => {
  await using server = await serveRecorded();
  const status = await server.send(path, init);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(await server.records()).toMatchObject([
    { subject: 'grace', decision: 'REFUSED', people: 0, codes: [expect.any(String)] },
  ]);
});

test('gives no personal answer where it cannot be recorded, and still gives others', async () => {
  await using server = await serveRecorded({
    databaseUrl: 'postgres://loopgraph_gateway@127.0.0.1:1/none',
  });
  expect(await server.ask('{ employee { name } }')).toEqual({
    status: 503,
    body: {
      errors: [
        {
          message:
            'Expected to record who is given this answer, but that failed; so it is not given.',
          extensions: { code: 'AUDIT_UNAVAILABLE', requestId: 'r9' },
        },
      ],
    },
  });
  expect(await server.ask('{ course { title } }')).toEqual({
    status: 200,
    body: { data: { course: { title: 'SQL' } } },
  });
});

test('records many requests at once in one chain without gaps', async () => {
  await using server = await serveRecorded({ subjects: [ada] });
  await Promise.all(Array.from({ length: 60 }, () => server.ask('{ employee { name } }')));
  const numbers = (await server.records()).map(({ number }) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(await server.world.faults()).toEqual([]);
});

test('makes the partition of a month that has none', async () => {
  await using world = await openTrailWorld();
  const drop = world.sql<{ statement: string }[]>`
    select format('drop table %s', inhrelid::regclass) as statement from pg_inherits
    where inhparent in ('audit.records'::regclass, 'audit.access_minutes'::regclass)`;
  for (const { statement } of await drop) await world.sql.unsafe(statement);
  await world.record(accessTo(ada));
  expect(await world.sql`select employee_id from audit.access_minutes`).toEqual([
    { employee_id: ada },
  ]);
  expect(await world.faults()).toEqual([]);
});

test('stores what no text of PostgreSQL can hold', async () => {
  await using world = await openTrailWorld();
  const access = accessTo(ada);
  await world.record({ ...access, viewer: { ...access.viewer, subject: 'a\0b\ud800' } });
  expect(await world.sql`select subject from audit.records`).toEqual([
    { subject: 'a\ufffdb\ufffd' },
  ]);
  expect(await world.faults()).toEqual([]);
});

test.for(['records', 'access_minutes', 'chains', 'anchors'])(
  'lets nobody change audit.%s, its owner neither',
  async (table) => {
    await using world = await openTrailWorld();
    await world.record(accessTo(ada));
    const refused = `audit.${table}`;
    for (const [change, operation] of [
      [`update audit.${table} set writer = writer`, 'update'],
      [`delete from audit.${table}`, 'delete'],
      [`truncate audit.${table}`, 'truncate'],
    ] as const) {
      const sent =
        table === 'access_minutes' ? change.replace('writer = writer', 'minute = minute') : change;
      await expect(world.sql.unsafe(sent)).rejects.toThrow(
        new RegExp(`^${refused}\\w* is append-only: ${operation} is refused$`),
      );
      for (const role of ['gateway', 'audit', 'employees']) {
        await using session = openSession(world.database.url(role));
        await expect(session.sql.unsafe(sent)).rejects.toThrow('permission denied');
      }
    }
  },
);

test('lets no role write to the trail but through its functions, and none but the gateway call them', async () => {
  await using world = await openTrailWorld();
  await using gateway = openSession(world.database.url('gateway'));
  await expect(gateway.sql`insert into audit.listed values (${ada}, 1)`).rejects.toThrow(
    'permission denied',
  );
  await expect(gateway.sql`select from audit.records`).rejects.toThrow('permission denied');
  for (const role of ['audit', 'employees']) {
    await using session = openSession(world.database.url(role));
    await expect(session.sql`select audit.record('[]', '')`).rejects.toThrow('permission denied');
  }
});

test('refuses ids that are none rather than record less', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  await using trail = await openTrail({ db: gateway.db, key: world.key, logger: world.logger });
  await expect(trail.record(accessTo('e1'))).rejects.toThrow(
    'expected 1 ids of employees, UUIDs, but got others among them',
  );
});

test('packs no ids that are none', () => {
  for (const ids of ['x'.repeat(36), '0123abcd-ef45-4678-9abc-def01234567']) {
    expect(() => packIds(ids)).toThrow('expected ids of employees, UUIDs, but got others');
  }
});

test('packs ids as PostgreSQL would have them, whichever case they are in', () => {
  const ids = ['0123abcd-ef45-4678-9abc-def012345678', 'FEDCBA98-7654-4321-8FED-CBA987654321'];
  expect(packIds(joinIds(new Set(ids))).toString('hex')).toBe(
    '0123abcdef4546789abcdef012345678fedcba98765443218fedcba987654321',
  );
});
