import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import type { Credentials } from './support/credentials.ts';
import { openHub, type TestHub } from './support/hub.ts';
import { openSubgraphOn } from './support/subgraph.ts';

const api = new URL('../schema/api.graphql', import.meta.url);
const lookUps = Object.values(
  buildSchema(readFileSync(api, 'utf8')).getQueryType()?.getFields() ?? {},
);

/** Texts that look like `id`, or become it when they are tidied up. */
const tricks: readonly (readonly [string, (id: string) => string])[] = [
  [
    'digits of full width',
    (id) => id.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
  [
    'mathematical digits',
    (id) => id.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
  ],
  [
    'letters of another script',
    (id) => id.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('c', 'с'),
  ],
  ['a space of no width', (id) => `${id.slice(0, 4)}\u200b${id.slice(4)}`],
  ['a byte order mark', (id) => `\ufeff${id}`],
  ['writing from right to left', (id) => `\u202e${Array.from(id).reverse().join('')}`],
  ['a combining mark', (id) => `${id}\u0301`],
  ['half a surrogate pair', (id) => `${id}\ud800`],
  ['a zero byte', (id) => `${id}\0`],
  ['a line break', (id) => `${id}\n`],
  ['blanks around it', (id) => ` ${id} `],
  ['another hyphen', (id) => id.replaceAll('-', '\u2010')],
  ['percent signs', (id) => encodeURIComponent(`${id} `)],
  ['a wildcard', (id) => `${id.slice(0, 8)}%`],
  ['far too much of it', (id) => id.repeat(2000)],
];

let hub: TestHub;
let credentials: Credentials;
let employee: string;

beforeAll(async () => {
  hub = await openHub({ employees: 40 });
  credentials = await hub.as('hr');
  await using admin = openSession(hub.adminUrl);
  const [row] = await admin.sql<{ id: string }[]>`
    select employee_id as id from learning.completions order by id limit 1`;
  employee = row?.id ?? '';
});
afterAll(() => hub[Symbol.asyncDispose]());

async function send(body: unknown, headers: Credentials = credentials) {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { status } = response;
  return { status, text: await response.text() };
}

/** The codes of an answer that gives nothing: all of its data are null. */
function refusalsIn({ status, text }: { status: number; text: string }): string[] {
  expect(status).toBeLessThan(500);
  const { data = null } = JSON.parse(text) as { data?: Record<string, unknown> | null };
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  return [...new Set([...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? ''))];
}

test.each(tricks)('no id is found by %s', async (_what, trick) => {
  const id = trick(employee);
  const selected = (field: (typeof lookUps)[number]) =>
    'getFields' in getNamedType(field.type) ? '{ __typename }' : '';
  const byId = lookUps.filter(({ args }) => args[0]?.name === 'id');
  const queries = byId.map((field) => `${field.name}(id: $id) ${selected(field)}`);
  const filters = lookUps.flatMap(({ name, args }) => {
    const filter = args.find((argument) => argument.name === 'filter')?.type;
    if (!filter || !isInputObjectType(filter)) return [];
    const inputs = Object.values(filter.getFields()).filter(({ type }) => String(type) === 'ID');
    return inputs.map(
      (input) => `${input.name}Of_${name}: ${name}(filter: { ${input.name}: $id }) { totalCount }`,
    );
  });
  expect([queries.length, filters.length]).toEqual([20, 31]);
  for (const fields of [queries, filters]) {
    for (let from = 0; from < fields.length; from += 20) {
      const query = `query ($id: ID!) { ${fields.slice(from, from + 20).join('\n')} }`;
      const answer = await send({ query, variables: { id } });
      expect(refusalsIn(answer)).toEqual(['INVALID_ID']);
    }
  }
});

test.each(tricks)('nobody is found by another system’s name with %s', async (_what, trick) => {
  await using admin = openSession(hub.adminUrl);
  const [link] = await admin.sql<{ system: string; name: string }[]>`
    select system, external_id as name from employees.identity_links where system = 'hris' order by 2 limit 1`;
  const query =
    'query ($system: String!, $name: String!) { employeeByIdentity(system: $system, externalId: $name) { id } }';
  const found = await send({ query, variables: { ...link } });
  expect(found.text).toMatch(/"employeeByIdentity":\{"id"/);
  const name = trick(`${link?.name ?? ''}a-`);
  const codes = refusalsIn(await send({ query, variables: { ...link, name } }));
  expect(codes.filter((code) => code !== 'INVALID_ARGUMENT')).toEqual([]);
});

test.each(tricks)(
  'a cursor with %s begins at no row, or where it did before',
  async (_what, trick) => {
    const page =
      'query ($after: String) { employees(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const first = await send({ query: page });
    const [, cursor = ''] = /"endCursor":"([^"]+)"/.exec(first.text) ?? [];
    const next = await send({ query: page, variables: { after: cursor } });
    const tricked = await send({ query: page, variables: { after: trick(cursor) } });
    if (tricked.text !== next.text) expect(refusalsIn(tricked)).toEqual(['INVALID_CURSOR']);
    const keys = JSON.stringify(['employees.HIRED_ON.ASC', '2020-01-01', trick(employee)]);
    const after = Buffer.from(keys).toString('base64url');
    expect(refusalsIn(await send({ query: page, variables: { after } }))).toEqual([
      'INVALID_CURSOR',
    ]);
  },
);

test.each(tricks)(
  'no reference of one subgraph to another is resolved by %s',
  async (_what, trick) => {
    const asked = houseSubgraphs.map(async (subgraph) => {
      await using open = openSubgraphOn(
        {
          adminUrl: hub.adminUrl,
          url: hub.databaseUrl,
          [Symbol.asyncDispose]: () => Promise.resolve(),
        },
        subgraph,
      );
      const source = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
      const of = [{ __typename: 'Employee', id: trick(employee) }];
      expect(await open.run(source, { of })).toMatchObject({
        data: { _entities: [null] },
        errors: [{ extensions: { code: 'INVALID_ID' } }],
      });
      expect(open.sent).toEqual([]);
    });
    await Promise.all(asked);
  },
);

test.each(tricks)('no registered operation is found by an id with %s', async (_what, trick) => {
  const query = 'query Units { orgUnits(first: 1) { nodes { id } } }';
  const registered = 'a1e2'.repeat(16);
  await using admin = openSession(hub.adminUrl);
  await admin.sql`insert into gateway.operation_clients values ('acme', 1, 1) on conflict do nothing`;
  await admin.sql`
    insert into gateway.operations (client, version, id, client_name, name, type, body)
    values ('acme', 1, ${registered}, '', 'Units', 'query', ${query}) on conflict do nothing`;
  const partner = await hub.as('partner');
  expect((await send({ documentId: `sha256:${registered}` }, partner)).status).toBe(200);
  for (const body of [
    { documentId: `sha256:${trick(registered)}` },
    { documentId: trick(registered) },
    { extensions: { persistedQuery: { version: 1, sha256Hash: trick(registered) } } },
  ]) {
    // It has no hyphen to be tricked with.
    if (trick(registered) === registered) continue;
    const { status, text } = await send(body, partner);
    expect([400, 404]).toContain(status);
    expect(text).toMatch(/"code":"(BAD_REQUEST|PERSISTED_QUERY_NOT_IN_LIST)"/);
  }
});

test('no key and no client is known by bytes that are like theirs', async () => {
  const key = `lgk_${'a'.repeat(12)}_${'b'.repeat(64)}`;
  for (const tail of ['\u00a0', '\u00ad', '\u0085', '\u00e9', ' x', '%00']) {
    const sent = [
      { authorization: `Bearer ${key}${tail}` },
      { 'x-api-key': `${key}${tail}` },
      { ...credentials, 'loopgraph-purpose': `COMPLIANCE${tail}x` },
    ];
    for (const headers of sent) {
      const { status, text } = await send({ query: '{ __typename }' }, headers);
      expect([400, 401]).toContain(status);
      expect(text).toMatch(/UNAUTHENTICATED|INVALID_PURPOSE/);
    }
    const named = { ...credentials, 'apollographql-client-name': `acme${tail}` };
    expect((await send({ query: '{ __typename }' }, named)).status).toBe(200);
  }
});
