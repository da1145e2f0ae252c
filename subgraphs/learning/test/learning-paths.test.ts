import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaCompletedPath,
  adaWasOnboarded,
  bo,
  chidi,
  chidiCompletedPath,
  emergingLeaders,
  leadership,
  onboarding,
  openAcademy,
  sqlBasics,
} from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what a path is, its courses in their order', async () => {
  expect(
    await subgraph.run(`query {
      learningPath(id: "${emergingLeaders}") {
        id code title description
        courses { title durationHours }
        completions { totalCount nodes { id learningPath { title } employee { id } completedAt } }
      }
      unknown: learningPath(id: "${uuid(99)}") { title }
    }`),
  ).toEqual({
    data: {
      learningPath: {
        id: emergingLeaders,
        code: 'PATH-1',
        title: 'Emerging Leaders Program',
        description: 'To Emerging Leaders Program.',
        courses: [
          { title: 'Advanced Leadership', durationHours: 16 },
          { title: '100% Coaching', durationHours: 7.5 },
        ],
        completions: {
          totalCount: 2,
          nodes: [
            {
              id: chidiCompletedPath,
              learningPath: { title: 'Emerging Leaders Program' },
              employee: { id: chidi },
              completedAt: '2024-07-01T10:00:00.000Z',
            },
            {
              id: adaCompletedPath,
              learningPath: { title: 'Emerging Leaders Program' },
              employee: { id: ada },
              completedAt: '2024-05-01T10:00:00.000Z',
            },
          ],
        },
      },
      unknown: null,
    },
  });
});

test('lists what hangs on many paths in one statement a field', async () => {
  expect(
    await subgraph.run(`query {
      learningPaths {
        nodes {
          courses { code }
          completions(first: 1, orderBy: { field: COMPLETED_AT }) {
            totalCount nodes { employee { id } } pageInfo { hasNextPage }
          }
        }
      }
    }`),
  ).toEqual({
    data: {
      learningPaths: {
        nodes: [
          {
            courses: [{ code: 'LEA-1' }, { code: 'LEA-2' }],
            completions: {
              totalCount: 2,
              nodes: [{ employee: { id: ada } }],
              pageInfo: { hasNextPage: true },
            },
          },
          {
            courses: [{ code: 'SAF-1' }, { code: 'LEA-1' }],
            completions: {
              totalCount: 1,
              nodes: [{ employee: { id: ada } }],
              pageInfo: { hasNextPage: false },
            },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(4);
});

test('resolves references to paths and to completions of them in one statement each, null where gone', async () => {
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on LearningPath { title }
          ... on LearningPathCompletion { completedAt }
        }
      }`,
      {
        representations: [
          { __typename: 'LearningPath', id: onboarding },
          { __typename: 'LearningPathCompletion', id: adaWasOnboarded },
          { __typename: 'LearningPath', id: uuid(99) },
          { __typename: 'LearningPath', id: emergingLeaders },
          { __typename: 'LearningPathCompletion', id: uuid(99) },
        ],
      },
    ),
  ).toEqual({
    data: {
      _entities: [
        { title: 'Onboarding' },
        { completedAt: '2024-08-01T10:00:00.000Z' },
        null,
        { title: 'Emerging Leaders Program' },
        null,
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('gives the paths that many people completed, the latest first, in one statement of what is asked for', async () => {
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Employee { learningPathCompletions { learningPath { id } } }
        }
      }`,
      {
        representations: [ada, uuid(99), chidi].map((id) => ({ __typename: 'Employee', id })),
      },
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          learningPathCompletions: [
            { learningPath: { id: onboarding } },
            { learningPath: { id: emergingLeaders } },
          ],
        },
        { learningPathCompletions: [] },
        { learningPathCompletions: [{ learningPath: { id: emergingLeaders } }] },
      ],
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "found"."completed_at", "found"."employee_id", "found"."id", "found"."learning_path_id", "wanted"."id" ' +
      'from unnest($1::uuid[]) as "wanted"("id") cross join lateral (' +
      'select "completed_at", "employee_id", "id", "learning_path_id" from "learning"."learning_path_completions" ' +
      'where "learning"."learning_path_completions"."employee_id" = "wanted"."id" ' +
      'order by "learning"."learning_path_completions"."completed_at" desc, ' +
      '"learning"."learning_path_completions"."id" desc limit $2) "found" ' +
      'order by "found"."completed_at" desc, "found"."id" desc',
    'select "id" from "learning"."learning_paths" where "learning"."learning_paths"."id" = any($1::uuid[])',
  ]);
});

describe('the list of paths', () => {
  test.each([
    ['all, by title', '', [emergingLeaders, onboarding]],
    [
      'the last title first',
      '(orderBy: { field: TITLE, direction: DESC })',
      [onboarding, emergingLeaders],
    ],
    ['with a course', `(filter: { course: "${leadership}" })`, [emergingLeaders, onboarding]],
    ['with a course of no path', `(filter: { course: "${sqlBasics}" })`, []],
    [
      'whose title contains a text, whatever the case',
      `(filter: { titleContains: "BOARD", course: "${leadership}" })`,
      [onboarding],
    ],
    ['whose title contains a percent sign', '(filter: { titleContains: "%" })', []],
  ])('gives those %s', async (_promise, args, expected) => {
    expect(
      await subgraph.run(`query { learningPaths${args} { totalCount nodes { id } } }`),
    ).toEqual({
      data: {
        learningPaths: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});

test('gives the latest 500 paths that someone completed', async () => {
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql`
    with path as (
      insert into learning.learning_paths (code, title)
      select 'P' || i, lpad(i::text, 3, '0') from generate_series(1, 501) i returning id, title
    )
    insert into learning.learning_path_completions (learning_path_id, employee_id, completed_at)
    select id, ${bo}, '2024-01-01'::timestamptz + title::int * interval '1 hour' from path`;
  const result = await subgraph.run(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Employee { learningPathCompletions { learningPath { title } } }
      }
    }`,
    { representations: [{ __typename: 'Employee', id: bo }] },
  );
  const titles = Array.from({ length: 500 }, (_, index) => String(501 - index).padStart(3, '0'));
  expect(result).toEqual({
    data: {
      _entities: [
        { learningPathCompletions: titles.map((title) => ({ learningPath: { title } })) },
      ],
    },
  });
});
