import { nobody } from '@loopgraph/kit/viewer';
import { describe, expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { SubgraphFailure } from '../src/execution/subgraph-call.ts';
import { callsTo } from './support/calls-to.ts';
import { openOwnExecutor } from './support/executors.ts';
import { rowsOf } from './support/exports.ts';
import { goodsFixtures } from './support/goods.ts';
import { guardedMedia, mediaPolicies } from './support/guarded-media.ts';
import { mediaFixtures } from './support/media.ts';
import { compose, shapes, startWorld } from './support/world.ts';

describe.each(shapes)('%s, a client is told in its own keys', (shape) => {
  test('where a field failed, itself or beneath', async () => {
    await using world = await startWorld({ shape, fixtures: goodsFixtures });
    const query = '{ products { upc: broken group: other { name: broken } price: lost label } }';
    expect(await world.ask(query)).toMatchObject({
      data: {
        products: [
          { upc: null, group: { name: null }, price: null, label: 'tools 7' },
          { upc: null, group: { name: null }, price: null, label: 'garden 9' },
        ],
      },
      errors: [
        { path: ['products', 0, 'upc'] },
        { path: ['products', 0, 'group', 'name'] },
        { path: ['products', 1, 'upc'] },
        { path: ['products', 1, 'group', 'name'] },
        { path: ['products', 0, 'price'] },
        { path: ['products', 1, 'price'] },
      ],
    });
  });
});

function openGoods(broken?: string) {
  const callTo = callsTo(goodsFixtures);
  const paths: string[] = [];
  const executor = openOwnExecutor({
    supergraph: compose(goodsFixtures),
    callTo: (name) => (request) => {
      paths.push(...(request.asks?.places ?? []).map(({ path }) => path.join('.')));
      if (name === broken) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'It is down.');
      return callTo(name)(request);
    },
  });
  return { ...executor, paths };
}

test('what a subgraph that failed leaves null is told in the keys of the client', async () => {
  const query = '{ _entities: products { name upc: price } }';
  const { data, errors } = await openGoods('prices').execute({ query });
  expect(JSON.parse(data)).toEqual({
    _entities: [
      { name: 'Axe', upc: null },
      { name: 'Saw', upc: null },
    ],
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'upc'],
    ['_entities', 1, 'upc'],
  ]);
});

test('where requests to subgraphs belong is told in the keys of the client', async () => {
  const { execute, paths } = openGoods();
  await execute({ query: '{ _entities: products { upc: price } }' });
  expect(paths).toEqual(['', '_entities.@']);
});

test('where the response cannot be what it promises is told in the keys of the client', async () => {
  const supergraph = compose(mediaFixtures);
  const { execute } = openOwnExecutor({ supergraph, callTo: callsTo(mediaFixtures) });
  expect(await execute({ query: '{ reviews { author { id: name } } }' })).toMatchObject({
    data: 'null',
    errors: [
      {
        message: 'Cannot return null for non-nullable field Person.id.',
        path: ['reviews', 3, 'author', 'id'],
      },
    ],
  });
});

test('the cost of an answer is measured on what came for the keys of the client', async () => {
  await using world = await startWorld({ fixtures: goodsFixtures });
  const query = '{ products { upc: related { name } price } }';
  const { body } = await world.post({ query }, { 'loopgraph-cost': 'report' });
  // Two products, and to each two that are related.
  expect(body).toMatchObject({ extensions: { cost: { actual: 6 } } });
});

test('the columns of an export are the keys of the client', async () => {
  const identify = () => Promise.resolve(everyone);
  await using world = await startWorld({ fixtures: goodsFixtures, identify });
  const query = '{ products { upc: name group: other { name: title } price label } }';
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/csv' },
    body: JSON.stringify({ query }),
  });
  expect(rowsOf(await response.text())).toEqual([
    ['upc', 'group.name', 'price', 'label'],
    ['Axe', 'Garden', '100', 'tools 7'],
    ['Saw', 'Tools', '200', 'garden 9'],
  ]);
});

test('what is refused is told in the keys of the client', async () => {
  const executor = openOwnExecutor(
    { supergraph: compose(guardedMedia), callTo: callsTo(mediaFixtures) },
    nobody,
    mediaPolicies,
  );
  const query = `{ media(id: "b1") {
    __typename: kind id: title ... on Book { isbn: pages parcel { width: height } }
  } }`;
  const { data, errors } = await executor.execute({ query });
  expect(JSON.parse(data)).toEqual({
    media: { __typename: 'BOOK', id: null, isbn: null, parcel: { width: 1 } },
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['media', 'id'],
    ['media', 'isbn'],
  ]);
});
