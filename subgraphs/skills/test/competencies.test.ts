import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { nobody, ofEntities, openBakery, references } from './bakery.ts';
import { basics, mastery, shapesLoaf } from './bakery/roles.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what a competency is, by which behaviour one sees it, and what develops it', async () => {
  expect(
    await subgraph.run(`query {
      competency(id: "baking-craft") {
        id name description category validMonths
        levels { level name indicators { id description } }
        skills { label }
        developedBy { level course { id } }
        requiredBy { title }
      }
    }`),
  ).toEqual({
    data: {
      competency: {
        id: 'baking-craft',
        name: 'Baking craft',
        description: 'Baking craft, as we mean it.',
        category: 'TECHNICAL',
        validMonths: 24,
        levels: [
          {
            level: 1,
            name: 'Helps',
            indicators: [
              { id: shapesLoaf, description: 'Shapes a loaf.' },
              { id: '00000000-0000-4000-8000-000000000801', description: 'Weighs flour.' },
            ],
          },
          { level: 2, name: 'Bakes by oneself', indicators: [] },
        ],
        skills: [{ label: 'bake bread' }, { label: 'bake cakes' }],
        developedBy: [
          { level: 4, course: { id: mastery } },
          { level: 2, course: { id: basics } },
        ],
        requiredBy: [{ title: 'Baker' }, { title: 'Head baker' }],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(6);
});

test('reads what hangs on many competencies in one statement a field', async () => {
  expect(
    await subgraph.run(`query {
      competencies {
        totalCount
        nodes { id levels { name indicators { description } } skills { label } requiredBy { id } }
      }
    }`),
  ).toEqual({
    data: {
      competencies: {
        totalCount: 3,
        nodes: [
          {
            id: 'baking-craft',
            levels: [
              {
                name: 'Helps',
                indicators: [{ description: 'Shapes a loaf.' }, { description: 'Weighs flour.' }],
              },
              { name: 'Bakes by oneself', indicators: [] },
            ],
            skills: [{ label: 'bake bread' }, { label: 'bake cakes' }],
            requiredBy: [{ id: 'baker' }, { id: 'head-baker' }],
          },
          {
            id: 'food-safety',
            levels: [],
            skills: [{ label: 'food hygiene' }],
            requiredBy: [{ id: 'baker' }, { id: 'head-baker' }],
          },
          {
            id: 'team-management',
            levels: [
              { name: 'Leads a shift', indicators: [{ description: 'Says who does what.' }] },
            ],
            skills: [{ label: 'bake bread' }, { label: 'lead a team' }],
            requiredBy: [{ id: 'head-baker' }, { id: 'shop-manager' }],
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(6);
});

test.each([
  ['all, by name', '', 'baking-craft food-safety team-management'],
  ['of kinds', '(filter: { category: [LEADERSHIP, DELIVERY] })', 'food-safety team-management'],
  [
    'the last of the alphabet first',
    '(orderBy: { field: NAME, direction: DESC }, first: 1)',
    'team-management',
  ],
])('lists the competencies %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { competencies${args} { nodes { id } } }`)) as {
    data: { competencies: { nodes: { id: string }[] } };
  };
  expect(data.competencies.nodes.map(({ id }) => id).join(' ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('goes on after a cursor, and back before one', async () => {
  const edges = async (args: string) => {
    const { data } = (await subgraph.run(
      `query { competencies(${args}) { edges { cursor node { id } } } }`,
    )) as { data: { competencies: { edges: { cursor: string; node: { id: string } }[] } } };
    return data.competencies.edges;
  };
  const [first] = await edges('first: 1');
  const [second] = await edges(`first: 1, after: "${first?.cursor ?? ''}"`);
  expect(second?.node).toEqual({ id: 'food-safety' });
  const [before] = await edges(`last: 1, before: "${second?.cursor ?? ''}"`);
  expect(before).toEqual(first);
});

test('resolves many references in one statement, null where a competency is unknown', async () => {
  expect(
    await subgraph.run(
      ofEntities('Competency', 'name'),
      references('Competency', ['team-management', 'juggling', 'baking-craft']),
    ),
  ).toEqual({
    data: { _entities: [{ name: 'Team management' }, null, { name: 'Baking craft' }] },
  });
  expect(subgraph.sent).toHaveLength(1);
});

test('gives null for a competency that there is not', async () => {
  expect(await subgraph.run('query { competency(id: "juggling") { name } }')).toEqual({
    data: { competency: null },
  });
});

test('tells what each course teaches and develops, nothing of an unknown one', async () => {
  expect(
    await subgraph.run(
      ofEntities(
        'Course',
        'id teaches { level skill { label } } develops { level competency { name } }',
      ),
      references('Course', [mastery, basics, nobody]),
    ),
  ).toEqual({
    data: {
      _entities: [
        {
          id: mastery,
          teaches: [{ level: 5, skill: { label: 'bake bread' } }],
          develops: [
            { level: 4, competency: { name: 'Baking craft' } },
            { level: 2, competency: { name: 'Team management' } },
          ],
        },
        {
          id: basics,
          teaches: [
            { level: 3, skill: { label: 'food hygiene' } },
            { level: 2, skill: { label: 'bake bread' } },
            { level: 2, skill: { label: 'bake cakes' } },
          ],
          develops: [{ level: 2, competency: { name: 'Baking craft' } }],
        },
        { id: nobody, teaches: [], develops: [] },
      ],
    },
  });
  expect(subgraph.sent).toHaveLength(4);
});
