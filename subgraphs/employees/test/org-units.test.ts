import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

test('lists what is below many units and people in one statement a field', async () => {
  expect(
    await subgraph.run(`query {
      orgUnits {
        nodes {
          name
          parent { name }
          head { name }
          children { name }
          employees(first: 2) { totalCount nodes { name } pageInfo { hasNextPage } }
          own: employees(includeDescendants: false, first: 1) { totalCount nodes { name } }
        }
      }
    }`),
  ).toEqual({
    data: {
      orgUnits: {
        nodes: [
          {
            name: 'Company',
            parent: null,
            head: null,
            children: [{ name: 'Engineering' }, { name: 'Sales' }],
            employees: {
              totalCount: 5,
              nodes: [{ name: 'Ada' }, { name: 'Bo' }],
              pageInfo: { hasNextPage: true },
            },
            own: { totalCount: 1, nodes: [{ name: 'Ada' }] },
          },
          {
            name: 'Engineering',
            parent: { name: 'Company' },
            head: { name: 'Bo' },
            children: [{ name: 'Platform' }],
            employees: {
              totalCount: 3,
              nodes: [{ name: 'Bo' }, { name: 'Chidi' }],
              pageInfo: { hasNextPage: true },
            },
            own: { totalCount: 1, nodes: [{ name: 'Bo' }] },
          },
          {
            name: 'Platform',
            parent: { name: 'Engineering' },
            head: null,
            children: [],
            employees: {
              totalCount: 2,
              nodes: [{ name: 'Chidi' }, { name: 'Dana' }],
              pageInfo: { hasNextPage: false },
            },
            own: { totalCount: 2, nodes: [{ name: 'Chidi' }] },
          },
          {
            name: 'Sales',
            parent: { name: 'Company' },
            head: null,
            children: [],
            employees: {
              totalCount: 1,
              nodes: [{ name: 'Ece' }],
              pageInfo: { hasNextPage: false },
            },
            own: { totalCount: 1, nodes: [{ name: 'Ece' }] },
          },
        ],
      },
    },
  });
  expect(subgraph.sent).toHaveLength(8);
});
