import { describe, expect, test } from 'vitest';
import { fixture } from './support/company.ts';
import { shapes, startWorld } from './support/world.ts';

interface Reference {
  readonly id: string;
}

const product = { id: 'p1' };
const moneyOf = ({ id }: Reference) => ({
  code: `code of ${id}`,
  rate: `rate of ${id}`,
  coins: { small: `cent of ${id}`, large: `euro of ${id}` },
});
const told = (_product: Reference, taken: object) => JSON.stringify(taken);

/** Whose arguments are different parts of one field, by way of one context or two. */
const shops = fixture(
  'shops',
  `
  type Query { shop: Shop stall: Stall kiosk: Kiosk }
  type Shop @key(fields: "id") @context(name: "seller") @context(name: "owner") @context(name: "any") {
    id: ID! money: Money best: Product newest: Novelty
  }
  type Stall @key(fields: "id") @context(name: "any") { id: ID! money: Money newest: Novelty }
  type Kiosk @key(fields: "id") @context(name: "kiosk") {
    id: ID! funds: Funds @external offer: Offer @requires(fields: "funds { code }")
  }
  type Money { code: String rate: String coins: Coins }
  type Coins { small: String large: String }
  type Funds @shareable { code: String @external rate: String @external }
  type Product @key(fields: "id") {
    id: ID!
    both(
      code: String @fromContext(field: "$seller { money { code } }")
      rate: String @fromContext(field: "$owner { money { rate } }")
    ): String
    ofOne(
      code: String @fromContext(field: "$seller { money { code } }")
      rate: String @fromContext(field: "$seller { money { rate } }")
    ): String
    coded(code: String @fromContext(field: "$seller { money { code } }")): String
    deep(
      small: String @fromContext(field: "$seller { money { coins { small } } }")
      large: String @fromContext(field: "$owner { money { coins { large } } }")
    ): String
  }
  type Novelty @key(fields: "id") {
    id: ID!
    byType(it: String @fromContext(
      field: "$any ... on Shop { money { code } } ... on Stall { money { rate } }"
    )): String
  }
  type Offer @key(fields: "id") {
    id: ID!
    fund(rate: String @fromContext(field: "$kiosk { funds { rate } }")): String
  }
  `,
  {
    Query: {
      shop: () => ({ id: 's1' }),
      stall: () => ({ id: 't1' }),
      kiosk: () => ({ id: 'k1' }),
    },
    Shop: {
      __resolveReference: (shop: Reference) => shop,
      money: moneyOf,
      best: () => product,
      newest: () => product,
    },
    Stall: {
      __resolveReference: (stall: Reference) => stall,
      money: moneyOf,
      newest: () => product,
    },
    Kiosk: { __resolveReference: (kiosk: Reference) => kiosk, offer: () => product },
    Product: {
      __resolveReference: (reference: Reference) => reference,
      both: told,
      ofOne: told,
      coded: told,
      deep: told,
    },
    Novelty: { __resolveReference: (reference: Reference) => reference, byType: told },
    Offer: { __resolveReference: (reference: Reference) => reference, fund: told },
  },
);

const bank = fixture(
  'bank',
  `
  type Kiosk @key(fields: "id") { id: ID! funds: Funds }
  type Funds @shareable { code: String rate: String }
  `,
  { Kiosk: { __resolveReference: (kiosk: Reference) => kiosk, funds: moneyOf } },
);

const codeAndRate = '{"code":"code of s1","rate":"rate of s1"}';

describe.each(shapes)('%s, gives arguments different parts of one field', (shape) => {
  test.each([
    ['by two contexts', '{ shop { best { both } } }', { both: codeAndRate }],
    ['by one context', '{ shop { best { ofOne } } }', { ofOne: codeAndRate }],
    [
      'in several fields, whichever comes first',
      '{ shop { best { coded ofOne both } } }',
      { coded: '{"code":"code of s1"}', ofOne: codeAndRate, both: codeAndRate },
    ],
    [
      'which are parts of a part',
      '{ shop { best { deep } } }',
      { deep: '{"small":"cent of s1","large":"euro of s1"}' },
    ],
  ])('%s', async (_what, query, best) => {
    await using world = await startWorld({ shape, fixtures: [shops, bank] });
    expect(await world.ask(query)).toEqual({ data: { shop: { best } } });
  });

  test('of which the client asks for another', async () => {
    await using world = await startWorld({ shape, fixtures: [shops, bank] });
    expect(await world.ask('{ shop { money { coins { large } } best { both } } }')).toEqual({
      data: { shop: { money: { coins: { large: 'euro of s1' } }, best: { both: codeAndRate } } },
    });
  });

  test('which differ by the type with the context', async () => {
    await using world = await startWorld({ shape, fixtures: [shops, bank] });
    expect(await world.ask('{ shop { newest { byType } } stall { newest { byType } } }')).toEqual({
      data: {
        shop: { newest: { byType: '{"it":"code of s1"}' } },
        stall: { newest: { byType: '{"it":"rate of t1"}' } },
      },
    });
  });

  test('of which a field on the way requires another', async () => {
    await using world = await startWorld({ shape, fixtures: [shops, bank] });
    expect(await world.ask('{ kiosk { offer { fund } } }')).toEqual({
      data: { kiosk: { offer: { fund: '{"rate":"rate of k1"}' } } },
    });
  });
});
