import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { sharedCall } from '../src/execution/plan/shared-calls.ts';
import { callWithin, type SubgraphCall } from '../src/execution/subgraph-call.ts';
import type { CallReport } from '../src/execution/call-report.ts';
import { fixture } from './support/company.ts';
import { callsTo } from './support/crowd.ts';
import { openOwnExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

const byReference = { __resolveReference: (reference: object) => reference };
const owner = () => ({ __typename: 'User', id: 'u1' });

const fixtures = [
  fixture(
    'stock',
    `type Query { car: Car boat: Boat }
     type Car @key(fields: "id") { id: ID! } type Boat @key(fields: "id") { id: ID! }`,
    { Query: { car: () => ({ id: 'c1' }), boat: () => ({ id: 'b1' }) } },
  ),
  fixture(
    'cars',
    'type Car @key(fields: "id") { id: ID! owner: User } type User @key(fields: "id") { id: ID! }',
    { Car: { ...byReference, owner } },
  ),
  fixture(
    'boats',
    'type Boat @key(fields: "id") { id: ID! owner: User } type User @key(fields: "id") { id: ID! }',
    { Boat: { ...byReference, owner } },
  ),
  fixture(
    'users',
    'type User @key(fields: "id") { id: ID! name(upper: Boolean): String home: Home } type Home { town: String mood: String }',
    {
      User: {
        ...byReference,
        name: (_user: object, { upper }: { upper?: boolean }) => (upper ? 'ANN' : 'Ann'),
        home: () => ({ town: 'Rome' }),
      },
      Home: {
        mood: () => {
          throw new Error('no mood');
        },
      },
    },
  ),
];

/** Executes `query`, with no answer of the users before cars and boats have theirs; gives what the users were asked for. */
async function execute(query: string) {
  const calls: CallReport[] = [];
  const cars = Promise.withResolvers<undefined>();
  const boats = Promise.withResolvers<undefined>();
  const { execute: ask } = openOwnExecutor({
    supergraph: compose(fixtures),
    executing: { onCall: (report) => void calls.push(report) },
    callTo: (name) => {
      const call = callsTo(fixtures)(name);
      return async (request) => {
        if (name === 'users') {
          await Promise.all([cars.promise, boats.promise]);
          // By then, what needs the others' answers is asked.
          await setImmediate();
        }
        const answer = await call(request);
        if (name === 'cars') cars.resolve(undefined);
        if (name === 'boats') boats.resolve(undefined);
        return answer;
      };
    },
  });
  const { data, errors } = await ask({ query });
  const places = calls
    .filter(({ subgraph }) => subgraph === 'users')
    .map((call) => call.places.map(({ path }) => path.join('.')));
  return { data: JSON.parse(data) as unknown, errors, places };
}

test.each(['', 'query Owners '])(
  'asks once for what is asked for already, in other parts of an operation: %s{…}',
  async (head) => {
    const answer = await execute(
      `${head}{ car { owner { name home { town mood } } } boat { owner { name home { town mood } } } }`,
    );
    const user = { name: 'Ann', home: { town: 'Rome', mood: null } };
    expect(answer).toEqual({
      data: { car: { owner: user }, boat: { owner: user } },
      errors: ['boat', 'car'].map((place) => ({
        message: 'no mood',
        path: [place, 'owner', 'home', 'mood'],
      })),
      places: [['car.owner', 'boat.owner']],
    });
  },
);

test('asks apart for what is asked for with other values', async () => {
  const { data, places } = await execute(
    '{ car { owner { name } } boat { owner { name(upper: true) } } }',
  );
  expect(data).toEqual({ car: { owner: { name: 'Ann' } }, boat: { owner: { name: 'ANN' } } });
  expect(places).toEqual([['car.owner'], ['boat.owner']]);
});

test('gives what came by the end of its time where the call that it shares does', async () => {
  const part = { data: { _entities: [] } };
  const answerLate: SubgraphCall = ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(part);
      });
    });
  const call = Object.assign(answerLate, { givesPart: true });
  const shared = sharedCall('users', call, new Map());
  const request = { query: '{ a }', variables: {}, requestId: 'r', viewer: everyone };
  const ask = () => callWithin(10, shared, request);
  expect(await Promise.all([ask(), ask()])).toEqual([part, part]);
});
