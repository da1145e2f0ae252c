import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { clientKeys } from '../src/execution/plan/client-keys.ts';
import { callsTo } from './support/calls-to.ts';
import { openReferenceExecutor } from './support/executors.ts';
import { goodsFixtures, stalls } from './support/goods.ts';
import { mediaFixtures } from './support/media.ts';
import { shopFixtures } from './support/shops.ts';
import { compose, shapes, startWorld } from './support/world.ts';

const ofGoods = [
  {
    promise: 'the key of an entity',
    query: '{ products { upc: name price } }',
    data: {
      products: [
        { upc: 'Axe', price: 100 },
        { upc: 'Saw', price: 200 },
      ],
    },
  },
  {
    promise: '__typename',
    query: '{ products { __typename: name price } __typename: products { upc } }',
    data: {
      products: [
        { __typename: 'Axe', price: 100 },
        { __typename: 'Saw', price: 200 },
      ],
      __typename: [{ upc: 'u1' }, { upc: 'u2' }],
    },
  },
  {
    promise: 'a key, and is __typename',
    query: '{ products { upc: __typename price } }',
    data: {
      products: [
        { upc: 'Product', price: 100 },
        { upc: 'Product', price: 200 },
      ],
    },
  },
  {
    promise: 'a required field, and fields beneath it',
    query: '{ products { group: other { name: title size(of: 10) } label } }',
    data: {
      products: [
        { group: { name: 'Garden', size: 90 }, label: 'tools 7' },
        { group: { name: 'Tools', size: 70 }, label: 'garden 9' },
      ],
    },
  },
  {
    promise: 'a field beneath a required one that the client asks for too',
    query: '{ products { group { name: title } label } }',
    data: {
      products: [
        { group: { name: 'Tools' }, label: 'tools 7' },
        { group: { name: 'Garden' }, label: 'garden 9' },
      ],
    },
  },
  {
    promise: 'fields of a key of several, in one of the types that objects have',
    query: `{ things {
      ... on Product { upc row: name price }
      ... on Crate { row: label place { shelf: note } full }
    } }`,
    data: {
      things: [
        { upc: 'u1', row: 'Axe', price: 100 },
        { row: 'Nails', place: { shelf: 'left' }, full: 'row 4, shelf 2' },
      ],
    },
  },
  {
    promise: 'what we would call it, in fragments',
    query: `{ products { ...Named client_upc: upc client_client_upc: label ... on Product { upc: name } } }
      fragment Named on Product { price upc: name }`,
    data: {
      products: [
        { price: 100, upc: 'Axe', client_upc: 'u1', client_client_upc: 'tools 7' },
        { price: 200, upc: 'Saw', client_upc: 'u2', client_client_upc: 'garden 9' },
      ],
    },
  },
  {
    promise: 'what entities are asked for by',
    query: '{ _entities: products { _entities: price representations: name } }',
    data: {
      _entities: [
        { _entities: 100, representations: 'Axe' },
        { _entities: 200, representations: 'Saw' },
      ],
    },
  },
  {
    promise: 'a key, and asks of the schema',
    query: '{ upc: __type(name: "Place") { name upc: kind } products { name: upc price } }',
    data: {
      upc: { name: 'Place', upc: 'OBJECT' },
      products: [
        { name: 'u1', price: 100 },
        { name: 'u2', price: 200 },
      ],
    },
  },
];

const ofOthers = [
  {
    promise: 'what is taken from a context',
    fixtures: shopFixtures,
    query:
      '{ region: __typename shop(id: "s1") { currency: id manager: currency best { price sold } star { given } } }',
    data: {
      region: 'Query',
      shop: {
        currency: 's1',
        manager: 'EUR',
        best: { price: 'p1 in EUR x1', sold: 'p1 sold in north' },
        star: { given: 'by manager of s1' },
      },
    },
  },
  {
    promise: 'a field with arguments that is taken from a context',
    fixtures: [stalls],
    query: '{ stalls { toll sells { taxed } } other: stalls { toll(in: "CHF") sells { taxed } } }',
    data: {
      stalls: [{ toll: 'north EUR', sells: { taxed: 'by north USD' } }],
      other: [{ toll: 'north CHF', sells: { taxed: 'by north USD' } }],
    },
  },
  {
    promise: 'the key of an interface, of which another subgraph has an object',
    fixtures: mediaFixtures,
    query:
      '{ media(id: "b1") { id: title __typename: kind rating ... on Book { isbn: pages parcel { width } } } }',
    data: {
      media: {
        id: 'Book "1"\n',
        __typename: 'BOOK',
        rating: 4.5,
        isbn: 100,
        parcel: { width: 2 },
      },
    },
  },
];

const cases = [...ofGoods.map((one) => ({ ...one, fixtures: goodsFixtures })), ...ofOthers];

describe.each(shapes)('%s, a response key of the client may be called as', (shape) => {
  test.each(cases)('$promise', async ({ fixtures, query, data }) => {
    await using world = await startWorld({ shape, fixtures });
    const answer = await world.ask(query);
    expect(answer).toEqual({ data });
    // In the order in which they are asked for.
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ data }));
  });
});

test('an operation whose keys nobody could mistake is planned as it is', () => {
  const added = { names: new Set(['upc', 'toll']), withArguments: new Set(['toll']) };
  const keysOf = (query: string) => clientKeys(parse(query), added);
  expect(keysOf('{ products { upc upc: upc title: name name: title upcs: upc } }')).toBeUndefined();
  expect(keysOf('{ products { upc: name } }')?.clientKey('client_upc')).toBe('upc');
  expect(keysOf('{ stalls { toll } }')?.clientKey('client_toll')).toBe('toll');
});

test.each([
  {
    query: '{ products { upc: name price } }',
    apollo: [
      { upc: 'u1', price: 100 },
      { upc: 'u2', price: 200 },
    ],
  },
  {
    query: '{ products { group { name: title } label } }',
    apollo: [
      { group: { name: 'Tools' }, label: 'Tools 7' },
      { group: { name: 'Garden' }, label: 'Garden 9' },
    ],
  },
  {
    query: '{ products { group: other { title } label } }',
    apollo: [
      { group: { title: 'Garden' }, label: 'garden 9' },
      { group: { title: 'Tools' }, label: 'tools 7' },
    ],
  },
  {
    query: '{ products { __typename: name price } }',
    apollo: [
      { __typename: 'Product', price: 100 },
      { __typename: 'Product', price: 200 },
    ],
  },
])('Apollo Gateway takes one for the other: $query', async ({ query, apollo }) => {
  await using reference = await openReferenceExecutor({
    supergraph: compose(goodsFixtures),
    callTo: callsTo(goodsFixtures),
  });
  const { data } = await reference.execute({ query });
  expect(JSON.parse(data)).toEqual({ products: apollo });
});
