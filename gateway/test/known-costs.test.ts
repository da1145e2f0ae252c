import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { operationOf } from '../src/execution/compiled-operation.ts';
import { createKnownCosts } from '../src/limits/cost/known-costs.ts';

const sdl = `
  type Query {
    things(first: Int = 5, names: [String], like: Like): [Thing] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  }
  type Thing { id: ID }
  input Like { like: Like }
  directive @listSize(slicingArguments: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION`;

function costOfThings() {
  const schema = buildSchema(sdl);
  const document = parse(
    'query ($first: Int, $names: [String], $like: Like) { things(first: $first, names: $names, like: $like) { id } }',
  );
  const costs = createKnownCosts();
  costs.learn(schema, sdl);
  return costs.of(schema, document, operationOf(document, undefined));
}

function nested(depth: number): object {
  let value = {};
  for (let level = 0; level < depth; level++) value = { like: value };
  return value;
}

test('works out once what the same variables cost, and anew what others do', () => {
  const costOf = costOfThings();
  const three = costOf({ first: 3 });
  expect(three?.slices).toEqual([{ argument: 'first', size: 3 }]);
  expect(costOf({ first: 3 })).toBe(three);
  expect(costOf({ first: 4 })?.slices).toEqual([{ argument: 'first', size: 4 }]);
  expect(costOf({ first: '3' })).toBeUndefined();
  expect(costOf({ first: 3 })).toBe(three);
});

test('takes no number without end for the null that JSON writes in its place', () => {
  const costOf = costOfThings();
  expect(costOf({ first: null })).toBeDefined();
  expect(costOf({ first: Infinity })).toBeUndefined();
});

test('counts lists and objects, and variables that nest deeper than JSON can be written', () => {
  const costOf = costOfThings();
  expect(costOf({ first: 2, names: ['a', 'b'] })?.estimated).toBe(2);
  expect(costOf({ first: 2, like: { like: {} } })?.estimated).toBe(4);
  expect(costOf({ first: 2, unknown: nested(100_000) })?.estimated).toBe(2);
});
