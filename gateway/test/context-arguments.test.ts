import { describe, expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import type { SubgraphCall, SubgraphRequest } from '../src/execution/subgraph-call.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { shopFixtures } from './support/shops.ts';
import { compose, shapes, startWorld } from './support/world.ts';

const calls = new Map(shopFixtures.map((one) => [one.name, callInProcess(one)]));

function callTo(name: string): SubgraphCall {
  const call = calls.get(name);
  if (!call) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
  return call;
}

const cases = [
  {
    promise: 'gives one entity of several contexts in each of them what that says',
    query: '{ shops { best { price } } }',
    data: {
      shops: [
        { best: { price: 'p1 in EUR x1' } },
        { best: { price: 'p1 in USD x1' } },
        { best: { price: 'p1 in null x1' } },
        { best: { price: 'p1 in EUR x1' } },
      ],
    },
  },
  {
    promise: 'looks through lists, and leaves null as it is',
    query: '{ shop(id: "s2") { shelves { products { id price } } } }',
    data: {
      shop: {
        shelves: [
          { products: [{ id: 'p1', price: 'p1 in USD x1' }, null] },
          { products: [{ id: 'p2', price: 'p2 in USD x1' }] },
        ],
      },
    },
  },
  {
    promise: 'takes the nearest of nested contexts, and other arguments from the client',
    query:
      'query ($contextualArgument_1_0: Int!) { shop(id: "s1") { best { price(times: $contextualArgument_1_0) } branch { best { price } } } }',
    data: {
      shop: { best: { price: 'p1 in EUR x2' }, branch: { best: { price: 'p1 in USD x1' } } },
    },
  },
  {
    promise: 'gives contexts of several types, each its own',
    query: '{ shop(id: "s1") { best { price } } stalls { best { price } } }',
    data: {
      shop: { best: { price: 'p1 in EUR x1' } },
      stalls: [{ best: { price: 'p1 in CHF x1' } }],
    },
  },
  {
    promise: 'gives lists, in which there may be null, and null for a list',
    query: '{ shops { best { taxed } } }',
    data: {
      shops: [
        { best: { taxed: 'p1 [7,null]' } },
        { best: { taxed: 'p1 null' } },
        { best: { taxed: 'p1 null' } },
        { best: { taxed: 'p1 null' } },
      ],
    },
  },
  {
    promise: 'gives what the root says, and several contexts at once',
    query: '{ shop(id: "s1") { best { sold price } } }',
    data: { shop: { best: { sold: 'p1 sold in north', price: 'p1 in EUR x1' } } },
  },
  {
    promise: 'looks past entities that other subgraphs give, which are the same in all contexts',
    query: '{ shops { featured { name price twin { price } } } }',
    data: {
      shops: ['EUR', 'USD', 'null', 'EUR'].map((currency) => ({
        featured: {
          name: 'name of p1',
          price: `p1 in ${currency} x1`,
          twin: { price: `p1-twin in ${currency} x1` },
        },
      })),
    },
  },
  {
    promise: 'waits for what a third subgraph says of the context',
    query: '{ shop(id: "s1") { star { given } } }',
    data: { shop: { star: { given: 'by manager of s1' } } },
  },
  {
    promise: 'goes on beneath what it gave',
    query: '{ shops { best { price offer { product { name price } } } manager } }',
    data: {
      shops: ['EUR', 'USD', 'null', 'EUR'].map((currency, index) => ({
        best: {
          price: `p1 in ${currency} x1`,
          offer: { product: { name: 'name of p3', price: `p3 in ${currency} x1` } },
        },
        manager: `manager of s${String(index + 1)}`,
      })),
    },
  },
];

describe.each(shapes)('%s, @fromContext', (shape) => {
  test.each(cases)('$promise', async ({ query, data }) => {
    await using world = await startWorld({ shape, fixtures: shopFixtures });
    expect(await world.ask(query, { contextualArgument_1_0: 2 })).toEqual({ data });
  });
});

/** The executor over the fixtures, and what it asked the subgraph of shops for. */
function openWatched() {
  const asked: Pick<SubgraphRequest, 'query' | 'variables'>[] = [];
  const executor = openOwnExecutor({
    supergraph: compose(shopFixtures),
    callTo: (name) => (request) => {
      const { query, variables } = request;
      if (name === 'shops') asked.push({ query: query.replaceAll(/\s+/g, ' '), variables });
      return callTo(name)(request);
    },
  });
  return { ...executor, asked };
}

test('asks for entities of several contexts in one request, once for each context', async () => {
  const { execute, asked } = openWatched();
  const query = 'query ($times: Int!) { shops { best { price(times: $times) } } }';
  await execute({ query, variables: { times: 3, contextualArgument_2_0: 'forged' } });
  const representations = [{ __typename: 'Product', id: 'p1' }];
  expect(asked.slice(1).map(({ variables }) => variables)).toEqual([
    {
      times: 3,
      ...{ contextualArgument_2_0_0: 'EUR', representations_0: representations },
      ...{ contextualArgument_2_0_1: 'USD', representations_1: representations },
      ...{ contextualArgument_2_0_2: null, representations_2: representations },
    },
  ]);
});

test('asks as any fetch does where all contexts say the same', async () => {
  const { execute, asked } = openWatched();
  await execute({ query: '{ shop(id: "s1") { shelves { products { price } } } }' });
  expect(asked.slice(1)).toEqual([
    {
      query:
        'query($representations:[_Any!]!$contextualArgument_2_0:String){_entities(representations:$representations){...on Product{price(in:$contextualArgument_2_0)}}}',
      variables: {
        contextualArgument_2_0: 'EUR',
        representations: [
          { __typename: 'Product', id: 'p1' },
          { __typename: 'Product', id: 'p2' },
        ],
      },
    },
  ]);
});

test('asks for no more than fifty contexts in one request', async () => {
  const { execute, asked } = openWatched();
  const { data } = await execute({ query: '{ kiosks(count: 101) { best { price } } }' });
  expect(JSON.parse(data)).toEqual({
    kiosks: Array.from({ length: 101 }, (_, index) => ({
      best: { price: `p1 in C${String(index)} x1` },
    })),
  });
  const contexts = asked.slice(1).map(({ variables }) => Object.keys(variables).length / 2);
  expect(contexts).toEqual([50, 50, 1]);
});

test('names the place of an error in the one context that it is of', async () => {
  const { execute } = openWatched();
  const { data, errors } = await execute({ query: '{ shops { best { price(times: 0) } } }' });
  expect(JSON.parse(data)).toEqual({
    shops: ['EUR', undefined, 'null', 'EUR'].map((currency) => ({
      best: { price: currency === undefined ? null : `p1 in ${currency} x0` },
    })),
  });
  expect(errors).toEqual([
    { message: 'Expected USD once or more.', path: ['shops', 1, 'best', 'price'] },
  ]);
});

test('a supergraph with contexts is refused by Apollo Gateway, which would not enforce them', async () => {
  const refused = openReferenceExecutor({ supergraph: compose(shopFixtures), callTo });
  await expect(refused).rejects.toThrow('one or more checks failed');
});
