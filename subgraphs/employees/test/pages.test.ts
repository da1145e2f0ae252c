import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { connectionAt, connectionFields, idsOn, walkPages } from '../../../test/support/pages.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { engineering, openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
  // Many of one name and one day, so that only the id tells them apart.
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql`
    insert into employees.employees
      (employee_number, name, status, hired_on, assigned_on, job_role_id, job_level, org_unit_id, location)
    select 'P' || i, 'Pat ' || i % 3, 'ACTIVE', '2024-01-01', '2024-01-01', 'clerk', 1, ${engineering}, 'Berlin'
    from generate_series(1, 20) i`;
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const lists = [
  {
    list: 'the root list',
    path: ['found'],
    source: (args: string) => `query { found: employees(${args}) ${connectionFields} }`,
  },
  {
    list: 'a nested list',
    path: ['orgUnit', 'found'],
    source: (args: string) =>
      `query { orgUnit(id: "${engineering}") { found: employees(${args}) ${connectionFields} } }`,
  },
];

describe.each(lists)('$list', ({ source, path }) => {
  const read = async (args: string) => connectionAt(await subgraph.run(source(args)), ...path);

  test.each([
    '{ field: NAME }',
    '{ field: NAME, direction: DESC }',
    '{ field: HIRED_ON }',
    '{ field: HIRED_ON, direction: DESC }',
  ])('gives the same rows page by page, from either end, ordered by %s', async (order) => {
    const whole = idsOn(await read(`orderBy: ${order}, first: 100`));
    expect(whole.length).toBeGreaterThan(20);
    const { forward, backward } = await walkPages((args) => read(`orderBy: ${order}, ${args}`), 7);
    expect(forward).toEqual(whole);
    expect(backward).toEqual(whole);
  });

  test('tells whether there are rows on either side', async () => {
    const { edges, pageInfo } = await read('first: 3');
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
    });
    expect((await read(`first: 3, after: "${edges[2]?.cursor ?? ''}"`)).pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect((await read('last: 3')).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(await read(`last: 3, before: "${edges[0]?.cursor ?? ''}"`)).toEqual({
      edges: [],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      },
    });
  });

  test('gives what lies between two cursors', async () => {
    const { edges } = await read('first: 10');
    const [after, before] = [edges[2]?.cursor ?? '', edges[6]?.cursor ?? ''];
    const between = await read(`first: 100, after: "${after}", before: "${before}"`);
    expect(idsOn(between)).toEqual(edges.slice(3, 6).map(({ node }) => node.id));
  });

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    [
      'first of 0',
      'first: 0',
      'INVALID_PAGE',
      /^Expected "first" to be from 1 to 1(0,?)?000, but got: 0\.$/,
    ],
    [
      'first of -1',
      'first: -1',
      'INVALID_PAGE',
      /^Expected "first" to be from 1 to .*, but got: -1\.$/,
    ],
    ['first over the maximum', 'first: 10001', 'INVALID_PAGE', /, but got: 10001\.$/],
    ['last of 0', 'last: 0', 'INVALID_PAGE', /^Expected "last" to be from 1 to .*, but got: 0\.$/],
    [
      'first with last',
      'first: 1, last: 2',
      'INVALID_PAGE',
      /^Expected either "first" or "last", but got both: 1 and 2\.$/,
    ],
    [
      'a cursor that is none',
      'first: 1, after: "seven"',
      'INVALID_CURSOR',
      /^Expected "after" to be a cursor that this field gave, but got: "seven"\.$/,
    ],
    [
      'a cursor of another ordering',
      `orderBy: { field: NAME }, first: 1, after: "${cursorOf(['employees.HIRED_ON.ASC', '2020-01-01', engineering])}"`,
      'INVALID_CURSOR',
      /^Expected "after" to be a cursor of the ordering employees\.NAME\.ASC, but got: one of "employees\.HIRED_ON\.ASC"\.$/,
    ],
    [
      'a cursor with too few keys',
      `orderBy: { field: NAME }, last: 1, before: "${cursorOf(['employees.NAME.ASC', 'Ada'])}"`,
      'INVALID_CURSOR',
      /^Expected "before" to be a cursor that this field gave, but got: /,
    ],
    [
      'a cursor whose keys cannot be',
      `orderBy: { field: NAME }, first: 1, after: "${cursorOf(['employees.NAME.ASC', 7, 'not a uuid'])}"`,
      'INVALID_CURSOR',
      /^Expected "after" to be a cursor that this field gave, but got: /,
    ],
  ])('refuses %s before any statement is sent for it', async (_what, args, code, message) => {
    expect(await subgraph.run(source(args))).toMatchObject({
      errors: [{ message: expect.stringMatching(message) as string, extensions: { code } }],
    });
    expect(subgraph.sent.filter(({ text }) => text.includes('employees"."employees"'))).toEqual([]);
  });
});

test('reads the keys of an ordering only where a cursor is asked for', async () => {
  await subgraph.run(
    'query { employees(orderBy: { field: NAME }, first: 1) { nodes { location } } }',
  );
  await subgraph.run(
    'query { employees(orderBy: { field: NAME }, first: 1) { nodes { location } pageInfo { endCursor } } }',
  );
  await subgraph.run(
    'query { employees(orderBy: { field: NAME }, first: 1) { nodes { location } pageInfo { hasNextPage } } }',
  );
  expect(subgraph.sent[0]?.text).toMatch(/^select "id", "location" from/);
});
