import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { chief, openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

/** The columns that the first statement of an operation read. */
async function columnsOf(selection: string, variables?: Record<string, unknown>): Promise<string> {
  await subgraph.run(selection, variables);
  return /^select (.*?) from/.exec(subgraph.sent[0]?.text ?? '')?.[1]?.replaceAll('"', '') ?? '';
}

test.each([
  ['a field', `employee(id: "${chief}") { name }`, 'id, name'],
  ['an alias', `employee(id: "${chief}") { calledSo: name }`, 'id, name'],
  ['no column', `employee(id: "${chief}") { __typename }`, 'id'],
  [
    'an inline fragment',
    `employee(id: "${chief}") { ... { location } ... on Employee { name } }`,
    'id, location, name',
  ],
  [
    'a field merged with itself',
    `employee(id: "${chief}") { name } employee(id: "${chief}") { status }`,
    'id, name, status',
  ],
  ['a reference', `employee(id: "${chief}") { manager { name } }`, 'id, manager_id'],
  ["another subgraph's entity", `employee(id: "${chief}") { jobRole { id } }`, 'id, job_role_id'],
  ['nodes of a connection', 'employees { nodes { name } }', 'id, name'],
  ['edges of a connection', 'employees { edges { node { hiredOn } } }', 'hired_on, id'],
  [
    'both of a connection',
    'employees { nodes { name } edges { node { hiredOn } } }',
    'hired_on, id, name',
  ],
  [
    'a cursor of a connection',
    'employees(orderBy: { field: HIRED_ON }) { edges { cursor } }',
    'hired_on, id',
  ],
  ['only whether there is more', 'employees { pageInfo { hasNextPage } }', 'id'],
])('reads what is needed for %s', async (_what, selection, columns) => {
  expect(await columnsOf(`query { ${selection} }`)).toBe(columns);
});

test('reads what a named fragment needs, once for all who spread it', async () => {
  expect(
    await columnsOf(
      `query { employee(id: "${chief}") { ...Card } }
       fragment Card on Employee { name ...Place }
       fragment Place on Employee { location }`,
    ),
  ).toBe('id, location, name');
});

test('reads what is asked for where a variable leaves fields in or out, in either order', async () => {
  const source = `query ($a: Boolean!, $b: Boolean!) {
    employee(id: "${chief}") @include(if: $a) { name }
    employee(id: "${chief}") @include(if: $b) { location }
  }`;
  expect(await columnsOf(source, { a: true, b: false })).toBe('id, name');
  expect(await columnsOf(source, { a: true, b: true })).toBe('id, location, name');
  expect(await columnsOf(source, { a: false, b: true })).toBe('id, location');
});

test('reads of each type just what is asked of it where references of several come in one request', async () => {
  await subgraph.run(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Employee { location }
        ... on OrgUnit { code }
      }
    }`,
    { representations: [{ __typename: 'Employee', id: chief }] },
  );
  expect(subgraph.sent.map(({ text }) => text.split(' from')[0])).toEqual([
    'select "id", "location"',
  ]);
});
