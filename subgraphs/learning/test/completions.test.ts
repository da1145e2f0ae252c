import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaCompletedCoaching,
  adaCompletedLeadership,
  adaOnLeadership,
  bo,
  boCompletedLeadership,
  boCompletedSafety,
  chidi,
  chidiFailedCoaching,
  chidiPassedCoaching,
  leadership,
  openAcademy,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells who completed what, when and how', async () => {
  expect(
    await subgraph.run(`query {
      ended: courseCompletion(id: "${adaCompletedLeadership}") {
        id employee { id } course { title } completedAt score passed enrollment { id status }
      }
      free: courseCompletion(id: "${adaCompletedCoaching}") { score enrollment { id } }
      unknown: courseCompletion(id: "${uuid(99)}") { id }
    }`),
  ).toEqual({
    data: {
      ended: {
        id: adaCompletedLeadership,
        employee: { id: ada },
        course: { title: 'Advanced Leadership' },
        completedAt: '2024-03-01T10:00:00.000Z',
        score: 91.5,
        passed: true,
        enrollment: { id: adaOnLeadership, status: 'COMPLETED' },
      },
      free: { score: null, enrollment: null },
      unknown: null,
    },
  });
});

test('resolves many references in one statement, null where one is gone', async () => {
  const representations = [chidiFailedCoaching, uuid(99), boCompletedSafety].map((id) => ({
    __typename: 'CourseCompletion',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on CourseCompletion { completedAt } }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { completedAt: '2024-06-01T08:30:00.250Z' },
        null,
        { completedAt: '2024-01-15T10:00:00.000Z' },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('gives the completions of many people in one statement a field', async () => {
  const representations = [ada, uuid(99), chidi].map((id) => ({ __typename: 'Employee', id }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee {
            completions(first: 1) { totalCount nodes { course { title } } }
            failed: completions(filter: { passed: false }) { nodes { completedAt } }
            earliest: completions(first: 1, orderBy: { field: COMPLETED_AT }) { nodes { score } }
            hers: completions(filter: { employee: "${ada}", course: "${leadership}" }) {
              totalCount nodes { score }
            }
          }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          completions: { totalCount: 2, nodes: [{ course: { title: '100% Coaching' } }] },
          failed: { nodes: [] },
          earliest: { nodes: [{ score: 91.5 }] },
          hers: { totalCount: 1, nodes: [{ score: 91.5 }] },
        },
        {
          completions: { totalCount: 0, nodes: [] },
          failed: { nodes: [] },
          earliest: { nodes: [] },
          hers: { totalCount: 0, nodes: [] },
        },
        {
          completions: { totalCount: 2, nodes: [{ course: { title: '100% Coaching' } }] },
          failed: { nodes: [{ completedAt: '2024-06-01T08:30:00.250Z' }] },
          earliest: { nodes: [{ score: 30 }] },
          hers: { totalCount: 0, nodes: [] },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(7);
});

describe('the list of completions', () => {
  const all = [
    chidiPassedCoaching,
    chidiFailedCoaching,
    adaCompletedCoaching,
    boCompletedLeadership,
    adaCompletedLeadership,
    boCompletedSafety,
  ];
  test.each([
    ['all, the latest first', '', all],
    ['the earliest first', '(orderBy: { field: COMPLETED_AT, direction: ASC })', all.toReversed()],
    ['of courses of a kind', '(filter: { category: SAFETY })', [boCompletedSafety]],
    [
      'of a course',
      `(filter: { course: "${leadership}" })`,
      [boCompletedLeadership, adaCompletedLeadership],
    ],
    [
      'of a course, whose id is written in capitals',
      `(filter: { course: "${leadership.toUpperCase()}" })`,
      [boCompletedLeadership, adaCompletedLeadership],
    ],
    ['of an unknown course', `(filter: { course: "${uuid(99)}" })`, []],
    [
      'of an employee',
      `(filter: { employee: "${ada}" })`,
      [adaCompletedCoaching, adaCompletedLeadership],
    ],
    [
      'that are not passed',
      '(filter: { passed: false })',
      [chidiFailedCoaching, boCompletedLeadership],
    ],
    ['that are passed', `(filter: { passed: true, employee: "${bo}" })`, [boCompletedSafety]],
    [
      'completed in a range whose end is not included',
      '(filter: { completedAt: { from: "2024-03-01T10:00:00Z", before: "2024-06-01T08:30:00.250Z" } })',
      [adaCompletedCoaching, boCompletedLeadership, adaCompletedLeadership],
    ],
    [
      'completed before an instant in another zone',
      '(filter: { completedAt: { before: "2024-03-01T12:00:00+02:00" } })',
      [boCompletedSafety],
    ],
    [
      'with a result of at least',
      '(filter: { minScore: 77 })',
      [chidiPassedCoaching, adaCompletedLeadership, boCompletedSafety],
    ],
    ['with a result of at most', '(filter: { maxScore: 30 })', [chidiFailedCoaching]],
    ['with one result', '(filter: { minScore: 91.5, maxScore: 91.5 })', [adaCompletedLeadership]],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(
      await subgraph.run(`query { courseCompletions${args} { totalCount nodes { id } } }`),
    ).toEqual({
      data: {
        courseCompletions: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});
