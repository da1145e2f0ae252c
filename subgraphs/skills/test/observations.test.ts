import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import { ada, bo, seenAtWork, seenByAssessor, seenInIncident } from './bakery/people.ts';
import { shapesLoaf } from './bakery/roles.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what was seen of whom, by whom, and what it shows', async () => {
  expect(
    await subgraph.run(`query {
      observation(id: "${seenAtWork}") {
        id employee { id } competency { name } indicator { id description } observer { id }
        source observedAt level note
      }
      bare: observation(id: "${seenInIncident}") { indicator { id } observer { id } note }
    }`),
  ).toEqual({
    data: {
      observation: {
        id: seenAtWork,
        employee: { id: ada },
        competency: { name: 'Baking craft' },
        indicator: { id: shapesLoaf, description: 'Shapes a loaf.' },
        observer: { id: bo },
        source: 'DAILY_WORK',
        observedAt: '2024-01-10T08:00:00.000Z',
        level: 3,
        note: 'Good.',
      },
      bare: { indicator: null, observer: null, note: null },
    },
  });
});

test('reads what belongs to many observations in one statement a field', async () => {
  expect(
    await subgraph.run(
      'query { observations { totalCount nodes { competency { name } indicator { description } } } }',
    ),
  ).toEqual({
    data: {
      observations: {
        totalCount: 3,
        nodes: [
          { competency: { name: 'Team management' }, indicator: null },
          { competency: { name: 'Baking craft' }, indicator: null },
          { competency: { name: 'Baking craft' }, indicator: { description: 'Shapes a loaf.' } },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(4);
});

const nameOf = new Map([
  [seenAtWork, 'seenAtWork'],
  [seenInIncident, 'seenInIncident'],
  [seenByAssessor, 'seenByAssessor'],
]);

test.each([
  ['all, the latest first', '', 'seenInIncident seenByAssessor seenAtWork'],
  [
    'the earliest first',
    '(orderBy: { field: OBSERVED_AT, direction: ASC }, first: 2)',
    'seenAtWork seenByAssessor',
  ],
  ['the earliest, read from the end', '(last: 1)', 'seenAtWork'],
  ['of someone', `(filter: { employee: "${ada}" })`, 'seenInIncident seenAtWork'],
  ['of a competency', '(filter: { competency: "team-management" })', 'seenInIncident'],
  [
    'on some occasions',
    '(filter: { source: [ASSESSOR, INCIDENT] })',
    'seenInIncident seenByAssessor',
  ],
  [
    'from an instant on, and before another',
    '(filter: { observedAt: { from: "2024-01-10T08:00:00Z", before: "2024-02-01T08:00:00Z" } })',
    'seenAtWork',
  ],
])('lists the observations %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { observations${args} { nodes { id } } }`)) as {
    data: { observations: { nodes: { id: string }[] } };
  };
  expect(data.observations.nodes.map(({ id }) => nameOf.get(id)).join(' ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('resolves many references in one statement, null where an observation is gone', async () => {
  expect(
    await subgraph.run(
      ofEntities('Observation', 'level'),
      references('Observation', [seenByAssessor, nobody, seenAtWork]),
    ),
  ).toEqual({ data: { _entities: [{ level: 5 }, null, { level: 3 }] } });
  expect(subgraph.sent).toHaveLength(1);
});
