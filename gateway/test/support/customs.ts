import { callInProcess } from '../../src/execution/call-in-process.ts';
import { fixture } from './company.ts';
import { compose } from './world.ts';

interface Product {
  readonly id: string;
  readonly euros: number;
  readonly group: { readonly id: string; readonly euros: number };
}

const rates: Readonly<Record<string, number>> = { EUR: 1, USD: 2, CHF: 3 };

function inCurrency(euros: number, currency: string): number {
  const rate = rates[currency];
  if (rate === undefined) throw new Error(`Expected a currency, but got: ${currency}.`);
  return euros * rate;
}

const all: readonly Product[] = [
  { id: 'p1', euros: 10, group: { id: 'g1', euros: 100 } },
  { id: 'p2', euros: 20, group: { id: 'g2', euros: 200 } },
];

const price = ({ euros }: { euros: number }, { in: currency }: { in: string }) =>
  inCurrency(euros, currency);

const catalog = fixture(
  'catalog',
  `
  type Query { products: [Product!]! }
  enum Currency { EUR USD CHF XTS }
  interface Priced { price(in: Currency! = EUR): Int }
  type Product implements Priced @key(fields: "id") {
    id: ID! name: String weight(unit: String): Int price(in: Currency! = EUR): Int group: Group offers(first: Int! = 9): [Offer!]
    priced: Priced
  }
  type Group implements Priced { name: String price(in: Currency! = EUR): Int }
  type Offer @key(fields: "id") { id: ID! seller: String price(in: Currency! = EUR): Int }
  `,
  {
    Query: { products: () => all },
    Product: {
      __resolveReference: ({ id }: Product) => all.find((product) => product.id === id),
      name: ({ id }: Product) => `name of ${id}`,
      weight: (_product: Product, { unit }: { unit?: string }) => (unit === 'g' ? 1000 : 1),
      price,
      priced: ({ group }: Product) => ({ __typename: 'Group', ...group }),
      offers: ({ id, euros }: Product, { first }: { first: number }) =>
        [1, 2, 3]
          .slice(0, first)
          .map((number) => ({ id: `${id}o${number}`, euros: euros + number })),
    },
    Group: { name: ({ id }: { id: string }) => `name of ${id}`, price },
    Offer: { price, seller: ({ id }: { id: string }) => `seller of ${id}` },
  },
);

/** The representations that customs got. */
export const given: unknown[] = [];

/** What a resolver gets of a representation, which must be as the subgraph's schema has it. */
const told =
  (...fields: readonly string[]) =>
  (product: Readonly<Record<string, unknown>>) => {
    given.push(product);
    return JSON.stringify(fields.map((field) => product[field]));
  };

const customs = fixture(
  'customs',
  `
  enum Currency { EUR USD CHF XTS }
  interface Priced { price(in: Currency! = EUR): Int }
  type Product @key(fields: "id") {
    id: ID!
    price(in: Currency! = EUR): Int @external
    weight(unit: String): Int @external
    group: Group @external
    priced: Priced @external
    offers(first: Int! = 9): [Offer!] @external
    dutyInUsd: String @requires(fields: "price(in: USD) weight(unit: \\"g\\")")
    dutyInChf(rate: Int): String @requires(fields: "price(in: CHF) weight(unit: \\"g\\")")
    duty: String @requires(fields: "price weight")
    dutyOfNothing: String @requires(fields: "price(in: XTS)")
    ofGroup: String @requires(fields: "group { name price(in: USD) }")
    ofGroupInChf: String @requires(fields: "group { price(in: CHF) }")
    ofPriced: String @requires(fields: "priced { price(in: USD) ... on Group { name } }")
    ofOffers: String @requires(fields: "offers(first: 2) { price(in: CHF) }")
    free: Boolean
  }
  type Group implements Priced @external { name: String price(in: Currency! = EUR): Int }
  type Offer @key(fields: "id") { id: ID! price(in: Currency! = EUR): Int @external }
  `,
  {
    Product: {
      __resolveReference: (reference: object) => reference,
      dutyInUsd: told('price', 'weight'),
      dutyInChf: told('price', 'weight'),
      duty: told('price', 'weight'),
      dutyOfNothing: told('price'),
      ofGroup: told('group'),
      ofGroupInChf: told('group'),
      ofPriced: told('priced'),
      ofOffers: told('offers'),
      free: () => true,
    },
    Priced: { __resolveType: () => 'Group' },
  },
);

/** A catalog of products, and customs that require of it fields with arguments. */
export const fixtures = [catalog, customs];
export const supergraph = compose(fixtures);
export const callTo = (name: string) => callInProcess(name === 'catalog' ? catalog : customs);

/** A query for the products, with the variables that `asks` uses. */
export function worded(asks: string): string {
  const head = asks.includes('$yes') ? 'query ($yes: Boolean!, $rate: Int)' : '';
  return `${head} { products ${asks} }`;
}
