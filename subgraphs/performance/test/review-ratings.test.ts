import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import {
  ada,
  adaIn2023,
  bo,
  boss,
  calibrated,
  cycle2023,
  cycle2024,
  openCompany,
} from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells a rating, where it stands, and what calibration did to it step by step', async () => {
  expect(
    await subgraph.run(`query {
      reviewRating(id: "${calibrated}") {
        id employee { id } competency { id } score ratedOn review { id status } cycle { name }
        calibrations { id scoreBefore scoreAfter reason calibratedBy { id } calibratedAt }
      }
      unknown: reviewRating(id: "${uuid(999)}") { score }
    }`),
  ).toEqual({
    data: {
      reviewRating: {
        id: calibrated,
        employee: { id: ada },
        competency: { id: 'team-management' },
        score: 3.5,
        ratedOn: '2024-01-20',
        review: { id: adaIn2023, status: 'CALIBRATED' },
        cycle: { name: 'Year 2023' },
        calibrations: [
          {
            id: uuid(402),
            scoreBefore: 4,
            scoreAfter: 3,
            reason: 'Too kind.',
            calibratedBy: null,
            calibratedAt: '2024-02-01T10:00:00.000Z',
          },
          {
            id: uuid(401),
            scoreBefore: 3,
            scoreAfter: 3.5,
            reason: 'As the others.',
            calibratedBy: { id: boss },
            calibratedAt: '2024-02-02T10:00:00.000Z',
          },
        ],
      },
      unknown: null,
    },
  });
});

describe('reads no review', () => {
  const from = 'from "performance"."review_ratings"';

  test('that nobody asks for', async () => {
    await subgraph.run('query { reviewRatings(first: 2) { nodes { score review { id } } } }');
    expect(subgraph.sent[0]?.text).toBe(
      `select "employee_id", "id", "review_id", "score" ${from} order by "performance"."review_ratings"."rated_on" desc, "performance"."review_ratings"."id" desc limit 3`,
    );
    expect(subgraph.sent).toHaveLength(2);
  });

  test('where its cycle is', async () => {
    await subgraph.run(`query { reviewRating(id: "${calibrated}") { cycle { name } } }`);
    expect(subgraph.sent[0]?.text).toBe(
      `select "employee_id", "id", "review_cycle_id" ${from} where "performance"."review_ratings"."id" = any($1::uuid[])`,
    );
    expect(subgraph.sent).toHaveLength(2);
  });

  test('where the filter names a cycle', async () => {
    await subgraph.run(`query { reviewRatings(filter: { cycle: "${cycle2023}" }) { totalCount } }`);
    expect(subgraph.sent.map(({ text }) => text)).toEqual([
      `select count(*) ${from} where "performance"."review_ratings"."review_cycle_id" = $1`,
    ]);
  });
});

describe('the list of ratings', () => {
  test.each([
    ['all, the latest first', '', [4, 3, 6, 5, 2, 1]],
    ['the earliest first', '(orderBy: { field: RATED_ON })', [1, 2, 5, 6, 3, 4]],
    ['of someone', `(filter: { employee: "${bo}" })`, [6, 5]],
    ['on a competency', '(filter: { competency: "team-management" })', [3, 5, 1]],
    ['of a cycle', `(filter: { cycle: "${cycle2024}" })`, [4, 3]],
    ['of days', '(filter: { ratedOn: { from: "2024-01-20", to: "2024-02-29" } })', [6, 5, 2, 1]],
    ['from a day on', '(filter: { ratedOn: { from: "2024-01-21" } })', [4, 3, 6, 5]],
    ['at least so high', '(filter: { minScore: 3.5 })', [4, 3, 1]],
    ['between two scores', '(filter: { minScore: 3, maxScore: 3.5 })', [6, 2, 1]],
    ['on what nobody rates', '(filter: { competency: "juggling" })', []],
  ])('gives those %s', async (_promise, args, numbers) => {
    expect(
      await subgraph.run(`query { reviewRatings${args} { totalCount nodes { id } } }`),
    ).toEqual({
      data: {
        reviewRatings: {
          totalCount: numbers.length,
          nodes: numbers.map((number) => ({ id: uuid(300 + number) })),
        },
      },
    });
    expect(subgraph.sent).toHaveLength(2);
  });
});

describe('the ratings of employees', () => {
  const run = (args: string, fields: string) =>
    subgraph.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { ratings${args} { ${fields} } } } }`,
      { representations: [bo, uuid(8), ada].map((id) => ({ __typename: 'Employee', id })) },
    );
  const lists = (...ratings: number[][]) => ({
    data: {
      _entities: ratings.map((numbers) => ({
        ratings: numbers.map((number) => ({ id: uuid(300 + number) })),
      })),
    },
  });

  test.each([
    ['all, the latest first', '', [[6, 5], [], [4, 3, 2, 1]]],
    ['on a competency', '(competency: "communication")', [[], [], [4, 2]]],
    ['from a day on', '(from: "2024-02-29")', [[6, 5], [], [4, 3]]],
    ['up to a day', '(competency: "team-management", to: "2024-02-29")', [[5], [], [1]]],
    ['of one day', '(from: "2024-02-29", to: "2024-02-29")', [[6, 5], [], []]],
  ])('are those %s, in one statement', async (_promise, args, expected) => {
    expect(await run(args, 'id')).toEqual(lists(...expected));
    expect(subgraph.sent).toHaveLength(1);
  });

  test('are none where a competency is on a form, but nobody was rated on it yet', async () => {
    expect(await run('(competency: "systems-thinking")', 'id')).toEqual(lists([], [], []));
    expect(subgraph.sent).toHaveLength(2);
  });

  test('read only the columns that the operation needs, 500 rows at most', async () => {
    await run('', 'score');
    expect(subgraph.sent).toEqual([
      {
        params: [`{${bo},${uuid(8)},${ada}}`, 500],
        text: 'select "found"."employee_id", "found"."id", "found"."score", "wanted"."id" from unnest($1::uuid[]) as "wanted"("id") cross join lateral (select "employee_id", "id", "rated_on", "score" from "performance"."review_ratings" where "performance"."review_ratings"."employee_id" = "wanted"."id" order by "performance"."review_ratings"."rated_on" desc, "performance"."review_ratings"."id" desc limit $2) "found" order by "wanted"."id", "found"."rated_on" desc, "found"."id" desc',
      },
    ]);
  });
});

test('resolves many references to ratings in one statement, null where one is gone', async () => {
  const representations = [uuid(306), uuid(999), calibrated].map((id) => ({
    __typename: 'ReviewRating',
    id,
  }));
  expect(
    await subgraph.run(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ReviewRating { score } } }',
      { representations },
    ),
  ).toEqual({ data: { _entities: [{ score: 3 }, null, { score: 3.5 }] } });
  expect(subgraph.sent).toHaveLength(1);
});
