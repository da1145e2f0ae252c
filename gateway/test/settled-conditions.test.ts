import { describe, expect, test } from 'vitest';
import { callTo, fixtures, given, supergraph } from './support/customs.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { shapes, startWorld } from './support/world.ts';

/** `free` requires nothing of other subgraphs, and all others something; for each query what the first product is said to have. */
const cases: readonly {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly gives: object;
}[] = [
  { query: '{ products { free duty @skip(if: true) } }', gives: { free: true } },
  { query: '{ products { free ofGroup @include(if: false) } }', gives: { free: true } },
  {
    query: '{ products { free duty @skip(if: false) @include(if: true) } }',
    gives: { free: true, duty: '[10,1]' },
  },
  {
    query: 'query ($no: Boolean = false) { products { free duty @include(if: $no) } }',
    gives: { free: true },
  },
  {
    query: 'query ($no: Boolean = false) { products { free duty @include(if: $no) } }',
    variables: { no: true },
    gives: { free: true, duty: '[10,1]' },
  },
  {
    query: `query ($a: Boolean!, $b: Boolean!) { products { free ...Duties @skip(if: $a) } }
      fragment Duties on Product { duty ... @include(if: $b) { ofGroupInChf } }`,
    variables: { a: false, b: false },
    gives: { free: true, duty: '[10,1]' },
  },
  {
    query: `query ($a: Boolean!, $b: Boolean!) { products { free ...Duties @skip(if: $a) } }
      fragment Duties on Product { duty ... @include(if: $b) { ofGroupInChf } }`,
    variables: { a: true, b: true },
    gives: { free: true },
  },
  { query: '{ products { duty @skip(if: true) } }', gives: {} },
  { query: '{ products { duty @skip(if: true) name @skip(if: true) } }', gives: {} },
  {
    query: '{ products { duty @skip(if: true) weight(unit: "g") dutyInUsd } }',
    gives: { weight: 1000, dutyInUsd: '[20,1000]' },
  },
  {
    query: 'query ($no: Boolean!) { products @skip(if: $no) { name @include(if: false) } }',
    variables: { no: false },
    gives: {},
  },
  {
    query: '{ products { __typename: free duty @skip(if: true) } }',
    gives: { __typename: true },
  },
];

describe.each(shapes)('%s, what is left out takes nothing with it', (shape) => {
  test.each(cases)('$query $variables', async ({ query, variables = {}, gives }) => {
    await using world = await startWorld({ shape, fixtures });
    const products = [gives, expect.any(Object)];
    expect(await world.ask(query, { ...variables })).toEqual({ data: { products } });
  });
});

test('one operation gives each setting its own, whichever comes first, and asks for nothing that is left out', async () => {
  const executor = openOwnExecutor({ supergraph, callTo });
  const query = 'query ($no: Boolean!) { products { free duty @include(if: $no) } }';
  for (const no of [false, true, false, true]) {
    given.length = 0;
    const { data } = await executor.execute({ query, variables: { no } });
    const duties = no ? [',"duty":"[10,1]"', ',"duty":"[20,1]"'] : ['', ''];
    expect(data).toBe(`{"products":[${duties.map((duty) => `{"free":true${duty}}`).join()}]}`);
    expect(given).toHaveLength(no ? 2 : 0);
  }
});

test('Apollo Gateway loses what is fetched beside a field that is left out', async () => {
  const reference = await openReferenceExecutor({ supergraph, callTo });
  const query = '{ products { free duty @skip(if: true) } }';
  expect(await reference.execute({ query })).toMatchObject({
    data: '{"products":[{"free":null},{"free":null}]}',
    errors: [],
  });
});
