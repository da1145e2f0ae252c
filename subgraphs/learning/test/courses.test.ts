import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaOnSafety,
  boCompletedSafety,
  boOnSafety,
  coaching,
  leadership,
  openAcademy,
  safety,
  sqlBasics,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what a course is', async () => {
  expect(
    await subgraph.run(`query {
      course(id: "${safety}") {
        id code title description category provider durationHours mandatory validMonths
        learningPaths { title }
        completions { totalCount nodes { id } }
        enrollments { totalCount nodes { id } }
      }
      unknown: course(id: "${uuid(99)}") { title }
    }`),
  ).toEqual({
    data: {
      course: {
        id: safety,
        code: 'SAF-1',
        title: 'Fire Safety',
        description: 'About Fire Safety.',
        category: 'SAFETY',
        provider: 'Fire Brigade',
        durationHours: 1,
        mandatory: true,
        validMonths: 12,
        learningPaths: [{ title: 'Onboarding' }],
        completions: { totalCount: 1, nodes: [{ id: boCompletedSafety }] },
        enrollments: { totalCount: 2, nodes: [{ id: boOnSafety }, { id: adaOnSafety }] },
      },
      unknown: null,
    },
  });
});

test('reads only the columns that the operation needs', async () => {
  await subgraph.run(`query { course(id: "${leadership}") { title learningPaths { code } } }`);
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "id", "title" from "learning"."courses" where "learning"."courses"."id" = any($1::uuid[])',
    'select "learning"."learning_paths"."code", "learning"."learning_paths"."id", ' +
      '"learning"."learning_path_courses"."course_id" from "learning"."learning_path_courses" ' +
      'inner join "learning"."learning_paths" on "learning"."learning_paths"."id" = ' +
      '"learning"."learning_path_courses"."learning_path_id" where ' +
      '"learning"."learning_path_courses"."course_id" = any($1::uuid[]) ' +
      'order by "learning"."learning_paths"."title" asc, "learning"."learning_paths"."id" asc',
  ]);
});

test('resolves many references in one statement, null where a course is gone', async () => {
  const representations = [safety, uuid(99), leadership, safety].map((id) => ({
    __typename: 'Course',
    id,
  }));
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Course { title } }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { title: 'Fire Safety' },
        null,
        { title: 'Advanced Leadership' },
        { title: 'Fire Safety' },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('lists what hangs on many courses in one statement a field', async () => {
  expect(
    await subgraph.run(`query {
      courses {
        totalCount
        nodes {
          title
          learningPaths { title }
          completions(first: 1) { totalCount nodes { score } pageInfo { hasNextPage } }
          enrollments(first: 1) { totalCount nodes { status } pageInfo { hasNextPage } }
        }
      }
    }`),
  ).toEqual({
    data: {
      courses: {
        totalCount: 4,
        nodes: [
          {
            title: '100% Coaching',
            learningPaths: [{ title: 'Emerging Leaders Program' }],
            completions: {
              totalCount: 3,
              nodes: [{ score: 77 }],
              pageInfo: { hasNextPage: true },
            },
            enrollments: {
              totalCount: 1,
              nodes: [{ status: 'COMPLETED' }],
              pageInfo: { hasNextPage: false },
            },
          },
          {
            title: 'Advanced Leadership',
            learningPaths: [{ title: 'Emerging Leaders Program' }, { title: 'Onboarding' }],
            completions: {
              totalCount: 2,
              nodes: [{ score: 40 }],
              pageInfo: { hasNextPage: true },
            },
            enrollments: {
              totalCount: 1,
              nodes: [{ status: 'COMPLETED' }],
              pageInfo: { hasNextPage: false },
            },
          },
          {
            title: 'Fire Safety',
            learningPaths: [{ title: 'Onboarding' }],
            completions: {
              totalCount: 1,
              nodes: [{ score: 100 }],
              pageInfo: { hasNextPage: false },
            },
            enrollments: {
              totalCount: 2,
              nodes: [{ status: 'ENROLLED' }],
              pageInfo: { hasNextPage: true },
            },
          },
          {
            title: 'SQL_Basics',
            learningPaths: [],
            completions: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            enrollments: {
              totalCount: 2,
              nodes: [{ status: 'ENROLLED' }],
              pageInfo: { hasNextPage: true },
            },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(7);
});

test('narrows what hangs on courses by the filters of both lists', async () => {
  expect(
    await subgraph.run(`query {
      courses {
        nodes {
          passed: completions(filter: { passed: true, minScore: 50 }) { totalCount nodes { score } }
          hers: completions(filter: { employee: "${ada}" }) { totalCount }
          leading: completions(filter: { course: "${leadership}" }) { totalCount nodes { score } }
          overdue: enrollments(filter: { overdue: true }) { totalCount nodes { id } }
        }
      }
    }`),
  ).toEqual({
    data: {
      courses: {
        nodes: [
          {
            passed: { totalCount: 1, nodes: [{ score: 77 }] },
            hers: { totalCount: 1 },
            leading: { totalCount: 0, nodes: [] },
            overdue: { totalCount: 0, nodes: [] },
          },
          {
            passed: { totalCount: 1, nodes: [{ score: 91.5 }] },
            hers: { totalCount: 1 },
            leading: { totalCount: 2, nodes: [{ score: 40 }, { score: 91.5 }] },
            overdue: { totalCount: 0, nodes: [] },
          },
          {
            passed: { totalCount: 1, nodes: [{ score: 100 }] },
            hers: { totalCount: 0 },
            leading: { totalCount: 0, nodes: [] },
            overdue: { totalCount: 1, nodes: [{ id: adaOnSafety }] },
          },
          {
            passed: { totalCount: 0, nodes: [] },
            hers: { totalCount: 0 },
            leading: { totalCount: 0, nodes: [] },
            overdue: { totalCount: 0, nodes: [] },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(8);
});

describe('the catalogue', () => {
  test.each([
    ['all, by title', '', [coaching, leadership, safety, sqlBasics]],
    [
      'the last title first',
      '(orderBy: { field: TITLE, direction: DESC })',
      [sqlBasics, safety, leadership, coaching],
    ],
    ['of kinds', '(filter: { category: [DATA, LEADERSHIP] })', [coaching, leadership, sqlBasics]],
    ['of no kind', '(filter: { category: [] })', []],
    ['of a provider', '(filter: { provider: "Academy" })', [coaching, leadership]],
    ['of a provider, spelt exactly so', '(filter: { provider: "academy" })', []],
    ['that are mandatory', '(filter: { mandatory: true })', [safety]],
    [
      'that are not mandatory',
      '(filter: { mandatory: false, category: [LEADERSHIP, SAFETY] })',
      [coaching, leadership],
    ],
    [
      'whose title contains a text, whatever the case',
      '(filter: { titleContains: "LEAD" })',
      [leadership],
    ],
    ['whose title contains a percent sign', '(filter: { titleContains: "%" })', [coaching]],
    ['whose title contains an underscore', '(filter: { titleContains: "_" })', [sqlBasics]],
    ['whose title contains a backslash', String.raw`(filter: { titleContains: "\\" })`, []],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(await subgraph.run(`query { courses${args} { totalCount nodes { id } } }`)).toEqual({
      data: { courses: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) } },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});
