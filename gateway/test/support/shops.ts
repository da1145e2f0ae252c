import { fixture } from './company.ts';

interface Reference {
  readonly id: string;
}

interface Shop extends Reference {
  readonly currency: string | null;
}

const shopList: readonly Shop[] = [
  { id: 's1', currency: 'EUR' },
  { id: 's2', currency: 'USD' },
  { id: 's3', currency: null },
  { id: 's4', currency: 'EUR' },
];

const product = { __typename: 'Product', id: 'p1' };

/** Each shop sells the same product. */
const shops = fixture(
  'shops',
  `
  type Query @context(name: "market") { shops: [Shop!]! shop(id: ID!): Shop stalls: [Stall!]! kiosks(count: Int!): [Stall!]! region: String }
  interface Seller @context(name: "seller") { id: ID! currency: String }
  type Shop implements Seller @key(fields: "id") @context(name: "shop") {
    id: ID! currency: String taxes: [Tax!] best: Product shelves: [Shelf!]! branch: Shop
  }
  type Stall implements Seller @key(fields: "id") @context(name: "shop") {
    id: ID! currency: String taxes: [Tax!] best: Product
  }
  type Tax { rate: Int }
  type Shelf { products: [Product]! }
  type Product @key(fields: "id") {
    id: ID!
    price(times: Int! = 1, in: String @fromContext(field: "$seller { currency }")): String
    taxed(rates: [Int] @fromContext(field: "$shop { taxes { rate } }")): String
    sold(in: String @fromContext(field: "$market { region }")): String
    offer: Offer
  }
  type Offer { product: Product }
  `,
  {
    Query: {
      shops: () => shopList,
      shop: (_root: unknown, { id }: Reference) => shopList.find((shop) => shop.id === id),
      stalls: () => [{ id: 't1', currency: 'CHF' }],
      kiosks: (_root: unknown, { count }: { count: number }) =>
        Array.from({ length: count }, (_, index) => ({ id: 't', currency: `C${String(index)}` })),
      region: () => 'north',
    },
    Shop: {
      __resolveReference: ({ id }: Reference) => shopList.find((shop) => shop.id === id),
      taxes: ({ id }: Shop) => (id === 's1' ? [{ rate: 7 }, { rate: null }] : null),
      best: () => product,
      shelves: () => [{ products: [product, null] }, { products: [{ ...product, id: 'p2' }] }],
      branch: ({ id }: Shop) => (id === 's1' ? shopList[1] : null),
    },
    Stall: { best: () => product },
    Product: {
      __resolveReference: (reference: Reference) => reference,
      price({ id }: Reference, { in: currency, times }: { in?: string | null; times: number }) {
        if (currency === 'USD' && times === 0) throw new Error('Expected USD once or more.');
        return `${id} in ${String(currency)} x${String(times)}`;
      },
      taxed: ({ id }: Reference, { rates }: { rates?: unknown }) =>
        `${id} ${JSON.stringify(rates)}`,
      sold: ({ id }: Reference, { in: region }: { in?: string }) =>
        `${id} sold in ${String(region)}`,
      offer: () => ({ product: { ...product, id: 'p3' } }),
    },
  },
);

const names = fixture(
  'names',
  `
  type Product @key(fields: "id") { id: ID! name: String twin: Product }
  type Shop @key(fields: "id") { id: ID! featured: Product manager: String }
  `,
  {
    Product: {
      __resolveReference: (reference: Reference) => reference,
      name: ({ id }: Reference) => `name of ${id}`,
      twin: ({ id }: Reference) => ({ ...product, id: `${id}-twin` }),
    },
    Shop: {
      __resolveReference: (reference: Reference) => reference,
      featured: () => product,
      manager: ({ id }: Reference) => `manager of ${id}`,
    },
  },
);

const stars = fixture(
  'stars',
  `
  type Shop @key(fields: "id") @context(name: "managed") {
    id: ID! manager: String @external star: Star
    greeting: String @requires(fields: "manager")
  }
  type Star @key(fields: "id") { id: ID! given(by: String @fromContext(field: "$managed { manager }")): String }
  `,
  {
    Shop: {
      __resolveReference: (reference: Reference) => reference,
      star: () => ({ __typename: 'Star', id: 'x1' }),
    },
    Star: { given: (_star: Reference, { by }: { by?: string | null }) => `by ${String(by)}` },
  },
);

/** Subgraphs whose fields take arguments from the contexts of sellers, shops and the market. */
export const shopFixtures = [shops, names, stars];
