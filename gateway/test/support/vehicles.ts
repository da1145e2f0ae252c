import { fixture } from './company.ts';

interface Reference {
  readonly id: string;
}

const byReference = { __resolveReference: ({ id }: Reference) => ({ id }) };
const withEngine = {
  ...byReference,
  engine: ({ id }: Reference) => ({ __typename: 'Engine', id: `engine of ${id}` }),
  weight: ({ id }: Reference) => id.length,
};

/** Who sells which vehicle; parts knows of what it is built, makers by whom, ports where it is, shops what it costs. */
export const vehicleFixtures = [
  fixture(
    'stock',
    `type Query { car: Car boat: Boat plane: Plane fleet: [Vehicle!] } union Vehicle = Car | Boat
     type Car @key(fields: "id") { id: ID! } type Boat @key(fields: "id") { id: ID! } type Plane @key(fields: "id") { id: ID! }`,
    {
      Query: {
        car: () => ({ id: 'c1' }),
        boat: () => ({ id: 'b1' }),
        plane: () => ({ id: 'p1' }),
        fleet: () => [
          { __typename: 'Car', id: 'c2' },
          { __typename: 'Boat', id: 'b2' },
        ],
      },
    },
  ),
  fixture(
    'parts',
    `type Car @key(fields: "id") { id: ID! engine: Engine weight: Int }
     type Boat @key(fields: "id") { id: ID! engine: Engine weight: Int }
     type Plane @key(fields: "id") { id: ID! weight: Int }
     type Engine @key(fields: "id") { id: ID! }`,
    { Car: withEngine, Boat: withEngine, Plane: withEngine },
  ),
  fixture(
    'makers',
    `type Engine @key(fields: "id") { id: ID! maker: Maker power: Int }
     type Plane @key(fields: "id") { id: ID! maker: Maker }
     type Maker @key(fields: "id") { id: ID! }`,
    {
      Engine: {
        ...byReference,
        maker: ({ id }: Reference) => ({ __typename: 'Maker', id: `maker of ${id}` }),
        power: ({ id }: Reference) => {
          if (id.endsWith('b1')) throw new Error('no power');
          return 100;
        },
      },
      Plane: { ...byReference, maker: () => ({ __typename: 'Maker', id: 'maker' }) },
    },
  ),
  fixture('ports', 'type Boat @key(fields: "id") { id: ID! port: String }', {
    Boat: { ...byReference, port: () => 'Genoa' },
  }),
  fixture('shops', 'type Maker @key(fields: "id") { id: ID! shop: String }', {
    Maker: { ...byReference, shop: ({ id }: Reference) => `shop of ${id}` },
  }),
];
