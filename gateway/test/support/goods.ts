import { fixture } from './company.ts';

interface Reference {
  readonly upc: string;
}

const groups = {
  tools: { name: 'tools', title: 'Tools', size: 7 },
  garden: { name: 'garden', title: 'Garden', size: 9 },
};

const products = [
  { upc: 'u1', name: 'Axe', group: groups.tools, other: groups.garden },
  { upc: 'u2', name: 'Saw', group: groups.garden, other: groups.tools },
];

const crate = { __typename: 'Crate', row: 4, place: { shelf: 2, note: 'left' }, label: 'Nails' };

const goods = fixture(
  'goods',
  `
  type Query { products: [Product!]! things: [Thing!]! }
  type Product @key(fields: "upc") {
    upc: ID! name: String group: Group other: Group broken: String related: [Product!]
  }
  type Group { name: String title: String broken: String size(of: Int): Int }
  type Crate @key(fields: "row place { shelf }") { row: Int! place: Place! label: String }
  type Place @shareable { shelf: Int! note: String }
  union Thing = Product | Crate
  `,
  {
    Query: {
      products: () => products,
      things: () => [{ __typename: 'Product', ...products[0] }, crate],
    },
    Product: {
      related: () => products,
      broken: () => {
        throw new Error('Expected to be whole.');
      },
    },
    Group: {
      size: ({ size }: { size: number }, { of: factor = 1 }: { of?: number }) => size * factor,
      broken: () => {
        throw new Error('Expected a whole group.');
      },
    },
  },
);

const prices = fixture(
  'prices',
  `
  type Product @key(fields: "upc") {
    upc: ID! price: Int group: Group @external
    label: String @requires(fields: "group { name size }") lost: String
  }
  type Group @external { name: String size(of: Int): Int }
  type Crate @key(fields: "row place { shelf }") { row: Int! place: Place! full: String }
  type Place @shareable { shelf: Int! }
  `,
  {
    Product: {
      __resolveReference: (reference: Reference) => reference,
      price: ({ upc }: Reference) => Number(upc.slice(1)) * 100,
      label: ({ group }: { group: { name: string; size: number } }) =>
        `${group.name} ${group.size}`,
      lost: ({ upc }: Reference) => {
        throw new Error(`Expected to find ${upc}.`);
      },
    },
    Crate: {
      __resolveReference: (reference: object) => reference,
      full: ({ row, place }: typeof crate) => `row ${row}, shelf ${place.shelf}`,
    },
  },
);

/** Products and crates, entities by keys of one field and of several, and what another subgraph says of them. */
export const goodsFixtures = [goods, prices];

interface Stall {
  readonly name: string;
}

/** Stalls, of which what is sold there takes a field with arguments. */
export const stalls = fixture(
  'stalls',
  `
  type Query { stalls: [Stall!]! }
  type Stall @context(name: "stall") { name: String toll(in: String! = "EUR"): String sells: Sold }
  type Sold @key(fields: "id") {
    id: ID! taxed(by: String @fromContext(field: "$stall { toll(in: \\"USD\\") }")): String
  }
  `,
  {
    Query: { stalls: () => [{ name: 'north' }] },
    Stall: {
      sells: () => ({ id: 's1' }),
      toll: ({ name }: Stall, { in: currency }: { in: string }) => `${name} ${currency}`,
    },
    Sold: {
      __resolveReference: (reference: object) => reference,
      taxed: (_sold: object, { by }: { by?: string | null }) => `by ${String(by)}`,
    },
  },
);
