import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ofEntities, openBakery, references } from './bakery.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('tells what job roles take, and which occupation they are cases of', async () => {
  expect(
    await subgraph.run(`query {
      jobRoles {
        totalCount
        nodes {
          id title family level description
          requirements { requiredLevel essential competency { name } }
          occupation { label }
        }
      }
    }`),
  ).toEqual({
    data: {
      jobRoles: {
        totalCount: 4,
        nodes: [
          {
            id: 'apprentice',
            title: 'Apprentice',
            family: 'Bakery',
            level: 1,
            description: 'The apprentice.',
            requirements: [],
            occupation: null,
          },
          {
            id: 'baker',
            title: 'Baker',
            family: 'Bakery',
            level: 3,
            description: 'The baker.',
            requirements: [
              { requiredLevel: 4, essential: true, competency: { name: 'Food safety' } },
              { requiredLevel: 3, essential: true, competency: { name: 'Baking craft' } },
            ],
            occupation: { label: 'baker' },
          },
          {
            id: 'head-baker',
            title: 'Head baker',
            family: 'Bakery',
            level: 6,
            description: 'The head baker.',
            requirements: [
              { requiredLevel: 4, essential: true, competency: { name: 'Baking craft' } },
              { requiredLevel: 4, essential: true, competency: { name: 'Team management' } },
              { requiredLevel: 5, essential: false, competency: { name: 'Food safety' } },
            ],
            occupation: { label: 'baker' },
          },
          {
            id: 'shop-manager',
            title: 'Shop manager',
            family: 'Shop',
            level: 6,
            description: 'The shop manager.',
            requirements: [
              { requiredLevel: 3, essential: true, competency: { name: 'Team management' } },
            ],
            occupation: null,
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(5);
});

test('reads only the columns that the operation needs, across a reference too', async () => {
  await subgraph.run('query { jobRole(id: "baker") { occupation { jobRoles { title } } } }');
  expect(subgraph.sent.map(({ text }) => text)).toEqual([
    'select "id", "occupation_uri" from "skills"."job_roles" where "skills"."job_roles"."id" = any($1::text[])',
    'select "id", "uri" from "skills"."occupations" where "skills"."occupations"."uri" = any($1::text[])',
    'select "id", "occupation_uri", "title" from "skills"."job_roles" where "skills"."job_roles"."occupation_uri" = any($1::text[]) order by "skills"."job_roles"."title" asc, "skills"."job_roles"."id" asc',
  ]);
});

test.each([
  ['all, by title', '', 'apprentice baker head-baker shop-manager'],
  ['of a family', '(filter: { family: "Shop" })', 'shop-manager'],
  ['of a family spelt otherwise', '(filter: { family: "shop" })', ''],
  [
    'that take a competency',
    '(filter: { requires: "team-management" })',
    'head-baker shop-manager',
  ],
  ['that meet both', '(filter: { requires: "team-management", family: "Bakery" })', 'head-baker'],
  ['that take a competency that there is not', '(filter: { requires: "juggling" })', ''],
  [
    'the last of the alphabet first',
    '(orderBy: { field: TITLE, direction: DESC }, first: 2)',
    'shop-manager head-baker',
  ],
])('lists the job roles %s', async (_which, args, expected) => {
  const { data } = (await subgraph.run(`query { jobRoles${args} { nodes { id } } }`)) as {
    data: { jobRoles: { nodes: { id: string }[] } };
  };
  expect(data.jobRoles.nodes.map(({ id }) => id).join(' ')).toBe(expected);
  expect(subgraph.sent).toHaveLength(1);
});

test('resolves many references in one statement, null where a role is unknown', async () => {
  expect(
    await subgraph.run(
      ofEntities('JobRole', 'title'),
      references('JobRole', ['baker', 'juggler', 'apprentice']),
    ),
  ).toEqual({ data: { _entities: [{ title: 'Baker' }, null, { title: 'Apprentice' }] } });
  expect(subgraph.sent).toHaveLength(1);
});

test('gives null for a job role that there is not', async () => {
  expect(await subgraph.run('query { jobRole(id: "juggler") { title } }')).toEqual({
    data: { jobRole: null },
  });
});
