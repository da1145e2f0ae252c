import { SharedTurns } from '@loopgraph/kit/pace';
import { createLogger } from '@loopgraph/kit/log';
import type { FetchNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode, parse } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { planFetch } from '../src/execution/plan/planned-fetch.ts';
import { runFetch } from '../src/execution/plan/run-fetch.ts';
import { typeTests } from '../src/execution/plan/type-tests.ts';
import { createResponseErrors } from '../src/execution/response-errors.ts';

const types = typeTests(
  buildSchema(
    'type Query { books: [Item] } interface Item { id: ID } type Book implements Item { id: ID }',
  ),
);

const node: FetchNode = {
  kind: 'Fetch',
  serviceName: 'labels',
  operation: '{ __typename }',
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  requires: [
    {
      kind: 'InlineFragment',
      typeCondition: 'Book',
      selections: [
        { kind: 'Field', name: '__typename' },
        { kind: 'Field', name: 'id' },
      ],
    },
  ],
};

/** Merges what `answer` gives for each representation into `books`; gives the representations, and the objects in several places. */
async function merge(
  books: Fields[],
  answer: (representation: Fields) => Fields | null,
  { shared = false, unites = false } = {},
) {
  const set = new Set(shared ? [node] : []);
  const uniting = new Set(unites ? [node] : []);
  const planning = {
    types,
    merged: new Map(),
    repeated: new Set<FetchNode>(),
    clientKey: undefined,
  };
  const fetch = planFetch(node, ['books', '@'], { ...planning, sharing: set, uniting });
  const asked: Fields[] = [];
  const repeated = new Set<Fields>();
  const errors = createResponseErrors();
  await runFetch(fetch, {
    root: { books },
    repeated,
    errors,
    variables: {},
    coerced: {},
    document: parse('{ books { id } }'),
    operationName: undefined,
    messageOf: (message) => message,
    requestId: 'r1',
    viewer: everyone,
    signal: new AbortController().signal,
    subjects: new Set(),
    explain: false,
    flights: new Map(),
    turns: new SharedTurns(),
    gatherings: new Map(),
    timeoutMs: 1_000,
    logger: createLogger({ name: 'test', level: 'silent' }),
    callTo:
      () =>
      ({ variables }) => {
        asked.push(...(variables['representations'] as Fields[]));
        return Promise.resolve({ data: { _entities: asked.map(answer) } });
      },
  });
  expect(errors.all()).toEqual([]);
  return { asked, repeated };
}

const book = (id: string, more: Fields = {}): Fields => ({ __typename: 'Book', id, ...more });

test.each([true, false])(
  'gives what came for an entity to all its places, as one object where it may: %j',
  async (shared) => {
    const books = ['a', 'b', 'a', 'gone', 'c', 'b', 'gone'].map((id) => book(id));
    const { asked } = await merge(
      books,
      ({ id }) => (id === 'gone' ? null : { label: { text: `label ${String(id)}` } }),
      { shared },
    );
    expect(asked).toEqual(['a', 'b', 'gone', 'c'].map((id) => book(id)));
    expect(books).toEqual(
      ['a', 'b', 'a', 'gone', 'c', 'b', 'gone'].map((id) =>
        book(id, id === 'gone' ? {} : { label: { text: `label ${id}` } }),
      ),
    );
    expect(new Set(books.map(({ label }) => label ?? null)).size).toBe(shared ? 4 : 6);
  },
);

test('leaves an entity its own type where the subgraph has an interface object', async () => {
  const books = ['a', 'b', 'c'].map((id) => book(id));
  await merge(books, ({ id }) => ({ __typename: 'Item', label: id }));
  expect(books).toEqual(['a', 'b', 'c'].map((id) => book(id, { label: id })));
});

test('makes one object of entities that are alike, but of none that has more', async () => {
  const books = [book('a'), book('b'), book('a'), book('a', { own: 1 }), book('b')];
  const { repeated } = await merge(books, ({ id }) => ({ label: id }), {
    unites: true,
    shared: true,
  });
  expect(books).toEqual([
    book('a', { label: 'a' }),
    book('b', { label: 'b' }),
    book('a', { label: 'a' }),
    book('a', { own: 1, label: 'a' }),
    book('b', { label: 'b' }),
  ]);
  expect(books.map((one) => books.indexOf(one))).toEqual([0, 1, 0, 3, 1]);
  expect([...repeated]).toEqual([books[0], books[1]]);
});
