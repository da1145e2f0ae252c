import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../gateway/src/operations/hash-of.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import type { Credentials } from './support/credentials.ts';
import { ask, openHub, type TestHub } from './support/hub.ts';

let hub: TestHub;
let admin: ReturnType<typeof openSession>;
let seen = 0;

beforeAll(async () => {
  hub = await openHub({ employees: 20 });
  admin = openSession(hub.adminUrl);
});
beforeEach(async () => {
  seen = (await records()).length;
});
afterAll(async () => {
  await admin[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
});

async function records() {
  return [
    ...(await admin.sql`
      select operation_hash, operation_name, decision, codes, people from audit.records order by at, number`),
  ];
}

/** What was recorded since the test began. */
const recorded = async () => (await records()).slice(seen);

const people = 'query People { employees(first: 3) { nodes { name } } }';
// One more row than the page holds tells whether there are further ones.
const of = { operation_hash: hashOf(people), operation_name: 'People', people: 4 };

test('an answer has one record, with what was refused of it', async () => {
  await ask(hub.url, people);
  await ask(hub.url, people, undefined, await hub.as('analyst', { scopes: [] }));
  expect(await recorded()).toEqual([
    { ...of, decision: 'ANSWERED', codes: [] },
    { ...of, decision: 'PARTLY_REFUSED', codes: ['UNAUTHORIZED_FIELD_OR_TYPE'] },
  ]);
});

test('an export has the hash of the operation that was asked for', async () => {
  const url = `${hub.url}/graphql?query=${encodeURIComponent(people)}`;
  const analyst = await hub.as('analyst');
  const response = await fetch(url, { headers: { ...analyst, accept: 'text/csv' } });
  expect((await response.text()).split('\r\n')).toHaveLength(5);
  expect(await recorded()).toEqual([{ ...of, decision: 'ANSWERED', codes: [] }]);
});

test('an export whose list stands in a fragment has a record, and so has the same operation in JSON after it', async () => {
  const inFragment =
    'query People { ...Page } fragment Page on Query { employees(first: 3) { nodes { name } } }';
  const url = `${hub.url}/graphql?query=${encodeURIComponent(inFragment)}`;
  const analyst = await hub.as('analyst');
  await (await fetch(url, { headers: { ...analyst, accept: 'text/csv' } })).text();
  await ask(hub.url, inFragment);
  const record = { ...of, operation_hash: hashOf(inFragment), decision: 'ANSWERED', codes: [] };
  expect(await recorded()).toEqual([record, record]);
});

test('a dry run has none, for it reads nothing, and one that is refused has', async () => {
  const send = async (query: string) => {
    const headers = { ...(await hub.as('analyst')), 'loopgraph-dry-run': 'cost' };
    return await ask(hub.url, query, undefined, headers);
  };
  expect(await send(people)).toMatchObject({ data: null, extensions: { cost: {} } });
  expect(await recorded()).toEqual([]);
  await send('query People { employees(first: 3) { nodes { nam } } }');
  expect(await recorded()).toMatchObject([
    { decision: 'REFUSED', codes: ['GRAPHQL_VALIDATION_FAILED'], people: 0 },
  ]);
});

test('an answer with errors has one record, with their codes', async () => {
  const broken = 'query Broken { employee(id: "1") { id } employees(first: 3) { nodes { id } } }';
  await ask(hub.url, broken);
  expect(await recorded()).toEqual([
    {
      operation_hash: hashOf(broken),
      operation_name: 'Broken',
      people: 4,
      decision: 'ANSWERED',
      codes: ['INVALID_ID'],
    },
  ]);
});

test('an answer is not given where its record, begun before it was written, fails', async () => {
  await admin.sql`alter function audit.record rename to gone`;
  try {
    expect(await ask(hub.url, people)).toMatchObject({
      errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    });
  } finally {
    await admin.sql`alter function audit.gone rename to record`;
  }
  expect(await recorded()).toEqual([]);
});

/** The operations that read people by several steps, and whether the last of these reads rows of more people. */
test.each([
  ['course completions and who has them', 'employee { name }', false],
  ['course completions, who has them, and their managers', 'employee { manager { name } }', true],
])('%s are recorded while the last step runs, each person once', async (_what, fields, isMore) => {
  const query = `query Joined { courseCompletions(first: 3) { nodes { id ${fields} } } }`;
  const before = await admin.sql`select id from audit.records`;
  const answer = await ask(hub.url, query);
  expect(answer.errors).toBeUndefined();
  const got = await recorded();
  const of = { operation_hash: hashOf(query), operation_name: 'Joined' };
  const each = { ...of, decision: 'ANSWERED', codes: [], people: expect.any(Number) as number };
  expect(got).toEqual(isMore ? [each, each] : [each]);
  const ids = before.map(({ id }) => String(id));
  const accesses = await admin.sql`
    select person::text as id from audit.records, audit.people_in(employees) as person
    where records.id <> all(${ids}::uuid[])`;
  const people = accesses.map(({ id }) => String(id));
  expect(new Set(people).size).toBe(people.length);
  expect(got.reduce((sum, record) => sum + Number(record['people']), 0)).toBe(people.length);
  const read = await admin.sql`
    with page as (select employee_id from learning.completions order by completed_at desc, id desc limit 4)
    select employee_id::text as id from page
    union select e.manager_id::text from page join employees.employees e on e.id = page.employee_id
    where e.manager_id is not null and ${isMore}
      and page.employee_id in (select employee_id from page limit 3)`;
  expect(people.toSorted()).toEqual(read.map(({ id }) => String(id)).toSorted());
});

test('what the last step could not give has a record of its own, of the same request', async () => {
  const query =
    'query Joined { courseCompletions(first: 3) { nodes { ratingsAfter(competency: "no-such") { score } } } }';
  const { errors = [] } = await ask(hub.url, query);
  const codes = [...new Set(errors.map(({ extensions }) => extensions['code']))];
  expect(codes).toHaveLength(1);
  const of = { operation_hash: hashOf(query), operation_name: 'Joined', decision: 'ANSWERED' };
  const people = expect.any(Number) as number;
  expect(await recorded()).toEqual([
    { ...of, codes: [], people },
    { ...of, codes, people: 0 },
  ]);
});

async function send(body: unknown, credentials: Credentials): Promise<number> {
  const headers = { 'content-type': 'application/json', ...credentials };
  const url = `${hub.url}/graphql`;
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

test('ids and texts that are not registered for a partner are recorded as refused', async () => {
  const partner = await hub.as('partner');
  const hash = 'ab'.repeat(32);
  const automatic = { persistedQuery: { version: 1, sha256Hash: hash } };
  expect([
    await send({ documentId: `sha256:${hash}` }, partner),
    await send({ documentId: 'Unknown' }, partner),
    await send({ extensions: automatic }, partner),
    await send({ query: people }, partner),
  ]).toEqual([404, 404, 404, 403]);
  const refused = { operation_name: null, decision: 'REFUSED', people: 0 };
  const unknown = { ...refused, codes: ['PERSISTED_QUERY_NOT_IN_LIST'] };
  expect(await recorded()).toEqual([
    { ...unknown, operation_hash: hash },
    { ...unknown, operation_hash: null },
    { ...unknown, operation_hash: hash },
    { ...refused, codes: ['QUERY_NOT_IN_SAFELIST'], operation_hash: hashOf(people) },
  ]);
});

test('an operation whose answer would not be accepted is refused before anyone is read', async () => {
  const analyst = await hub.as('analyst');
  hub.sent.length = 0;
  expect(await send({ query: people }, { ...analyst, accept: 'image/png' })).toBe(406);
  expect(hub.sent).toEqual([]);
  const refused = { operation_name: null, decision: 'REFUSED', codes: ['NOT_ACCEPTABLE'] };
  expect(await recorded()).toEqual([{ ...refused, operation_hash: hashOf(people), people: 0 }]);
});

test('who states no purpose that they may is recorded as refused, with the one that they stated', async () => {
  const analyst = await hub.as('analyst');
  const several = await hub.as('manager', {
    purposes: ['DEVELOPMENT', 'COMPLIANCE'],
    employeeId: null,
  });
  expect([
    await send({ query: people }, { ...analyst, 'loopgraph-purpose': 'PERFORMANCE_EVALUATION' }),
    await send({ query: people }, { ...analyst, 'loopgraph-purpose': 'CURIOSITY' }),
    await send({ query: people }, several),
  ]).toEqual([403, 400, 400]);
  const refused = { operation_hash: null, operation_name: null, decision: 'REFUSED', people: 0 };
  expect(await recorded()).toEqual([
    { ...refused, codes: ['PURPOSE_NOT_ALLOWED'] },
    { ...refused, codes: ['INVALID_PURPOSE'] },
    { ...refused, codes: ['PURPOSE_REQUIRED'] },
  ]);
  const administrator = await hub.as('admin');
  const asked = '{ accessRecords(first: 3) { nodes { subject purpose codes } } }';
  expect(await ask(hub.url, asked, undefined, administrator)).toEqual({
    data: {
      accessRecords: {
        nodes: [
          { subject: 'try-out:manager', purpose: null, codes: ['PURPOSE_REQUIRED'] },
          { subject: 'try-out:analyst', purpose: null, codes: ['INVALID_PURPOSE'] },
          {
            subject: 'try-out:analyst',
            purpose: 'PERFORMANCE_EVALUATION',
            codes: ['PURPOSE_NOT_ALLOWED'],
          },
        ],
      },
    },
  });
});

test('the first step of an automatic persisted query is not, and neither is one who is not known', async () => {
  const automatic = { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } };
  await send({ extensions: automatic }, await hub.as('analyst'));
  await send({ query: people }, { authorization: 'Bearer none' });
  expect(await recorded()).toEqual([]);
});
