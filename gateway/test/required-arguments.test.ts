import { describe, expect, test } from 'vitest';
import { callTo, fixtures, given, supergraph, worded } from './support/customs.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { shapes, startWorld } from './support/world.ts';

/** For each query what the first product is said to have. */
const cases = [
  { asks: '{ dutyInUsd }', gives: { dutyInUsd: '[20,1000]' } },
  { asks: '{ duty }', gives: { duty: '[10,1]' } },
  {
    asks: '{ dutyInUsd dutyInChf(rate: 1) free duty }',
    gives: { dutyInUsd: '[20,1000]', dutyInChf: '[30,1000]', free: true, duty: '[10,1]' },
  },
  {
    asks: '{ price(in: EUR) dutyInUsd weight(unit: "kg") }',
    gives: { price: 10, dutyInUsd: '[20,1000]', weight: 1 },
  },
  {
    asks: '{ price: name dutyInUsd weight: id }',
    gives: { price: 'name of p1', dutyInUsd: '[20,1000]', weight: 'p1' },
  },
  {
    asks: '{ usd: price(in: USD) chf: price(in: CHF) duty price }',
    gives: { usd: 20, chf: 30, duty: '[10,1]', price: 10 },
  },
  {
    asks: '{ group { price } ofGroup ofGroupInChf }',
    gives: {
      group: { price: 100 },
      ofGroup: '[{"name":"name of g1","price":200}]',
      ofGroupInChf: '[{"price":300,"name":"name of g1"}]',
    },
  },
  {
    asks: '{ priced { price } ofPriced }',
    gives: { priced: { price: 100 }, ofPriced: '[{"price":200,"name":"name of g1"}]' },
  },
  {
    asks: '{ offers(first: 1) { price(in: USD) } ofOffers }',
    gives: { offers: [{ price: 22 }], ofOffers: '[[{"price":33},{"price":36}]]' },
  },
  {
    asks: '{ again: dutyInUsd ... on Product @include(if: $yes) { dutyInChf(rate: $rate) } duty @skip(if: $yes) }',
    gives: { again: '[20,1000]', dutyInChf: '[30,1000]' },
  },
];

describe.each(shapes)('%s', (shape) => {
  test.each(cases)('@requires with arguments: $asks', async ({ asks, gives }) => {
    await using world = await startWorld({ shape, fixtures });
    const answer = await world.ask(worded(asks), { yes: true, rate: 1 });
    expect(answer).toMatchObject({ data: { products: [gives, {}] } });
    expect(answer).not.toHaveProperty('errors');
  });
});

test('a representation has a required field as the schema of the subgraph does, and nothing else', async () => {
  const executor = openOwnExecutor({ supergraph, callTo });
  given.length = 0;
  await executor.execute({ query: '{ products { dutyInUsd dutyInChf } }' });
  expect(given).toEqual([
    { __typename: 'Product', id: 'p1', price: 20, weight: 1000 },
    { __typename: 'Product', id: 'p2', price: 40, weight: 1000 },
    { __typename: 'Product', id: 'p1', price: 30, weight: 1000 },
    { __typename: 'Product', id: 'p2', price: 60, weight: 1000 },
  ]);
});

test('fields of a fragment that is spread twice are asked for apart too', async () => {
  const executor = openOwnExecutor({ supergraph, callTo });
  const query = `query ($yes: Boolean!) { products { ...Duties @include(if: $yes) ...Duties @skip(if: $yes) } }
    fragment Duties on Product { dutyInUsd dutyInChf(rate: 1) free }`;
  const { data } = await executor.execute({ query, variables: { yes: true } });
  expect(JSON.parse(data)).toMatchObject({
    products: [{ dutyInUsd: '[20,1000]', dutyInChf: '[30,1000]', free: true }, {}],
  });
});

test('fields that require one field with different arguments are asked for in one request', async () => {
  const asked: string[] = [];
  const executor = openOwnExecutor({
    supergraph,
    callTo: (name) => {
      const call = callTo(name);
      return (request) => {
        asked.push(`${name}: ${request.query.replaceAll(/\s+/g, ' ')}`);
        return call(request);
      };
    },
  });
  await executor.execute({ query: '{ products { dutyInUsd dutyInChf free } }' });
  expect(asked).toEqual([
    'catalog: {products{__typename id price__requires_1:price(in:CHF)weight__requires_0:weight(unit:"g")price__requires_0:price(in:USD)}}',
    'customs: query ($representations_0: [_Any!]!, $representations_1: [_Any!]!) {' +
      ' _entities_0: _entities(representations: $representations_0) { ... on Product { dutyInUsd free } }' +
      ' _entities_1: _entities(representations: $representations_1) { ... on Product { dutyInChf } } }',
  ]);
});

test('a required field that fails is an error of its object, in which clients know no other place', async () => {
  const executor = openOwnExecutor({ supergraph, callTo });
  const query = '{ products { price dutyOfNothing } }';
  expect(await executor.execute({ query })).toMatchObject({
    data: '{"products":[{"price":10,"dutyOfNothing":"[null]"},{"price":20,"dutyOfNothing":"[null]"}]}',
    errors: [
      { message: 'Expected a currency, but got: XTS.', path: ['products', 0] },
      { message: 'Expected a currency, but got: XTS.', path: ['products', 1] },
    ],
  });
});

test.each([
  {
    asks: '{ dutyInUsd dutyInChf }',
    why: 'the last of two choices of arguments is given to both fields',
    apollo: { dutyInUsd: '[30,1000]', dutyInChf: '[30,1000]' },
  },
  {
    asks: '{ price(in: EUR) dutyInUsd weight(unit: "kg") }',
    why: 'the client gets what is required, or what is required is what the client asked for',
    apollo: { price: 10, dutyInUsd: '[10,1000]', weight: 1000 },
  },
  {
    asks: '{ price: name dutyInUsd }',
    why: 'what the client calls by the name of a required field is taken for it',
    apollo: { price: 'name of p1', dutyInUsd: '["name of p1",1000]' },
  },
  {
    asks: '{ offers(first: 1) { price(in: USD) } ofOffers }',
    why: 'the same is so beneath the entity',
    apollo: { offers: [{ price: 22 }], ofOffers: '[[{"price":22}]]' },
  },
])('Apollo Gateway gives other data for $asks: $why', async ({ asks, apollo }) => {
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const { data, errors } = await reference.execute({ query: worded(asks) });
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ products: [apollo, {}] });
});

test('Apollo Gateway refuses what it plans where a variable decides which of two choices is required', async () => {
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const query = worded(
    '{ dutyInUsd ... on Product @include(if: $yes) { dutyInChf(rate: $rate) } }',
  );
  const { data, errors } = await reference.execute({ query, variables: { yes: true } });
  expect({ data, errors }).toMatchObject({
    data: 'null',
    errors: [{ message: expect.stringContaining('Fields "price" conflict') as string }],
  });
});
