import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import {
  ada,
  bo,
  craftOfBo,
  expired,
  leadingByPeers,
  newcomer,
  safetyBySelf,
  seenAtWork,
  seenByAssessor,
  seenInIncident,
  validForGood,
} from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const people = [ada, bo, newcomer];

async function ofPeople(selection: string): Promise<unknown> {
  return subgraph.run(ofEntities('Employee', selection), references('Employee', people));
}

test('lists what was assessed, seen and granted, of many in one statement a field', async () => {
  expect(
    await ofPeople(`
      assessments(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
      highest: assessments(filter: { minScore: 4 }) { nodes { id } }
      observations(orderBy: { field: OBSERVED_AT, direction: ASC }) { totalCount nodes { id } }
      atWork: observations(filter: { source: [DAILY_WORK] }) { totalCount nodes { id } }
      qualifications(last: 1) { totalCount nodes { id } pageInfo { hasPreviousPage } }
      counting: qualifications(filter: { status: [VALID] }) { totalCount nodes { id } }
    `),
  ).toMatchObject({
    data: {
      _entities: [
        {
          assessments: {
            totalCount: 4,
            nodes: [{ id: leadingByPeers }, { id: safetyBySelf }],
            pageInfo: { hasNextPage: true },
          },
          highest: { nodes: [{ id: safetyBySelf }] },
          observations: { totalCount: 2, nodes: [{ id: seenAtWork }, { id: seenInIncident }] },
          atWork: { totalCount: 1, nodes: [{ id: seenAtWork }] },
          qualifications: {
            totalCount: 2,
            nodes: [{ id: expired }],
            pageInfo: { hasPreviousPage: true },
          },
          counting: { totalCount: 1, nodes: [{ id: validForGood }] },
        },
        {
          assessments: {
            totalCount: 1,
            nodes: [{ id: craftOfBo }],
            pageInfo: { hasNextPage: false },
          },
          highest: { nodes: [{ id: craftOfBo }] },
          observations: { totalCount: 1, nodes: [{ id: seenByAssessor }] },
          atWork: { totalCount: 0, nodes: [] },
          qualifications: { totalCount: 2 },
          counting: { totalCount: 0, nodes: [] },
        },
        {
          assessments: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
          highest: { nodes: [] },
          observations: { totalCount: 0, nodes: [] },
          atWork: { totalCount: 0, nodes: [] },
          qualifications: { totalCount: 1, pageInfo: { hasPreviousPage: false } },
          counting: { totalCount: 1 },
        },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(11);
});

test('knows nothing of someone unknown', async () => {
  expect(
    await subgraph.run(
      ofEntities(
        'Employee',
        'id competencyRatings { score } gaps(jobRole: "shop-manager") { gap } assessments { totalCount }',
      ),
      references('Employee', [nobody]),
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          id: nobody,
          competencyRatings: [],
          gaps: [{ gap: 3 }],
          assessments: { totalCount: 0 },
        },
      ],
    },
  });
});
