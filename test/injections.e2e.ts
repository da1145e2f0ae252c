import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../hub/src/postgres/session.ts';
import { argumentPlaces, type ArgumentPlace } from './support/argument-places.ts';
import type { Credentials } from './support/credentials.ts';
import { openHub, type TestHub } from './support/hub.ts';

const api = new URL('../schema/api.graphql', import.meta.url);
const places = argumentPlaces(buildSchema(readFileSync(api, 'utf8')));

const injections = [
  `zz' or '1'='1`,
  `zz'; drop table employees.employees cascade; --`,
  String.raw`zz\'; select pg_sleep(60); --`,
  `zz') union select secret_hash::text from gateway.api_keys --`,
  `zz$$; set role postgres; $$`,
  'zz $1 %s {{7*7}} ${7*7}',
  'zz\r\nset-cookie: injected=1\r\n\r\n<script>',
] as const;
const harmless = 'zz';
/** What of them a place is given: one that takes no text refuses any. */
const givenTo = ({ type }: ArgumentPlace) =>
  ['String', 'ID'].includes(type) ? injections : injections.slice(0, 1);

/** What a text may be told that is no value of its place, or finds nothing there. */
const refusals = new Set([
  ...['BAD_USER_INPUT', 'INVALID_ID', 'INVALID_CURSOR', 'INVALID_ARGUMENT', 'NOT_FOUND'],
]);

let hub: TestHub;
let credentials: Credentials;
beforeAll(async () => {
  hub = await openHub({ employees: 20 });
  const scopes = ['employee:identity', 'employee:demographics', 'performance:narrative'];
  credentials = await hub.as('admin', { scopes, purposes: ['DEVELOPMENT'] });
});
afterAll(() => hub[Symbol.asyncDispose]());

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly codes: readonly string[];
}

async function send(body: unknown, headers: Credentials = {}): Promise<Answer> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials, ...headers },
    body: JSON.stringify(body),
  });
  expect(response.headers.get('set-cookie')).toBeNull();
  const text = await response.text();
  const codes = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
  const { data = null } = JSON.parse(text) as { data?: unknown };
  return { status: response.status, data, codes };
}

/** How many rows each table has, those apart that every request writes to. */
async function tableSizes(): Promise<unknown> {
  await using admin = openSession(hub.adminUrl);
  return await admin.sql`
    select table_schema, table_name,
      query_to_xml(format('select count(*) from %I.%I', table_schema, table_name), true, true, '')::text as size
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('employees', 'skills', 'learning', 'performance')
    order by 1, 2`;
}

const isRefusal = ({ status, codes }: Answer) =>
  status < 500 && codes.length > 0 && codes.every((code) => refusals.has(code));

test('no argument of the API lets text become SQL or a header', { timeout: 120_000 }, async () => {
  const before = await tableSizes();
  const faults: string[] = [];
  async function attack({ name, query }: ArgumentPlace, value: string, expected: Answer) {
    const answer = await send({ query, variables: { value } });
    if (!isRefusal(answer) && !isDeepStrictEqual(answer, expected)) {
      faults.push(`${name} ${value}: ${JSON.stringify(answer)}`);
    }
  }
  for (const place of places) {
    const expected = await send({ query: place.query, variables: { value: harmless } });
    await Promise.all(givenTo(place).map((value) => attack(place, value, expected)));
  }
  expect(places.length).toBeGreaterThan(400);
  expect(faults).toEqual([]);
  expect(await tableSizes()).toEqual(before);
});

test.each([
  ['employees', 'NAME'],
  ['orgUnits', 'NAME'],
  ['courses', 'TITLE'],
  ['jobRoles', 'TITLE'],
  ['competencies', 'NAME'],
  ['skills', 'LABEL'],
])('no cursor of %s by %s lets text become SQL', async (list, field) => {
  const query = `query ($after: String) {
    list: ${list}(first: 1, after: $after, orderBy: { field: ${field} }) { pageInfo { endCursor } }
  }`;
  const ask = async (after: string | null) => {
    const { status, data, codes } = await send({ query, variables: { after } });
    expect([status, codes]).toEqual([200, []]);
    return (data as { list: { pageInfo: { endCursor: string | null } } }).list.pageInfo.endCursor;
  };
  const cursor = (await ask(null)) ?? '';
  const [ordering, , id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  const after = (key: string) =>
    ask(Buffer.from(JSON.stringify([ordering, key, id])).toString('base64url'));
  const expected = await after(harmless);
  for (const injection of injections) expect(await after(injection)).toBe(expected);
});

test.each([
  ...['authorization', 'x-api-key', 'loopgraph-purpose', 'loopgraph-explain', 'x-request-id'],
  ...['apollographql-client-name', 'accept', 'if-none-match', 'traceparent', 'x-forwarded-for'],
])('no %s lets text become SQL, or comes back as a header', async (name) => {
  for (const injection of injections.filter((text) => !/[\r\n]/.test(text))) {
    const value = name === 'authorization' ? `Bearer ${injection}` : injection;
    const response = await fetch(
      `${hub.url}/operations/LeadershipToTeamManagement?variables={"first":1}`,
      { headers: { ...credentials, [name]: value } },
    );
    await response.body?.cancel();
    expect(response.status).toBeLessThan(500);
    expect([...response.headers.values()].join('\n')).not.toContain(injection);
  }
});
