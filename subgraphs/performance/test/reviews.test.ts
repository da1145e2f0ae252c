import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaIn2023,
  bo,
  boIn2024,
  boss,
  cycle2023,
  cycle2024,
  cycle2025,
  openCompany,
} from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells a cycle with the competencies on its form, in the order of the form', async () => {
  expect(
    await subgraph.run(`query {
      reviewCycle(id: "${cycle2024}") { id name status startsOn endsOn competencies { id } }
      unknown: reviewCycle(id: "${uuid(999)}") { name }
    }`),
  ).toEqual({
    data: {
      reviewCycle: {
        id: cycle2024,
        name: 'Year 2024',
        status: 'OPEN',
        startsOn: '2024-01-01',
        endsOn: '2024-12-31',
        competencies: [
          { id: 'team-management' },
          { id: 'communication' },
          { id: 'systems-thinking' },
        ],
      },
      unknown: null,
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

test.each([
  ['all, the latest first', '', ['Year 2025', 'Year 2024', 'Year 2023']],
  [
    'the earliest first',
    '(orderBy: { field: STARTS_ON })',
    ['Year 2023', 'Year 2024', 'Year 2025'],
  ],
  ['of some states', '(filter: { status: [OPEN, CLOSED] })', ['Year 2024', 'Year 2023']],
  ['none where no state is given', '(filter: { status: [] })', []],
])('lists cycles: %s', async (_promise, args, names) => {
  expect(await subgraph.run(`query { reviewCycles${args} { totalCount nodes { name } } }`)).toEqual(
    {
      data: {
        reviewCycles: { totalCount: names.length, nodes: names.map((name) => ({ name })) },
      },
    },
  );
  expect(subgraph.sent).toHaveLength(2);
});

test('tells a review with its ratings, in the order of the form', async () => {
  expect(
    await subgraph.run(`query {
      review(id: "${adaIn2023}") {
        id cycle { name } employee { id } reviewer { id } status overallScore narrative createdAt filedAt
        ratings { competency { id } score }
      }
    }`),
  ).toEqual({
    data: {
      review: {
        id: adaIn2023,
        cycle: { name: 'Year 2023' },
        employee: { id: ada },
        reviewer: { id: boss },
        status: 'CALIBRATED',
        overallScore: 3.5,
        narrative: 'Steady.',
        createdAt: '2024-01-10T08:00:00.125Z',
        filedAt: '2024-01-20T08:00:00.125Z',
        ratings: [
          { competency: { id: 'communication' }, score: 3 },
          { competency: { id: 'team-management' }, score: 3.5 },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

test('tells a draft by what it lacks', async () => {
  expect(
    await subgraph.run(
      `query { review(id: "${boIn2024}") { reviewer { id } status overallScore narrative filedAt ratings { score } } }`,
    ),
  ).toEqual({
    data: {
      review: {
        reviewer: null,
        status: 'DRAFT',
        overallScore: null,
        narrative: null,
        filedAt: null,
        ratings: [],
      },
    },
  });
});

test('reads only the columns that the operation needs', async () => {
  await subgraph.run(
    `query { review(id: "${adaIn2023}") { employee { id } ratings { score } cycle { name } } }`,
  );
  expect(subgraph.sent.map(({ text }) => text).sort()).toEqual([
    'select "employee_id", "id", "review_cycle_id" from "performance"."reviews" where "performance"."reviews"."id" = any($1::uuid[])',
    'select "id", "name" from "performance"."review_cycles" where "performance"."review_cycles"."id" = any($1::uuid[])',
    'select "performance"."review_ratings"."employee_id", "performance"."review_ratings"."id", "performance"."review_ratings"."score", "performance"."review_ratings"."review_id" from "performance"."review_ratings" inner join "performance"."review_cycle_competencies" on ("performance"."review_cycle_competencies"."review_cycle_id" = "performance"."review_ratings"."review_cycle_id" and "performance"."review_cycle_competencies"."competency_id" = "performance"."review_ratings"."competency_id") where "performance"."review_ratings"."review_id" = any($1::uuid[]) order by "performance"."review_ratings"."review_id" asc, "performance"."review_cycle_competencies"."position" asc',
  ]);
});

describe('the list of reviews', () => {
  test.each([
    ['all, the latest first', '', [4, 2, 3, 1]],
    ['the earliest first', '(orderBy: { field: CREATED_AT, direction: ASC })', [1, 3, 2, 4]],
    ['of a cycle', `(filter: { cycle: "${cycle2023}" })`, [3, 1]],
    ['about someone', `(filter: { employee: "${bo}" })`, [4, 3]],
    ['by someone', `(filter: { reviewer: "${boss}", status: [FILED, ACKNOWLEDGED] })`, [2, 3]],
    ['of a state', '(filter: { status: [DRAFT] })', [4]],
    ['of at least a score', '(filter: { minOverallScore: 3.5 })', [2, 1]],
    ['of at most a score', '(filter: { maxOverallScore: 3.5 })', [3, 1]],
    ['of one score', '(filter: { minOverallScore: 4, maxOverallScore: 4 })', [2]],
    ['of an unknown cycle', `(filter: { cycle: "${uuid(999)}" })`, []],
  ])('gives those %s', async (_promise, args, numbers) => {
    expect(await subgraph.run(`query { reviews${args} { totalCount nodes { id } } }`)).toEqual({
      data: {
        reviews: {
          totalCount: numbers.length,
          nodes: numbers.map((number) => ({ id: uuid(200 + number) })),
        },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});

test('gives the reviews of many cycles and employees in one statement a field, counts in another', async () => {
  const representations = [
    ...[cycle2025, cycle2023].map((id) => ({ __typename: 'ReviewCycle', id })),
    ...[bo, uuid(8), ada].map((id) => ({ __typename: 'Employee', id })),
  ];
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on ReviewCycle { name reviews(orderBy: { field: CREATED_AT }) { nodes { status } } }
          ... on Employee { filed: reviews(filter: { status: [FILED, CALIBRATED] }) { totalCount nodes { createdAt } } }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { name: 'Year 2025', reviews: { nodes: [] } },
        {
          name: 'Year 2023',
          reviews: { nodes: [{ status: 'CALIBRATED' }, { status: 'ACKNOWLEDGED' }] },
        },
        { filed: { totalCount: 0, nodes: [] } },
        { filed: { totalCount: 0, nodes: [] } },
        {
          filed: {
            totalCount: 2,
            nodes: [
              { createdAt: '2025-01-10T08:00:00.000Z' },
              { createdAt: '2024-01-10T08:00:00.125Z' },
            ],
          },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(4);
});

test('resolves many references to reviews in one statement, null where one is gone', async () => {
  const representations = [boIn2024, uuid(999), adaIn2023].map((id) => ({
    __typename: 'Review',
    id,
  }));
  expect(
    await subgraph.run(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Review { status } } }',
      { representations },
    ),
  ).toEqual({ data: { _entities: [{ status: 'DRAFT' }, null, { status: 'CALIBRATED' }] } });
  expect(subgraph.sent).toHaveLength(1);
});
