import { describe, expect, test } from 'vitest';
import { fixture } from './support/company.ts';
import { shapes, startWorld } from './support/world.ts';

const counter = fixture(
  'counter',
  `type Query { plus(one: Int! = 1, to: Pair): Int nested: Query }
   input Pair { left: Int! = 2 right: Int }`,
  {
    Query: {
      plus: (_root: unknown, { one, to }: { one: number; to?: { left: number } }) =>
        one + (to?.left ?? 0),
      nested: () => ({}),
    },
  },
);

const conditional = 'query ($on: Boolean = true) { plus @include(if: $on) }';

describe.each(shapes)('%s', (shape) => {
  test.each([
    { query: conditional, type: 'Boolean!' },
    { query: 'query ($on: Boolean = true) { nested { plus @skip(if: $on) } }', type: 'Boolean!' },
    {
      query: 'query ($on: Boolean = true) { __schema @skip(if: $on) { __typename } }',
      type: 'Boolean!',
    },
    {
      query: 'query ($on: Int) { nested { ...Sum } } fragment Sum on Query { plus(one: $on) }',
      type: 'Int!',
    },
    { query: 'query ($on: Int = 3) { plus(to: { left: $on }) }', type: 'Int!' },
  ])(
    'refuses a null where null may not stand, before anything is asked: $query',
    async ({ query, type }) => {
      await using world = await startWorld({ shape, fixtures: [counter] });
      const { status, body } = await world.post({ query, variables: { on: null } });
      expect({ status, body }).toEqual({
        status: 400,
        body: {
          errors: [
            {
              message: `Variable "$on" of non-null type "${type}" must not be null.`,
              locations: [{ line: 1, column: 8 }],
              extensions: { code: 'BAD_USER_INPUT' },
            },
          ],
        },
      });
      expect(world.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  test.each([
    { query: conditional, variables: {}, data: { plus: 1 } },
    {
      query:
        'query ($n: Int, $on: Boolean!) { plus(one: $n) @include(if: $on) nested { __typename } }',
      variables: { n: null, on: false },
      data: { nested: { __typename: 'Query' } },
    },
    {
      query: 'query ($n: Int = 3) { plus(to: { right: $n }) }',
      variables: { n: null },
      data: { plus: 3 },
    },
  ])(
    'takes what is left out, and null where it may stand: $query',
    async ({ query, variables, data }) => {
      await using world = await startWorld({ shape, fixtures: [counter] });
      expect(await world.ask(query, variables)).toEqual({ data });
    },
  );
});
