import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, askAbout, bo, completion, nobody, openRatedDays } from './rated-days.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openRatedDays();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const representations = [
  completion(1, ada, '2024-02-28T12:00:00.000Z'),
  completion(2, nobody, '2024-02-28T12:00:00.000Z'),
  completion(3, bo, '2024-08-31T12:00:00.000Z'),
  completion(4, null, '2024-08-31T12:00:00.000Z'),
  completion(1, ada, '2024-02-28T12:00:00.000Z'),
  completion(5, ada, '2024-03-01T12:00:00.000Z'),
];

test('answers many completions in one statement, each in its place, null where nobody completed', async () => {
  const ofAda = [
    { score: 1.5, ratedOn: '2024-02-29' },
    { score: 2, ratedOn: '2024-03-01' },
  ];
  expect(
    await askAbout(
      subgraph,
      'ratingsAfter(competency: "team-management") { score ratedOn }',
      ...representations,
    ),
  ).toEqual({
    data: {
      _entities: [
        { ratingsAfter: ofAda },
        { ratingsAfter: [] },
        { ratingsAfter: [{ score: 4.5, ratedOn: '2025-02-28' }] },
        { ratingsAfter: null },
        { ratingsAfter: ofAda },
        {
          ratingsAfter: [
            { score: 2.5, ratedOn: '2024-08-31' },
            { score: 3, ratedOn: '2024-09-01' },
          ],
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('costs a statement for each competency and number of months, and one for each of their fields', async () => {
  expect(
    await askAbout(
      subgraph,
      `id
       half: ratingsAfter(competency: "team-management") { score }
       month: ratingsAfter(competency: "team-management", months: 1) { score }
       talk: ratingsAfter(competency: "communication") { score competency { id } }
       before: ratingBefore(competency: "team-management") { ratedOn review { status } cycle { status } }`,
      ...representations.slice(0, 4),
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          id: uuid(1),
          half: [{ score: 1.5 }, { score: 2 }],
          month: [{ score: 1.5 }, { score: 2 }],
          talk: [{ score: 4, competency: { id: 'communication' } }],
          before: {
            ratedOn: '2024-02-28',
            review: { status: 'FILED' },
            cycle: { status: 'CLOSED' },
          },
        },
        { id: uuid(2), half: [], month: [], talk: [], before: null },
        { id: uuid(3), half: [{ score: 4.5 }], month: [], talk: [], before: null },
        { id: uuid(4), half: null, month: null, talk: null, before: null },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(6);
});

test('reads only the columns that the operation needs', async () => {
  const given = [representations[0], representations[2]].filter((one) => one !== undefined);
  await askAbout(subgraph, 'ratingsAfter(competency: "team-management") { score }', ...given);
  expect(subgraph.sent).toMatchObject([
    {
      text: 'select "found"."employee_id", "found"."id", "found"."score", completion.place::integer, found.id is null and not exists (select from "performance"."review_cycle_competencies" where competency_id = $1) from unnest($2::uuid[], $3::date[]) with ordinality as completion(employee_id, day, place) left join lateral (select "employee_id", "id", "rated_on", "score" from "performance"."review_ratings" where ("performance"."review_ratings"."employee_id" = completion.employee_id and "performance"."review_ratings"."competency_id" = $4 and "performance"."review_ratings"."rated_on" > completion.day and "performance"."review_ratings"."rated_on" <= (completion.day + make_interval(months => $5))::date) order by "performance"."review_ratings"."rated_on" asc, "performance"."review_ratings"."id" asc limit $6) "found" on true where found.id is not null or completion.place = 1 order by completion.place, "found"."rated_on" asc, "found"."id" asc',
      params: [
        'team-management',
        `{${ada},${bo}}`,
        '{2024-02-28,2024-08-31}',
        'team-management',
        6,
        100,
      ],
    },
  ]);
  await askAbout(
    subgraph,
    'ratingBefore(competency: "team-management") { cycle { id } }',
    ...given,
  );
  expect(subgraph.sent[0]?.text).toBe(
    'select "found"."employee_id", "found"."id", "found"."review_cycle_id", completion.place::integer, found.id is null and not exists (select from "performance"."review_cycle_competencies" where competency_id = $1) from unnest($2::uuid[], $3::date[]) with ordinality as completion(employee_id, day, place) left join lateral (select "employee_id", "id", "review_cycle_id" from "performance"."review_ratings" where ("performance"."review_ratings"."employee_id" = completion.employee_id and "performance"."review_ratings"."competency_id" = $4 and "performance"."review_ratings"."rated_on" <= completion.day) order by "performance"."review_ratings"."rated_on" desc, "performance"."review_ratings"."id" desc limit $5) "found" on true where found.id is not null or completion.place = 1',
  );
});
