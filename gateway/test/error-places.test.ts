import { expect, test } from 'vitest';
import { callsTo } from './support/crowd.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

function fail(what: string): () => never {
  return () => {
    throw new Error(`no ${what}`);
  };
}

const parcel = { __resolveReference: (reference: object) => reference };

const fixtures = [
  fixture(
    'parcels',
    `type Query { parcels: [Parcel!]! }
     type Parcel @key(fields: "id") { id: ID! weight: Int size: Size }
     type Size { width: Int height: Int }`,
    {
      Query: { parcels: () => [{ id: '1' }, { id: '2' }] },
      Parcel: { ...parcel, weight: fail('weight'), size: () => ({}) },
      Size: { width: fail('width'), height: fail('height') },
    },
  ),
  fixture(
    'postage',
    `type Parcel @key(fields: "id") {
       id: ID! weight: Int @external size: Size @external
       byWeight: Int @requires(fields: "weight")
       bySize: Int @requires(fields: "size { width height }")
     }
     type Size { width: Int @external height: Int @external }`,
    { Parcel: { ...parcel, byWeight: () => null, bySize: () => null } },
  ),
];

const { execute } = openOwnExecutor({ supergraph: compose(fixtures), callTo: callsTo(fixtures) });

test.each([
  { asks: '{ byWeight }', places: [[0], [1]] },
  {
    asks: '{ byWeight weight }',
    places: [
      [0, 'weight'],
      [1, 'weight'],
    ],
  },
  {
    asks: '{ bySize size { height } }',
    places: [
      [0, 'size'],
      [0, 'size', 'height'],
      [1, 'size'],
      [1, 'size', 'height'],
    ],
  },
])('names no place that the response has not, for $asks', async ({ asks, places }) => {
  const { errors } = await execute({ query: `{ parcels ${asks} }` });
  expect(errors.map(({ path }) => path)).toEqual(places.map((place) => ['parcels', ...place]));
});
