import type { Viewer } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { connectionAt, connectionFields, idsOn, walkPages } from '../../../test/support/pages.ts';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { everyone } from '../../../test/support/viewers.ts';
import { ada, admin, asEmployee, bo, chidi, openLooks } from './looks.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openLooks();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const run = (source: string, viewer: Viewer) => subgraph.run(source, undefined, viewer);

async function found(filter: string, viewer: Viewer = admin): Promise<number[]> {
  const result = await run(`{ accessRecords(filter: { ${filter} }) ${connectionFields} }`, viewer);
  return idsOn(connectionAt(result, 'accessRecords')).map((id) => Number(id.slice(-2)));
}

const all = `id at viewer { id } roles client purpose operationName dataKinds decision codes people times
  subject credentialKind credentialId operationHash requestId`;

test('tells an administrator all of a record', async () => {
  expect(
    await run(`{ accessRecords(filter: { operation: "Look2" }) { nodes { ${all} } } }`, admin),
  ).toEqual({
    data: {
      accessRecords: {
        nodes: [
          {
            id: uuid(102),
            at: '2026-02-15T12:00:00.000Z',
            viewer: null,
            roles: ['ANALYST'],
            client: 'acme',
            purpose: 'WORKFORCE_ANALYTICS',
            operationName: 'Look2',
            dataKinds: ['LEARNING'],
            decision: 'ANSWERED',
            codes: [],
            people: 3,
            times: 1,
            subject: 'tableau',
            credentialKind: 'TRY_OUT',
            credentialId: 'k1',
            operationHash: 'ab',
            requestId: 'r2',
          },
        ],
      },
    },
  });
});

test('tells an employee who looked at them, when and why, without what says more of the one who looked', async () => {
  expect(
    await run(`{ accessRecords(first: 1) { totalCount nodes { ${all} } } }`, asEmployee(chidi)),
  ).toEqual({
    data: {
      accessRecords: {
        totalCount: 2,
        nodes: [
          {
            id: uuid(102),
            at: '2026-02-15T12:00:00.000Z',
            viewer: null,
            roles: ['ANALYST'],
            client: 'acme',
            purpose: 'WORKFORCE_ANALYTICS',
            operationName: 'Look2',
            dataKinds: ['LEARNING'],
            decision: 'ANSWERED',
            codes: [],
            people: 3,
            times: 1,
            subject: null,
            credentialKind: null,
            credentialId: null,
            operationHash: null,
            requestId: null,
          },
        ],
      },
    },
  });
});

describe('an administrator finds records', () => {
  test.for([
    ['', [4, 3, 2, 1]],
    ['subject: "tableau"', [2]],
    [`viewer: "${bo}"`, [4, 1]],
    [`employee: "${chidi}"`, [2, 1]],
    [`employee: "${uuid(9)}"`, []],
    ['purpose: [COMPLIANCE, SELF_SERVICE]', [4, 3]],
    ['decision: [REFUSED]', [4]],
    ['dataKind: [SKILLS]', [3, 1]],
    ['at: { from: "2026-02-15T12:00:00Z", before: "2026-04-15T12:00:00Z" }', [3, 2]],
    [`employee: "${ada}", at: { from: "2026-02-01T00:00:00Z" }, purpose: [SELF_SERVICE]`, [3]],
  ] as const)('by { %s }', async ([filter, records]) => {
    expect(await found(filter)).toEqual(records);
  });
});

test('shows others the records that they are in, and nobody else’s', async () => {
  expect(await found('', asEmployee(ada))).toEqual([3, 2, 1]);
  expect(await found(`employee: "${ada}"`, asEmployee(ada))).toEqual([3, 2, 1]);
  expect(await found(`employee: "${chidi}"`, asEmployee(ada))).toEqual([]);
  expect(await found(`viewer: "${bo}"`, asEmployee(bo))).toEqual([]);
  expect(await found('', everyone)).toEqual([]);
  expect(await found('operation: "Look2"', asEmployee(ada))).toEqual([2]);
  expect(await found('subject: "tableau"', asEmployee(ada))).toEqual([]);
  expect(await found('', { ...everyone, roles: ['analyst', 'hr'], employeeId: bo })).toEqual([2]);
});

const references = [ada, chidi].map((id) => ({ __typename: 'Employee', id }));
const below = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Employee { accesses(filter: { purpose: [DEVELOPMENT, SELF_SERVICE] }) { totalCount nodes { id } } }
  }
}`;

test('lists who looked at many employees in one statement and one for the counts', async () => {
  expect(await subgraph.run(below, { representations: references }, admin)).toEqual({
    data: {
      _entities: [
        { accesses: { totalCount: 2, nodes: [{ id: uuid(103) }, { id: uuid(101) }] } },
        { accesses: { totalCount: 1, nodes: [{ id: uuid(101) }] } },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('tells nobody but oneself and administrators who looked at someone', async () => {
  expect(await subgraph.run(below, { representations: references }, asEmployee(chidi))).toEqual({
    data: {
      _entities: [{ accesses: null }, { accesses: { totalCount: 1, nodes: [{ id: uuid(101) }] } }],
    },
  });
  const manager: Viewer = { ...everyone, roles: ['manager'], employeeId: bo };
  expect(await subgraph.run(below, { representations: references }, manager)).toEqual({
    data: { _entities: [{ accesses: null }, { accesses: null }] },
  });
});

test.for([
  ['all', '', admin],
  ['one employee’s', `filter: { employee: "${ada}" },`, admin],
] as const)('pages through %s records in both directions', async ([, filter, viewer]) => {
  const expected = await found(filter.replace('filter: {', '').replace('},', ''));
  const { forward, backward } = await walkPages(async (args) => {
    const result = await run(`{ accessRecords(${filter} ${args}) ${connectionFields} }`, viewer);
    return connectionAt(result, 'accessRecords');
  }, 2);
  expect(forward.map((id) => Number(id.slice(-2)))).toEqual(expected);
  expect(backward).toEqual(forward);
});

test('shows nobody a row without the settings of a viewer, nor whose rows a record read to anyone', async () => {
  await using session = openSession(subgraph.database.url('audit'));
  const { sql } = session;
  expect(await sql`select id from audit.records`).toHaveLength(0);
  expect(await sql`select employee_id from audit.access_minutes`).toHaveLength(0);
  await sql`select set_config('loopgraph.reach', 'everyone', false)`;
  expect(await sql`select id from audit.records`).toHaveLength(0);
  await sql`select set_config('loopgraph.employee', ${bo}, false)`;
  expect(await sql`select id from audit.records`).toEqual([{ id: uuid(102) }]);
  expect(await sql`select employee_id from audit.access_minutes`).toEqual([{ employee_id: bo }]);
  const isIn = (employee: string) => sql`
    select audit.is_in(${employee}, ${uuid(102)}, '2026-02-15T12:00:00Z') as is_in`;
  expect([await isIn(bo), await isIn(ada)]).toEqual([[{ is_in: true }], [{ is_in: false }]]);
  await sql`select set_config('loopgraph.roles', 'analyst,admin', false)`;
  expect(await sql`select id from audit.records`).toHaveLength(4);
  expect([await isIn(ada), await isIn(uuid(9))]).toEqual([[{ is_in: true }], [{ is_in: false }]]);
  await expect(sql`select employees from audit.records`).rejects.toThrow('permission denied');
});
