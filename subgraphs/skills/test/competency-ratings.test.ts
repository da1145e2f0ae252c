import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ofEntities, openBakery, references } from './bakery.ts';
import {
  ada,
  bo,
  craftByManager,
  craftOfBo,
  craftTest,
  leadingByPeers,
  newcomer,
  safetyBySelf,
} from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
  // Months are those of UTC wherever the database stands: here six months cross a change to summer time.
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql`do $$ begin
    execute format('alter database %I set timezone to ''America/New_York''', current_database());
  end $$`;
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const people = [ada, bo, newcomer];

async function ofPeople(selection: string): Promise<unknown> {
  return subgraph.run(ofEntities('Employee', selection), references('Employee', people));
}

test('ratings are the latest assessments of each competency, for many in one statement', async () => {
  expect(
    await ofPeople(
      'competencyRatings { competency { name } score assessedAt stale assessment { id method } }',
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          competencyRatings: [
            {
              competency: { name: 'Baking craft' },
              score: 3.7,
              assessedAt: '2024-01-31T09:00:00.000Z',
              stale: true,
              assessment: { id: craftByManager, method: 'MANAGER' },
            },
            {
              competency: { name: 'Food safety' },
              score: 4.5,
              assessedAt: '2024-02-29T12:00:00.000Z',
              stale: true,
              assessment: { id: safetyBySelf, method: 'SELF' },
            },
            {
              competency: { name: 'Team management' },
              score: 2,
              assessedAt: '2024-06-01T09:00:00.000Z',
              stale: true,
              assessment: { id: leadingByPeers, method: 'PEERS' },
            },
          ],
        },
        {
          competencyRatings: [
            {
              competency: { name: 'Baking craft' },
              score: 5,
              assessedAt: '2024-03-01T09:00:00.000Z',
              stale: true,
              assessment: { id: craftOfBo, method: 'ASSESSOR' },
            },
          ],
        },
        { competencyRatings: [] },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

test('ratings of one competency stop at the latest, and read only what is asked for', async () => {
  expect(await ofPeople('competencyRatings(competency: "baking-craft") { score }')).toEqual({
    data: {
      _entities: [
        { competencyRatings: [{ score: 3.7 }] },
        { competencyRatings: [{ score: 5 }] },
        { competencyRatings: [] },
      ],
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "found"."competency_id", "found"."employee_id", "found"."score" from unnest($1::uuid[]) as "wanted"("id") cross join lateral (select distinct on ("skills"."assessments"."competency_id") "competency_id", "employee_id", "score" from "skills"."assessments" where ("skills"."assessments"."employee_id" = "wanted"."id" and "skills"."assessments"."competency_id" = $2 and "skills"."assessments"."assessed_at" <= $3) order by "skills"."assessments"."competency_id" asc, "skills"."assessments"."assessed_at" desc, "skills"."assessments"."id" desc limit $4) "found"',
  ]);
});

test.each([
  ['before any assessment', '2023-01-15T08:59:59.999Z', []],
  ['from the instant of an assessment on', '2023-01-15T09:00:00Z', [craftTest]],
  ['until the next one', '2024-01-31T08:59:59.999Z', [craftTest]],
  ['after the next one', '2024-02-28T23:59:59.999Z', [craftByManager]],
  ['of several competencies', '2024-02-29T12:00:00Z', [craftByManager, safetyBySelf]],
])('ratings are those of the past: %s', async (_when, asOf, expected) => {
  expect(
    await subgraph.run(
      ofEntities('Employee', `competencyRatings(asOf: "${asOf}") { assessment { id } }`),
      references('Employee', [ada]),
    ),
  ).toEqual({
    data: {
      _entities: [{ competencyRatings: expected.map((id) => ({ assessment: { id } })) }],
    },
  });
});

// 29 February and six months.
test.each([
  ['2024-08-29T12:00:00Z', false],
  ['2024-08-29T12:00:00.001Z', true],
])('ratings are stale once the months of their competency are over: %s', async (asOf, stale) => {
  expect(
    await ofPeople(
      `all: competencyRatings(asOf: "${asOf}") { competency { id } stale }
       one: competencyRatings(competency: "food-safety", asOf: "${asOf}") { stale }`,
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          all: [
            { competency: { id: 'baking-craft' }, stale: false },
            { competency: { id: 'food-safety' }, stale },
            { competency: { id: 'team-management' }, stale: false },
          ],
          one: [{ stale }],
        },
        { all: [{ competency: { id: 'baking-craft' }, stale: false }], one: [] },
        { all: [], one: [] },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(3);
});

test('ratings of a competency that there is not are refused', async () => {
  expect(await ofPeople('competencyRatings(competency: "juggling") { score }')).toMatchObject({
    data: { _entities: people.map(() => ({ competencyRatings: null })) },
    errors: people.map((_, index) => ({
      message: 'Expected "competency" to be the id of a competency, but got: "juggling".',
      path: ['_entities', index, 'competencyRatings'],
      extensions: { code: 'NOT_FOUND' },
    })),
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('ratings of a competency in which nobody was assessed are none', async () => {
  expect(
    await subgraph.run(
      ofEntities('Employee', 'competencyRatings(competency: "food-safety") { score }'),
      references('Employee', [newcomer]),
    ),
  ).toEqual({ data: { _entities: [{ competencyRatings: [] }] } });
});
