import { setImmediate } from 'node:timers/promises';
import { buildSchema, parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { compileSubgraphOperation } from '../src/executor/compile-subgraph-operation.ts';
import { workAtPace } from '../src/pace.ts';

const schema = buildSchema('type Query { items: [Item] } type Item { id: ID! }');
const items = vi.fn<() => unknown>();
Object.assign(schema.getQueryType()?.getFields()['items'] ?? {}, { resolve: items });
const run = compileSubgraphOperation(schema, parse('{ items { id } }'), undefined);

/** Items of which the last is refused before its turn comes. */
function itemsOf(count: number) {
  return Array.from({ length: count }, (_, id) =>
    id === count - 1 ? Promise.reject(new Error('boom')) : Promise.resolve({ id }),
  );
}

test('gives the error of an item that failed before the turn that it was put off to', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  items.mockReturnValueOnce(itemsOf(200));
  const { data, errors } = await run({}, {});
  const got = data?.['items'] as unknown[];
  expect(got).toHaveLength(200);
  expect(got.slice(198)).toEqual([{ id: '198' }, null]);
  expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'boom', path: ['items', 199] },
  ]);
});

test('lets items fail that nobody waits for any more', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const stopped = new AbortController();
  items.mockReturnValueOnce(itemsOf(200));
  void run({}, {}, stopped.signal);
  stopped.abort();
  // Node.js reports a rejection that nobody expects before it goes on to the next turn.
  await setImmediate();
  await setImmediate();
});
