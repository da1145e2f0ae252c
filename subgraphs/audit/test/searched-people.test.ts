import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, admin, asEmployee, bo, chidi, openLooks } from './looks.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openLooks();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const nodes = 'nodes { operationName }';

test.each([
  ['a list of the records that somebody is in', `filter: { employee: "${chidi}" }`, nodes, [chidi]],
  ['their count alone', `filter: { employee: "${chidi}" }`, 'totalCount', [chidi]],
  ['a list of those in which somebody looked', `filter: { viewer: "${bo}" }`, nodes, [bo]],
  ['their count alone', `filter: { viewer: "${bo}" }`, 'totalCount', [bo]],
  [
    'a list of those in which one looked at another',
    `filter: { viewer: "${bo}", employee: "${ada}" }`,
    nodes,
    [ada, bo],
  ],
  [
    'how often somebody looked at another',
    `filter: { viewer: "${bo}", employee: "${ada}" }`,
    'totalCount',
    [ada, bo],
  ],
  [
    'the count of records that there are none of',
    `filter: { employee: "${chidi}", purpose: [INTEGRATION] }`,
    'totalCount',
    [],
  ],
  ['who looked, by name', 'first: 9', 'nodes { viewerName }', [ada, bo]],
  ['who looked, by id', 'first: 9', 'nodes { viewer { id } }', [ada, bo]],
  ['records of which nothing says who is in them', 'first: 9', nodes, []],
  ['how many records there are', 'first: 9', 'totalCount', []],
])('whoever is given %s reads of those people', async (_what, args, selection, people) => {
  const source = `{ accessRecords(${args}) { ${selection} } }`;
  expect(await subgraph.run(source, undefined, admin)).not.toHaveProperty('errors');
  expect([...subgraph.subjects].toSorted()).toEqual([...people].toSorted());
});

test('who looks up who looked at them reads of those', async () => {
  const source = '{ accessRecords { nodes { viewerName } } }';
  expect(await subgraph.run(source, undefined, asEmployee(chidi))).not.toHaveProperty('errors');
  expect([...subgraph.subjects].toSorted()).toEqual([bo, chidi]);
});
