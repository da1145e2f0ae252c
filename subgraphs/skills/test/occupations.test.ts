import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionAt, walkPages } from '../../../test/support/pages.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import { baker, bakers, pastryChef } from './bakery/ontology.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what an occupation is, what it takes, and which job roles are cases of it', async () => {
  expect(
    await subgraph.run(`query {
      occupation(id: "${baker}") {
        id uri label altLabels description code source
        skills { totalCount nodes { relation importance level skill { label kind } } }
        jobRoles { title }
      }
    }`),
  ).toEqual({
    data: {
      occupation: {
        id: baker,
        uri: 'urn:7512.1',
        label: 'baker',
        altLabels: ['bread maker'],
        description: 'Works as baker.',
        code: '7512.1',
        source: 'ESCO',
        skills: {
          totalCount: 3,
          nodes: [
            {
              relation: 'ESSENTIAL',
              importance: null,
              level: null,
              skill: { label: 'bake bread', kind: 'SKILL' },
            },
            {
              relation: 'OPTIONAL',
              importance: null,
              level: null,
              skill: { label: 'bake cakes', kind: 'SKILL' },
            },
            {
              relation: 'ESSENTIAL',
              importance: null,
              level: null,
              skill: { label: 'food hygiene', kind: 'KNOWLEDGE' },
            },
          ],
        },
        jobRoles: [{ title: 'Baker' }, { title: 'Head baker' }],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(5);
});

test('reads the skills of many occupations in one statement a field, of the relations asked for', async () => {
  expect(
    await subgraph.run(`query {
      occupations {
        totalCount
        nodes {
          label
          skills(relation: [ESSENTIAL, RATED], first: 1) {
            totalCount
            nodes { relation importance level skill { label } }
            pageInfo { hasNextPage }
          }
          none: skills(relation: []) { totalCount nodes { relation } }
          jobRoles { id }
        }
      }
    }`),
  ).toEqual({
    data: {
      occupations: {
        totalCount: 3,
        nodes: [
          {
            label: 'baker',
            skills: {
              totalCount: 2,
              nodes: [
                {
                  relation: 'ESSENTIAL',
                  importance: null,
                  level: null,
                  skill: { label: 'bake bread' },
                },
              ],
              pageInfo: { hasNextPage: true },
            },
            none: { totalCount: 0, nodes: [] },
            jobRoles: [{ id: 'baker' }, { id: 'head-baker' }],
          },
          {
            label: 'Bakers',
            skills: {
              totalCount: 1,
              nodes: [
                { relation: 'RATED', importance: 4.1, level: 3.25, skill: { label: 'deck oven' } },
              ],
              pageInfo: { hasNextPage: false },
            },
            none: { totalCount: 0, nodes: [] },
            jobRoles: [],
          },
          {
            label: 'pastry chef',
            skills: {
              totalCount: 2,
              nodes: [
                {
                  relation: 'ESSENTIAL',
                  importance: null,
                  level: null,
                  skill: { label: 'bake cakes' },
                },
              ],
              pageInfo: { hasNextPage: true },
            },
            none: { totalCount: 0, nodes: [] },
            jobRoles: [],
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(8);
});

test('resolves many references in one statement, null where an occupation is gone', async () => {
  expect(
    await subgraph.run(
      ofEntities('Occupation', 'code'),
      references('Occupation', [pastryChef, nobody, baker]),
    ),
  ).toEqual({ data: { _entities: [{ code: '7512.2' }, null, { code: '7512.1' }] } });
  expect(subgraph.sent).toHaveLength(1);
});

test.each([
  ['all, by label', '', 'baker, Bakers, pastry chef'],
  ['from the end', '(last: 2)', 'Bakers, pastry chef'],
  ['of a source', '(filter: { source: [ONET] })', 'Bakers'],
  ['of the company, of which there are none', '(filter: { source: [COMPANY] })', ''],
  ['with a word in another name', '(filter: { matches: "maker" })', 'baker'],
  [
    'the last of the alphabet first',
    '(orderBy: { field: LABEL, direction: DESC })',
    'pastry chef, Bakers, baker',
  ],
])('lists the occupations %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { occupations${args} { nodes { label } } }`)) as {
    data: { occupations: { nodes: { label: string }[] } };
  };
  expect(data.occupations.nodes.map(({ label }) => label).join(', ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

describe('walking through all skills of an occupation', () => {
  const walk = (occupation: string, size: number) =>
    walkPages(
      async (args) =>
        connectionAt(
          await subgraph.run(`query {
            occupation(id: "${occupation}") {
              skills(${args}) {
                edges { cursor node { id: relation } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
          }`),
          'occupation',
          'skills',
        ),
      size,
    );

  test.each([1, 2, 3])('gives each once, %i a page, from either end', async (size) => {
    const all = ['ESSENTIAL', 'OPTIONAL', 'ESSENTIAL'];
    expect(await walk(baker, size)).toEqual({ forward: all, backward: all });
  });

  test('gives a skill once for each way in which it has to do with the occupation', async () => {
    const all = ['RATED', 'USED'];
    expect(await walk(bakers, 1)).toEqual({ forward: all, backward: all });
  });
});
