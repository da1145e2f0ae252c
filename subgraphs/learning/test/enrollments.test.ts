import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaOnLeadership,
  adaOnSafety,
  bo,
  boOnSafety,
  boOnSql,
  chidiOnCoaching,
  chidiOnSql,
  chidiPassedCoaching,
  openAcademy,
  safety,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells who is enrolled in what, and how far it has come', async () => {
  expect(
    await subgraph.run(`query {
      enrollment(id: "${adaOnSafety}") {
        id employee { id } course { title } origin status enrolledAt dueOn overdue progress lastActivityAt
        completion { id }
      }
      ended: enrollment(id: "${chidiOnCoaching}") { dueOn overdue completion { id score } }
      unknown: enrollment(id: "${uuid(99)}") { id }
    }`),
  ).toEqual({
    data: {
      enrollment: {
        id: adaOnSafety,
        employee: { id: ada },
        course: { title: 'Fire Safety' },
        origin: 'MANDATORY',
        status: 'IN_PROGRESS',
        enrolledAt: '2024-02-01T08:00:00.000Z',
        dueOn: '2024-03-01',
        overdue: true,
        progress: 0.5,
        lastActivityAt: '2024-02-02T08:00:00.000Z',
        completion: null,
      },
      ended: { dueOn: null, overdue: false, completion: { id: chidiPassedCoaching, score: 77 } },
      unknown: null,
    },
  });
});

test('tells which are overdue, and reads their completions in one statement, the latest of each', async () => {
  expect(
    await subgraph.run('query { enrollments { nodes { id overdue completion { score } } } }'),
  ).toEqual({
    data: {
      enrollments: {
        nodes: [
          { id: chidiOnSql, overdue: false, completion: null },
          { id: chidiOnCoaching, overdue: false, completion: { score: 77 } },
          { id: boOnSafety, overdue: false, completion: null },
          { id: adaOnSafety, overdue: true, completion: null },
          { id: adaOnLeadership, overdue: false, completion: { score: 91.5 } },
          { id: boOnSql, overdue: false, completion: null },
        ],
      },
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "due_on", "employee_id", "id", "status" from "learning"."enrollments" ' +
      'order by "learning"."enrollments"."enrolled_at" desc, "learning"."enrollments"."id" desc limit $1',
    'select distinct on ("learning"."completions"."enrollment_id") "employee_id", "enrollment_id", "id", "score" ' +
      'from "learning"."completions" where "learning"."completions"."enrollment_id" = any($1::uuid[]) ' +
      'order by "learning"."completions"."enrollment_id" asc, ' +
      '"learning"."completions"."completed_at" desc, "learning"."completions"."id" desc',
  ]);
});

test('resolves many references in one statement, null where one is gone', async () => {
  const representations = [boOnSql, uuid(99), adaOnSafety].map((id) => ({
    __typename: 'Enrollment',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Enrollment { progress } }
      }`,
      { representations },
    ),
  ).toEqual({ data: { _entities: [{ progress: 0.25 }, null, { progress: 0.5 }] } });
  expect(subgraph.sent).toHaveLength(1);
});

test('gives the enrollments of many people in one statement a field', async () => {
  const representations = [bo, uuid(99), ada].map((id) => ({ __typename: 'Employee', id }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee {
            enrollments(first: 1) { totalCount nodes { lastActivityAt } }
            overdue: enrollments(filter: { overdue: true }) { totalCount }
            safety: enrollments(filter: { course: "${safety}" }) { nodes { id } }
            earliest: enrollments(first: 1, orderBy: { field: ENROLLED_AT }) { nodes { origin } }
          }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          enrollments: { totalCount: 2, nodes: [{ lastActivityAt: null }] },
          overdue: { totalCount: 0 },
          safety: { nodes: [{ id: boOnSafety }] },
          earliest: { nodes: [{ origin: 'RULE' }] },
        },
        {
          enrollments: { totalCount: 0, nodes: [] },
          overdue: { totalCount: 0 },
          safety: { nodes: [] },
          earliest: { nodes: [] },
        },
        {
          enrollments: {
            totalCount: 2,
            nodes: [{ lastActivityAt: '2024-02-02T08:00:00.000Z' }],
          },
          overdue: { totalCount: 1 },
          safety: { nodes: [{ id: adaOnSafety }] },
          earliest: { nodes: [{ origin: 'SELF' }] },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(5);
});

describe('the list of enrollments', () => {
  const all = [chidiOnSql, chidiOnCoaching, boOnSafety, adaOnSafety, adaOnLeadership, boOnSql];
  test.each([
    ['all, the latest first', '', all],
    ['the earliest first', '(orderBy: { field: ENROLLED_AT })', all.toReversed()],
    ['in a course', `(filter: { course: "${safety}" })`, [boOnSafety, adaOnSafety]],
    ['of an employee', `(filter: { employee: "${bo}" })`, [boOnSafety, boOnSql]],
    [
      'in one of some states',
      '(filter: { status: [ENROLLED, WITHDRAWN] })',
      [chidiOnSql, boOnSafety, boOnSql],
    ],
    ['in none of any states', '(filter: { status: [] })', []],
    [
      'wanted by one of some',
      '(filter: { origin: [SELF, MANAGER, RULE] })',
      [chidiOnSql, chidiOnCoaching, adaOnLeadership, boOnSql],
    ],
    ['that are overdue', '(filter: { overdue: true })', [adaOnSafety]],
    [
      'that are overdue and in a state',
      '(filter: { overdue: true, status: [ENROLLED, COMPLETED] })',
      [],
    ],
    [
      'that are not overdue, be there a due day or not',
      '(filter: { overdue: false })',
      [chidiOnSql, chidiOnCoaching, boOnSafety, adaOnLeadership, boOnSql],
    ],
    [
      'begun in a range whose end is not included',
      '(filter: { enrolledAt: { from: "2024-01-10T08:00:00Z", before: "2024-02-02T08:00:00Z" } })',
      [adaOnSafety, adaOnLeadership],
    ],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(await subgraph.run(`query { enrollments${args} { totalCount nodes { id } } }`)).toEqual({
      data: { enrollments: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) } },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});
