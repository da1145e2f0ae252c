import { RequestError } from '@loopgraph/kit/errors';
import { describe, expect, test } from 'vitest';
import type { CallReport } from '../src/execution/call-report.ts';
import type { SubgraphCall } from '../src/execution/subgraph-call.ts';
import { callByGraphqlJs } from './support/call-by-graphql-js.ts';
import { callsTo } from './support/calls-to.ts';
import { compareMany } from './support/compare.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { vehicleFixtures } from './support/vehicles.ts';
import { compose } from './support/world.ts';

const supergraph = compose(vehicleFixtures);

type Around = (name: string, call: SubgraphCall) => SubgraphCall;

const justCall: Around = (_name, call) => call;

/** Our executor, and what it asks the subgraphs. */
function openWatched({
  around = justCall,
  signal,
}: { around?: Around; signal?: AbortSignal } = {}) {
  const calls: CallReport[] = [];
  const callTo = callsTo(vehicleFixtures);
  const { schema, execute } = openOwnExecutor({
    supergraph,
    callTo: (name) => around(name, callTo(name)),
    executing: { onCall: (report) => void calls.push(report), ...(signal && { signal }) },
  });
  const asked = () =>
    calls.map(({ subgraph, places }) => [subgraph, ...places.map(({ path }) => path.join('.'))]);
  return { schema, execute, asked };
}

function openReference() {
  const calls = new Map(vehicleFixtures.map((one) => [one.name, callByGraphqlJs(one)]));
  const callTo = (name: string) => {
    const call = calls.get(name);
    if (!call) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
    return call;
  };
  return openReferenceExecutor({ supergraph, callTo });
}

describe('asks a subgraph once for what branches of a plan ask of it at the same time', () => {
  test.each([
    {
      where: 'at the beginning of sequences, and further on in them',
      query:
        '{ car { engine { maker { shop } } } boat { engine { maker { shop } } } plane { weight } }',
      variables: {},
      expected: [
        ['stock', ''],
        ['parts', 'car', 'boat', 'plane'],
        ['makers', 'car.engine', 'boat.engine'],
        ['shops', 'car.engine.maker', 'boat.engine.maker'],
      ],
    },
    {
      where: 'beneath a condition that holds',
      query:
        'query ($more: Boolean!) { car { engine { power } } boat @include(if: $more) { engine { maker { id } } } }',
      variables: { more: true },
      expected: [
        ['stock', ''],
        ['parts', 'car', 'boat'],
        ['makers', 'car.engine', 'boat.engine'],
      ],
    },
    {
      where: 'beside a condition that does not',
      query:
        'query ($more: Boolean!) { car { engine { power } } boat @include(if: $more) { engine { maker { id } } } plane { weight } }',
      variables: { more: false },
      expected: [
        ['stock', ''],
        ['parts', 'car', 'plane'],
        ['makers', 'car.engine'],
      ],
    },
    {
      where: 'in a branch within a branch',
      query:
        '{ car { engine { maker { shop } power } weight } fleet { ... on Boat { port engine { maker { shop } } } } }',
      variables: {},
      expected: [
        ['stock', ''],
        ['parts', 'car', 'fleet.@'],
        ['ports', 'fleet.@'],
        ['makers', 'car.engine', 'fleet.@.engine'],
        ['shops', 'car.engine.maker', 'fleet.@.engine.maker'],
      ],
    },
  ])('$where', async ({ query, variables, expected }) => {
    const { execute, asked } = openWatched();
    await using reference = await openReference();
    expect(await execute({ query, variables })).toEqual(
      await reference.execute({ query, variables }),
    );
    expect(asked().toSorted()).toEqual(expected.toSorted());
  });
});

test('goes on after a merged request without waiting for other subgraphs', async () => {
  const makers = Promise.withResolvers<undefined>();
  const { execute, asked } = openWatched({
    around: (name, call) => async (request) => {
      if (name === 'ports') await makers.promise;
      const answer = await call(request);
      if (name === 'makers') makers.resolve(undefined);
      return answer;
    },
  });
  const { data } = await execute({
    query: '{ car { engine { power } } boat { port weight } plane { weight } }',
  });
  expect(JSON.parse(data)).toEqual({
    car: { engine: { power: 100 } },
    boat: { port: 'Genoa', weight: 2 },
    plane: { weight: 2 },
  });
  expect(asked().map(([name]) => name)).toEqual(['stock', 'parts', 'makers', 'ports']);
});

test('names the place of an error in the branch that it is of', async () => {
  const { execute, asked } = openWatched();
  const { data, errors } = await execute({
    query: '{ car { engine { power } } boat { engine { power } } }',
  });
  expect(JSON.parse(data)).toEqual({
    car: { engine: { power: 100 } },
    boat: { engine: { power: null } },
  });
  expect(errors).toEqual([{ message: 'no power', path: ['boat', 'engine', 'power'] }]);
  expect(asked()).toHaveLength(3);
});

test('leaves all branches null where the merged request fails, each with an error, and goes on elsewhere', async () => {
  const { execute, asked } = openWatched({
    around: (name, call) => (request) =>
      name === 'parts' ? Promise.reject(new Error('gone')) : call(request),
  });
  const { data, errors } = await execute({
    query: '{ car { engine { power } } boat { engine { power } port } }',
  });
  expect(JSON.parse(data)).toEqual({
    car: { engine: null },
    boat: { engine: null, port: 'Genoa' },
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['car', 'engine'],
    ['boat', 'engine'],
  ]);
  expect(
    asked()
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(['parts', 'ports', 'stock']);
});

test('asks nothing more for any branch once the request is cancelled', async () => {
  const controller = new AbortController();
  const { execute, asked } = openWatched({
    signal: controller.signal,
    around: (name, call) => (request) => {
      if (name === 'makers') controller.abort(new RequestError('REQUEST_TIMEOUT', 'Too late.'));
      return call(request);
    },
  });
  const { data } = await execute({
    query: '{ car { engine { maker { shop } } } boat { engine { maker { shop } } } }',
  });
  expect(JSON.parse(data)).toEqual({
    car: { engine: { maker: null } },
    boat: { engine: { maker: null } },
  });
  expect(asked().map(([name]) => name)).toEqual(['stock', 'parts', 'makers']);
});

test('gives the same data as Apollo Gateway for 150 generated operations', async () => {
  const { schema, ...own } = openWatched();
  await using reference = await openReference();
  const comparisons = await compareMany(own, reference, { schema, scalar: () => true, count: 150 });
  expect(comparisons.filter(({ same }) => same === 'nothing')).toEqual([]);
});
