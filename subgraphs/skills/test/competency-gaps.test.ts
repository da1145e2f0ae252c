import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ofEntities, openBakery, references } from './bakery.ts';
import { ada, bo, newcomer } from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const people = [ada, bo, newcomer];

async function ofPeople(selection: string, more: object = {}): Promise<unknown> {
  return subgraph.run(ofEntities('Employee', selection), references('Employee', people, more));
}

const gaps = '{ competency { name } requiredLevel essential score gap }';

test('gaps to a role are what its levels take more than the ratings, the essential and largest first', async () => {
  expect(await ofPeople(`gaps(jobRole: "head-baker") ${gaps}`)).toEqual({
    data: {
      _entities: [
        {
          gaps: [
            {
              competency: { name: 'Team management' },
              requiredLevel: 4,
              essential: true,
              score: 2,
              gap: 2,
            },
            {
              competency: { name: 'Baking craft' },
              requiredLevel: 4,
              essential: true,
              score: 3.7,
              gap: 0.3,
            },
            {
              competency: { name: 'Food safety' },
              requiredLevel: 5,
              essential: false,
              score: 4.5,
              gap: 0.5,
            },
          ],
        },
        {
          gaps: [
            {
              competency: { name: 'Team management' },
              requiredLevel: 4,
              essential: true,
              score: null,
              gap: 4,
            },
            {
              competency: { name: 'Food safety' },
              requiredLevel: 5,
              essential: false,
              score: null,
              gap: 5,
            },
          ],
        },
        {
          gaps: [
            {
              competency: { name: 'Baking craft' },
              requiredLevel: 4,
              essential: true,
              score: null,
              gap: 4,
            },
            {
              competency: { name: 'Team management' },
              requiredLevel: 4,
              essential: true,
              score: null,
              gap: 4,
            },
            {
              competency: { name: 'Food safety' },
              requiredLevel: 5,
              essential: false,
              score: null,
              gap: 5,
            },
          ],
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(2);
});

test('gaps are those to the role held, where none is named', async () => {
  expect(await ofPeople('gaps { gap }', { jobRole: { id: 'baker' } })).toEqual({
    data: {
      _entities: [{ gaps: [] }, { gaps: [{ gap: 4 }] }, { gaps: [{ gap: 4 }, { gap: 3 }] }],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('gaps are those to the role named, whichever is held', async () => {
  expect(
    await ofPeople('gaps(jobRole: "shop-manager") { gap }', { jobRole: { id: 'baker' } }),
  ).toEqual({
    data: { _entities: [{ gaps: [{ gap: 1 }] }, { gaps: [{ gap: 3 }] }, { gaps: [{ gap: 3 }] }] },
  });
});

test('gaps are none where the role takes nothing', async () => {
  expect(await ofPeople('gaps(jobRole: "apprentice") { gap }')).toEqual({
    data: { _entities: [{ gaps: [] }, { gaps: [] }, { gaps: [] }] },
  });
});

test.each([
  ['no role', { jobRole: null }],
  ['a role that is not described', { jobRole: { id: 'juggler' } }],
])('gaps are null for someone who holds %s', async (_which, held) => {
  expect(await ofPeople('gaps { gap }', held)).toEqual({
    data: { _entities: [{ gaps: null }, { gaps: null }, { gaps: null }] },
  });
});

test('gaps to a role that there is not are refused', async () => {
  expect(await ofPeople('gaps(jobRole: "juggler") { gap }')).toMatchObject({
    data: { _entities: [{ gaps: null }, { gaps: null }, { gaps: null }] },
    errors: people.map((_, index) => ({
      message: 'Expected "jobRole" to be the id of a job role, but got: "juggler".',
      path: ['_entities', index, 'gaps'],
      extensions: { code: 'NOT_FOUND' },
    })),
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('gaps of someone whom many references name are told to each', async () => {
  expect(
    await subgraph.run(
      ofEntities('Employee', 'gaps(jobRole: "shop-manager") { gap }'),
      references('Employee', [ada, bo, ada]),
    ),
  ).toEqual({
    data: { _entities: [{ gaps: [{ gap: 1 }] }, { gaps: [{ gap: 3 }] }, { gaps: [{ gap: 1 }] }] },
  });
  expect(subgraph.sent).toHaveLength(1);
});
