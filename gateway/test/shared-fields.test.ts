import { expect, test } from 'vitest';
import { callsTo } from './support/crowd.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

const place = { __resolveReference: (reference: object) => reference };

const fixtures = [
  fixture('places', 'type Query { place: Place } type Place @key(fields: "id") { id: ID! }', {
    Query: { place: () => ({ id: '1' }) },
  }),
  fixture(
    'maps',
    `type Place @key(fields: "id") { id: ID! point: Point @shareable tour: [Point] @shareable }
     type Point { x: Int @shareable }`,
    { Place: { ...place, point: () => ({ x: 1 }), tour: () => [{ x: 2 }, null, { x: 4 }] } },
  ),
  fixture(
    'charts',
    `type Place @key(fields: "id") { id: ID! point: Point @shareable tour: [Point] @shareable }
     type Point { y: Int @shareable }`,
    {
      Place: {
        ...place,
        point: () => {
          throw new Error('no point');
        },
        tour: () => [null, { y: 3 }, { y: 5 }],
      },
    },
  ),
];

test.each(['maps', 'charts'])(
  'keeps what one subgraph gives of an object where another gives null, though %s answers last',
  async (last) => {
    const others = Promise.withResolvers<undefined>();
    const { execute } = openOwnExecutor({
      supergraph: compose(fixtures),
      callTo: (name) => {
        const call = callsTo(fixtures)(name);
        return async (request) => {
          if (name === last) await others.promise;
          const answer = await call(request);
          // In the turn after this, it is merged.
          if (name !== 'places') setImmediate(others.resolve, undefined);
          return answer;
        };
      },
    });
    const { data, errors } = await execute({ query: '{ place { point { x y } tour { x y } } }' });
    expect(JSON.parse(data)).toEqual({
      place: {
        point: { x: 1, y: null },
        tour: [
          { x: 2, y: null },
          { x: null, y: 3 },
          { x: 4, y: 5 },
        ],
      },
    });
    expect(errors).toEqual([{ message: 'no point', path: ['place', 'point'] }]);
  },
);
