import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionAt, connectionFields, idsOn, walkPages } from '../../../test/support/pages.ts';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { cycle2023, leadTeam, openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const lists = {
  'review ratings': async (args: string) =>
    connectionAt(
      await subgraph.run(`query { reviewRatings(${args}) ${connectionFields} }`),
      'reviewRatings',
    ),
  'the check-ins on a goal': async (args: string) =>
    connectionAt(
      await subgraph.run(
        `query { goal(id: "${leadTeam}") { checkIns(${args}) ${connectionFields} } }`,
      ),
      'goal',
      'checkIns',
    ),
};

const all = {
  'review ratings': [304, 303, 306, 305, 302, 301].map(uuid),
  'the check-ins on a goal': [604, 602, 601].map(uuid),
};

test.each([
  ['review ratings', 1],
  ['review ratings', 2],
  ['review ratings', 4],
  ['review ratings', 6],
  ['the check-ins on a goal', 1],
  ['the check-ins on a goal', 2],
  ['the check-ins on a goal', 7],
] as const)('gives the same rows forward and backward: %s, by %i', async (list, size) => {
  expect(await walkPages(lists[list], size)).toEqual({ forward: all[list], backward: all[list] });
});

const roots = ['reviewCycles', 'reviews', 'reviewRatings', 'goals', 'checkIns'];

test('gives every list cursors that go on from there', async () => {
  const pages = async (args: (name: string) => string) => {
    const selections = roots.map((name) => `${name}(first: 1${args(name)}) ${connectionFields}`);
    const result = await subgraph.run(`query { ${selections.join(' ')} }`);
    return new Map(roots.map((name) => [name, connectionAt(result, name)]));
  };
  const first = await pages(() => '');
  const second = await pages(
    (name) => `, after: ${JSON.stringify(first.get(name)?.pageInfo.endCursor)}`,
  );
  expect([...first.values()].flatMap(idsOn)).toEqual([103, 204, 304, 504, 604].map(uuid));
  expect([...second.values()].flatMap(idsOn)).toEqual([102, 202, 303, 501, 602].map(uuid));
});

test('goes on between two cursors below a parent', async () => {
  const read = async (args: string) =>
    connectionAt(
      await subgraph.run(
        `query { reviewCycle(id: "${cycle2023}") { reviews(${args}) ${connectionFields} } }`,
      ),
      'reviewCycle',
      'reviews',
    );
  const { startCursor, endCursor } = (await read('first: 2')).pageInfo;
  expect(
    await read(
      `first: 5, after: ${JSON.stringify(startCursor)}, before: ${JSON.stringify(endCursor)}`,
    ),
  ).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});
