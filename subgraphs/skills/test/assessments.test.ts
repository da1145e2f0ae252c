import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import {
  ada,
  bo,
  completion,
  craftByManager,
  craftOfBo,
  craftTest,
  leadingByPeers,
  reviewRating,
  safetyBySelf,
  seenAtWork,
  validForGood,
} from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells how someone was assessed, by whom, and on what it rests', async () => {
  expect(
    await subgraph.run(`query {
      assessment(id: "${craftByManager}") {
        id employee { id } competency { name } assessor { id } method score assessedAt rationale
        evidence {
          observation { id note } completion { id } reviewRating { id } qualification { id status }
        }
      }
    }`),
  ).toEqual({
    data: {
      assessment: {
        id: craftByManager,
        employee: { id: ada },
        competency: { name: 'Baking craft' },
        assessor: { id: bo },
        method: 'MANAGER',
        score: 3.7,
        assessedAt: '2024-01-31T09:00:00.000Z',
        rationale: 'Even loaves.',
        evidence: [
          {
            observation: { id: seenAtWork, note: 'Good.' },
            completion: null,
            reviewRating: null,
            qualification: null,
          },
          {
            observation: null,
            completion: { id: completion },
            reviewRating: null,
            qualification: null,
          },
          {
            observation: null,
            completion: null,
            reviewRating: { id: reviewRating },
            qualification: null,
          },
          {
            observation: null,
            completion: null,
            reviewRating: null,
            qualification: { id: validForGood, status: 'VALID' },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(5);
});

test('reads of the evidence only what is asked for', async () => {
  expect(
    await subgraph.run(
      'query { assessments { nodes { assessor { id } evidence { completion { id } } } } }',
    ),
  ).toEqual({
    data: {
      assessments: {
        nodes: [
          { assessor: null, evidence: [] },
          { assessor: null, evidence: [] },
          { assessor: { id: ada }, evidence: [] },
          {
            assessor: { id: bo },
            evidence: [
              { completion: null },
              { completion: { id: completion } },
              { completion: null },
              { completion: null },
            ],
          },
          { assessor: null, evidence: [] },
        ],
      },
    },
  });
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "assessor_id", "employee_id", "id" from "skills"."assessments" order by "skills"."assessments"."assessed_at" desc, "skills"."assessments"."id" desc limit 21',
    'select "assessment_id", "completion_id" from "skills"."assessment_evidence" where "skills"."assessment_evidence"."assessment_id" = any($1::uuid[]) order by "skills"."assessment_evidence"."position" asc',
  ]);
});

const nameOf = new Map([
  [craftTest, 'craftTest'],
  [craftByManager, 'craftByManager'],
  [safetyBySelf, 'safetyBySelf'],
  [leadingByPeers, 'leadingByPeers'],
  [craftOfBo, 'craftOfBo'],
]);

test.each([
  ['all, the latest first', '', 'leadingByPeers craftOfBo safetyBySelf craftByManager craftTest'],
  [
    'the earliest first',
    '(orderBy: { field: ASSESSED_AT, direction: ASC }, first: 2)',
    'craftTest craftByManager',
  ],
  ['of someone', `(filter: { employee: "${bo}" })`, 'craftOfBo'],
  [
    'of a competency',
    '(filter: { competency: "baking-craft" })',
    'craftOfBo craftByManager craftTest',
  ],
  ['made in some ways', '(filter: { method: [SELF, TEST] })', 'safetyBySelf craftTest'],
  [
    'made from an instant on, and before another',
    '(filter: { assessedAt: { from: "2024-01-31T09:00:00Z", before: "2024-03-01T09:00:00Z" } })',
    'safetyBySelf craftByManager',
  ],
  ['at least so high', '(filter: { minScore: 4.5 })', 'craftOfBo safetyBySelf'],
  [
    'neither too high nor too low',
    '(filter: { minScore: 2.0, maxScore: 3.2 })',
    'leadingByPeers craftTest',
  ],
  ['of nobody where the employee is unknown', `(filter: { employee: "${nobody}" })`, ''],
])('lists the assessments %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { assessments${args} { nodes { id } } }`)) as {
    data: { assessments: { nodes: { id: string }[] } };
  };
  expect(data.assessments.nodes.map(({ id }) => nameOf.get(id)).join(' ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('counts without reading rows where only the count is asked for', async () => {
  expect(
    await subgraph.run('query { assessments(filter: { minScore: 3.5 }) { totalCount } }'),
  ).toEqual({ data: { assessments: { totalCount: 3 } } });
  expect(subgraph.sent).toHaveLength(1);
});

test('goes on after the cursor of an instant', async () => {
  const { data } = (await subgraph.run(
    'query { assessments(first: 2) { pageInfo { endCursor } } }',
  )) as { data: { assessments: { pageInfo: { endCursor: string } } } };
  const { endCursor } = data.assessments.pageInfo;
  expect(
    await subgraph.run(`query { assessments(first: 2, after: "${endCursor}") { nodes { id } } }`),
  ).toEqual({
    data: { assessments: { nodes: [{ id: safetyBySelf }, { id: craftByManager }] } },
  });
});

test('resolves many references in one statement, null where an assessment is gone', async () => {
  expect(
    await subgraph.run(
      ofEntities('CompetencyAssessment', 'score'),
      references('CompetencyAssessment', [craftOfBo, nobody, craftTest]),
    ),
  ).toEqual({ data: { _entities: [{ score: 5 }, null, { score: 3.2 }] } });
  expect(subgraph.sent).toHaveLength(1);
});
