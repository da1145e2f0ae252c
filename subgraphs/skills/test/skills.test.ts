import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionAt, connectionFields, walkPages } from '../../../test/support/pages.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import { baking, bread, cakes, hygiene, leading, oven } from './bakery/ontology.ts';
import { basics, mastery } from './bakery/roles.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what a skill is, and what has to do with it whichever way the relation is stored', async () => {
  expect(
    await subgraph.run(`query {
      skill(id: "${bread}") {
        id uri label altLabels description kind source
        broader { label }
        narrower { nodes { label } }
        related { relation skill { label } }
        essentialFor { nodes { label } }
        optionalFor { nodes { label } }
        taughtBy { level course { id } }
        competencies { name }
      }
    }`),
  ).toEqual({
    data: {
      skill: {
        id: bread,
        uri: 'urn:bake-bread',
        label: 'bake bread',
        altLabels: ['make loaves', 'bread baking'],
        description: 'To bake bread.',
        kind: 'SKILL',
        source: 'ESCO',
        broader: [{ label: 'baking' }],
        narrower: { nodes: [] },
        related: [
          { relation: 'RELATED', skill: { label: 'bake cakes' } },
          { relation: 'OPTIONAL', skill: { label: 'deck oven' } },
          { relation: 'ESSENTIAL', skill: { label: 'food hygiene' } },
          { relation: 'RELATED', skill: { label: 'lead a team' } },
        ],
        essentialFor: { nodes: [{ label: 'baker' }] },
        optionalFor: { nodes: [] },
        taughtBy: [
          { level: 5, course: { id: mastery } },
          { level: 2, course: { id: basics } },
        ],
        competencies: [{ name: 'Baking craft' }, { name: 'Team management' }],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(9);
});

test('reads what is around many skills in one statement a field', async () => {
  expect(
    await subgraph.run(`query {
      skills {
        totalCount
        nodes {
          label
          broader { label }
          narrower(first: 1) { totalCount nodes { label } pageInfo { hasNextPage } }
          related { relation }
          essentialFor(last: 1) { totalCount nodes { label } }
          optionalFor { totalCount nodes { label } }
        }
      }
    }`),
  ).toEqual({
    data: {
      skills: {
        totalCount: 6,
        nodes: [
          {
            label: 'bake bread',
            broader: [{ label: 'baking' }],
            narrower: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            related: [
              { relation: 'RELATED' },
              { relation: 'OPTIONAL' },
              { relation: 'ESSENTIAL' },
              { relation: 'RELATED' },
            ],
            essentialFor: { totalCount: 1, nodes: [{ label: 'baker' }] },
            optionalFor: { totalCount: 0, nodes: [] },
          },
          {
            label: 'bake cakes',
            broader: [{ label: 'baking' }],
            narrower: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            related: [{ relation: 'RELATED' }],
            essentialFor: { totalCount: 1, nodes: [{ label: 'pastry chef' }] },
            optionalFor: { totalCount: 1, nodes: [{ label: 'baker' }] },
          },
          {
            label: 'baking',
            broader: [],
            narrower: {
              totalCount: 2,
              nodes: [{ label: 'bake bread' }],
              pageInfo: { hasNextPage: true },
            },
            related: [],
            essentialFor: { totalCount: 0, nodes: [] },
            optionalFor: { totalCount: 0, nodes: [] },
          },
          {
            label: 'deck oven',
            broader: [],
            narrower: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            related: [{ relation: 'OPTIONAL_FOR' }],
            essentialFor: { totalCount: 0, nodes: [] },
            optionalFor: { totalCount: 0, nodes: [] },
          },
          {
            label: 'food hygiene',
            broader: [],
            narrower: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            related: [{ relation: 'ESSENTIAL_FOR' }],
            essentialFor: { totalCount: 2, nodes: [{ label: 'pastry chef' }] },
            optionalFor: { totalCount: 0, nodes: [] },
          },
          {
            label: 'lead a team',
            broader: [],
            narrower: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
            related: [{ relation: 'RELATED' }],
            essentialFor: { totalCount: 0, nodes: [] },
            optionalFor: { totalCount: 0, nodes: [] },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(10);
});

test('reads only the columns that the operation needs', async () => {
  await subgraph.run(`query { skills(first: 1) { nodes { kind } } }`);
  expect(subgraph.sent).toEqual([
    {
      text: 'select "id", "kind" from "skills"."skills" order by "skills"."skills"."label" asc, "skills"."skills"."id" asc limit $1',
      params: [2],
    },
  ]);
});

test('finds a skill by its URI, null where there is none', async () => {
  expect(
    await subgraph.run(`query {
      known: skillByUri(uri: "urn:deck-oven") { label }
      unknown: skillByUri(uri: "urn:nothing") { label }
      gone: skill(id: "${nobody}") { label }
    }`),
  ).toEqual({ data: { known: { label: 'deck oven' }, unknown: null, gone: null } });
  expect(subgraph.sent).toHaveLength(2);
});

test('resolves many references in one statement, null where a skill is gone', async () => {
  expect(
    await subgraph.run(
      ofEntities('Skill', 'label'),
      references('Skill', [hygiene, nobody, bread, hygiene]),
    ),
  ).toEqual({
    data: {
      _entities: [
        { label: 'food hygiene' },
        null,
        { label: 'bake bread' },
        { label: 'food hygiene' },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test.each([
  ['all, by label', '', 'bake bread, bake cakes, baking, deck oven, food hygiene, lead a team'],
  [
    'the last of the alphabet first',
    '(orderBy: { field: LABEL, direction: DESC }, first: 2)',
    'lead a team, food hygiene',
  ],
  ['of kinds', '(filter: { kind: [GROUP, KNOWLEDGE] })', 'baking, food hygiene'],
  ['of a source', '(filter: { source: [COMPANY, ONET] })', 'deck oven, lead a team'],
  ['with a word in the label', '(filter: { matches: "HYGIENE" })', 'food hygiene'],
  ['with a word in another name', '(filter: { matches: "führung" })', 'lead a team'],
  ['with all the words, in any order', '(filter: { matches: "baking bread" })', 'bake bread'],
  ['with not all the words', '(filter: { matches: "bread hygiene" })', ''],
  ['that meet every condition', '(filter: { matches: "bake", kind: [GROUP] })', ''],
])('lists the skills %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { skills${args} { nodes { label } } }`)) as {
    data: { skills: { nodes: { label: string }[] } };
  };
  expect(data.skills.nodes.map(({ label }) => label).join(', ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('counts those that meet the conditions', async () => {
  expect(
    await subgraph.run('query { skills(filter: { matches: "bake" }, first: 1) { totalCount } }'),
  ).toEqual({ data: { skills: { totalCount: 2 } } });
});

describe('walking through all pages', () => {
  test.each([1, 2, 4, 6])('gives all skills, %i a page, from either end', async (size) => {
    const all = [bread, cakes, baking, oven, hygiene, leading];
    const read = async (args: string) =>
      connectionAt(await subgraph.run(`query { skills(${args}) ${connectionFields} }`), 'skills');
    expect(await walkPages(read, size)).toEqual({ forward: all, backward: all });
  });

  test('gives all narrower skills from either end, the last of the alphabet first', async () => {
    const read = async (args: string) =>
      connectionAt(
        await subgraph.run(`query {
          skill(id: "${baking}") {
            narrower(orderBy: { field: LABEL, direction: DESC }, ${args}) ${connectionFields}
          }
        }`),
        'skill',
        'narrower',
      );
    expect(await walkPages(read, 1)).toEqual({
      forward: [cakes, bread],
      backward: [cakes, bread],
    });
  });
});
