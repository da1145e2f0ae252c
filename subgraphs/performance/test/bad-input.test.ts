import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, adaIn2023, bo, boIn2023, openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const failure = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
});

async function errorOf(source: string, variables?: Record<string, unknown>) {
  const { errors } = failure.parse(await subgraph.run(source, variables));
  return `${errors[0].extensions.code}: ${errors[0].message}`;
}

const list = (call: string) => `query { ${call} { totalCount nodes { id } } }`;
const refusedBy = (of: string, got: string) =>
  `INVALID_ID: Expected the id of ${of}, a UUID, but got: ${got}.`;
const aCompetency =
  'INVALID_ID: Expected the id of a competency, such as "team-management", but got: "no slug".';

describe('refuses before any statement is sent', () => {
  test.each([
    ['query { reviewCycle(id: "7") { id } }', refusedBy('a review cycle', '"7"')],
    ['query { review(id: "") { id } }', refusedBy('a review', '""')],
    ['query { reviewRating(id: "7") { id } }', refusedBy('a review rating', '"7"')],
    [`query { goal(id: "${ada}0") { id } }`, refusedBy('a goal', `"${ada}0"`)],
    ['query { checkIn(id: "7") { id } }', refusedBy('a check-in', '"7"')],
    [list('reviews(filter: { cycle: "7" })'), refusedBy('a review cycle', '"7"')],
    [list('reviews(filter: { employee: "7" })'), refusedBy('an employee', '"7"')],
    [list('reviews(filter: { reviewer: "7" })'), refusedBy('an employee', '"7"')],
    [list('reviewRatings(filter: { employee: "7" })'), refusedBy('an employee', '"7"')],
    [list('reviewRatings(filter: { cycle: "7" })'), refusedBy('a review cycle', '"7"')],
    [list('reviewRatings(filter: { competency: "no slug" })'), aCompetency],
    [list('goals(filter: { employee: "7" })'), refusedBy('an employee', '"7"')],
    [list('goals(filter: { cycle: "7" })'), refusedBy('a review cycle', '"7"')],
    [list('goals(filter: { competency: "no slug" })'), aCompetency],
    [list('checkIns(filter: { employee: "7" })'), refusedBy('an employee', '"7"')],
  ])('a malformed id: %s', async (source, expected) => {
    expect(await errorOf(source)).toBe(expected);
    expect(subgraph.sent).toEqual([]);
  });

  test.each([
    [
      'reviews(filter: { minOverallScore: 4, maxOverallScore: 3.5 })',
      'Expected "minOverallScore" to be at most "maxOverallScore", but got: 4 and 3.5.',
    ],
    [
      'reviewRatings(filter: { minScore: 4, maxScore: 3.5 })',
      'Expected "minScore" to be at most "maxScore", but got: 4 and 3.5.',
    ],
    [
      'reviewRatings(filter: { ratedOn: { from: "2024-02-01", to: "2024-01-31" } })',
      'Expected "ratedOn.from" to be at most "ratedOn.to", but got: 2024-02-01 and 2024-01-31.',
    ],
    [
      'goals(filter: { dueOn: { from: "2024-02-01", to: "2024-01-31" } })',
      'Expected "dueOn.from" to be at most "dueOn.to", but got: 2024-02-01 and 2024-01-31.',
    ],
    [
      'checkIns(filter: { checkedInAt: { from: "2024-01-01T00:00:00Z", before: "2024-01-01T00:00:00Z" } })',
      'Expected "checkedInAt.from" to be before "checkedInAt.before", but got: 2024-01-01T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
  ])('a filter that contradicts itself: %s', async (call, expected) => {
    expect(await errorOf(list(call))).toBe(`INVALID_FILTER: ${expected}`);
    expect(subgraph.sent).toEqual([]);
  });

  test.each([
    ['first: 0', 'INVALID_PAGE: Expected "first" to be from 1 to 10000, but got: 0.'],
    ['last: -1', 'INVALID_PAGE: Expected "last" to be from 1 to 10000, but got: -1.'],
    ['first: 10001', 'INVALID_PAGE: Expected "first" to be from 1 to 10000, but got: 10001.'],
    [
      'first: 1, last: 2',
      'INVALID_PAGE: Expected either "first" or "last", but got both: 1 and 2.',
    ],
    [
      'after: "x"',
      'INVALID_CURSOR: Expected "after" to be a cursor that this field gave, but got: "x".',
    ],
  ])('a page that cannot be: %s', async (args, expected) => {
    const lists = ['reviewCycles', 'reviews', 'reviewRatings', 'goals', 'checkIns'];
    for (const name of lists) expect(await errorOf(list(`${name}(${args})`))).toBe(expected);
    expect(subgraph.sent).toEqual([]);
  });
});

test('refuses a cursor of another ordering', async () => {
  const first = z
    .object({
      data: z.object({ goals: z.object({ edges: z.array(z.object({ cursor: z.string() })) }) }),
    })
    .parse(await subgraph.run('query { goals(first: 1) { edges { cursor } } }'));
  const cursor = first.data.goals.edges[0]?.cursor ?? '';
  expect(await errorOf(list(`goals(orderBy: { field: DUE_ON }, after: "${cursor}")`))).toBe(
    'INVALID_CURSOR: Expected "after" to be a cursor of the ordering goals.DUE_ON.ASC, but got: one of "goals.DUE_ON.DESC".',
  );
});

test('refuses more below a parent than at the root', async () => {
  const below = (fields: string) => `query { reviewCycles { nodes { ${fields} } } }`;
  expect(await subgraph.run(below('reviews(first: 1001) { totalCount }'))).toMatchObject({
    data: { reviewCycles: null },
    errors: [
      {
        message: 'Expected "first" to be from 1 to 1000, but got: 1001.',
        extensions: { code: 'INVALID_PAGE' },
      },
    ],
  });
});

describe('the ratings of an employee', () => {
  const run = (args: string) =>
    subgraph.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { ratings${args} { score } goals { totalCount } } } }`,
      { representations: [{ __typename: 'Employee', id: bo }] },
    );

  test.each([
    ['(competency: "no slug")', 'INVALID_ID', aCompetency.slice('INVALID_ID: '.length)],
    [
      '(competency: "nope")',
      'NOT_FOUND',
      'Expected a competency that a review cycle rates, but got: "nope".',
    ],
    [
      '(from: "2024-02-01", to: "2024-01-31")',
      'INVALID_FILTER',
      'Expected "from" to be at most "to", but got: 2024-02-01 and 2024-01-31.',
    ],
  ])('are null and the rest stays where the arguments are bad: %s', async (args, code, message) => {
    expect(await run(args)).toEqual({
      data: { _entities: [{ ratings: null, goals: { totalCount: 1 } }] },
      errors: [
        expect.objectContaining({
          message,
          path: ['_entities', 0, 'ratings'],
          extensions: { code },
        }),
      ],
    });
  });
});

test('refuses only the malformed references of many', async () => {
  const representations = [
    { __typename: 'Review', id: adaIn2023 },
    ...['Review', 'ReviewCycle', 'ReviewRating', 'Goal', 'CheckIn', 'Employee'].map(
      (__typename) => ({ __typename, id: 'seven' }),
    ),
    { __typename: 'Review', id: boIn2023 },
    { __typename: 'Employee', id: uuid(8) },
  ];
  expect(
    await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          __typename
          ... on Review { status }
          ... on Employee { goals { totalCount } }
        }
      }`,
      { representations },
    ),
  ).toEqual({
    data: {
      _entities: [
        { __typename: 'Review', status: 'CALIBRATED' },
        ...Array.from({ length: 6 }, () => null),
        { __typename: 'Review', status: 'ACKNOWLEDGED' },
        { __typename: 'Employee', goals: { totalCount: 0 } },
      ],
    },
    errors: [1, 2, 3, 4, 5, 6].map(
      (at) =>
        expect.objectContaining({
          path: ['_entities', at],
          extensions: { code: 'INVALID_ID' },
        }) as unknown,
    ),
  });
});
