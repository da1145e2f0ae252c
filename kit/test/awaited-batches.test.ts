import { AsyncLocalStorage } from 'node:async_hooks';
import { buildSchema, parse, type GraphQLObjectType } from 'graphql';
import { expect, test, vi } from 'vitest';
import { Batched } from '../src/batched.ts';
import { compileSubgraphOperation } from '../src/executor/compile-subgraph-operation.ts';
import { createLoader, type Loader } from '../src/loader.ts';
import { workAtPace } from '../src/pace.ts';

interface Book {
  readonly id: number;
  readonly authorId: number;
}

interface Library {
  readonly ids: readonly number[];
  readonly books: Loader<number, Book | null>;
  readonly authors: Loader<number, { readonly name: string }>;
}

type Resolve<Source> = (source: Source, args: object, library: Library) => unknown;

const schema = buildSchema(`
  type Query { books: [Book] book(id: Int!): Book }
  type Book { id: Int! author: Author! same: Book }
  type Author { name: String! }
`);

function resolveBy<Source>(type: string, field: string, resolve: Resolve<Source>): void {
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (!found) throw new Error(`expected ${type}.${field} to be a field`);
  found.resolve = resolve;
}

resolveBy('Query', 'books', (_root, _args, { ids, books }) => ids.map((id) => books.load(id)));
resolveBy('Book', 'author', (book: Book, _args, { authors }) => authors.load(book.authorId));
resolveBy('Book', 'same', (book: Book, _args, { books }) => books.load(book.id));

/** A library of books 0 to 9 of each author; a negative id is that of a broken one. `batches` tells what was loaded. */
function openLibrary(ids: readonly number[]) {
  const batches: { books: (readonly number[])[]; authors: (readonly number[])[] } = {
    books: [],
    authors: [],
  };
  const library: Library = {
    ids,
    books: createLoader<number, Book | null>((keys) => {
      batches.books.push(keys);
      return Promise.resolve(
        keys.map((id) =>
          id < 0 ? new Error(`book ${id} is torn`) : { id, authorId: Math.floor(id / 10) },
        ),
      );
    }),
    authors: createLoader<number, { name: string }>((keys) => {
      batches.authors.push(keys);
      if (keys.includes(9)) return Promise.reject(new Error('nobody knows author 9'));
      return Promise.resolve(keys.map((id) => ({ name: `author ${id}` })));
    }),
  };
  return { batches, library };
}

async function ask(query: string, library: Library) {
  const { data, errors } = await compileSubgraphOperation(
    schema,
    parse(query),
    undefined,
  )(library, {});
  const told = errors?.map(({ path, message }) => `${path?.join('.') ?? ''}: ${message}`);
  return { data: JSON.parse(JSON.stringify(data)) as unknown, ...(told && { errors: told }) };
}

test('puts values of batches in their places, and loads what is below them in one batch', async () => {
  const { batches, library } = openLibrary([11, 25, 11, 12]);
  expect(await ask('{ books { id author { name } } }', library)).toEqual({
    data: {
      books: [
        { id: 11, author: { name: 'author 1' } },
        { id: 25, author: { name: 'author 2' } },
        { id: 11, author: { name: 'author 1' } },
        { id: 12, author: { name: 'author 1' } },
      ],
    },
  });
  expect(batches).toEqual({ books: [[11, 25, 12]], authors: [[1, 2]] });
});

test('makes no promise for a value', async () => {
  const then = vi.spyOn(Batched.prototype, 'then');
  using spied = new DisposableStack();
  spied.defer(() => {
    then.mockRestore();
  });
  const { library } = openLibrary([11, 25]);
  expect(await ask('{ books { author { name } } }', library)).not.toHaveProperty('errors');
  expect(then).not.toHaveBeenCalled();
});

test('goes on with values that are there already', async () => {
  const { batches, library } = openLibrary([11, 25]);
  expect(await ask('{ books { id same { same { id } } } }', library)).toEqual({
    data: {
      books: [
        { id: 11, same: { same: { id: 11 } } },
        { id: 25, same: { same: { id: 25 } } },
      ],
    },
  });
  expect(batches.books).toEqual([[11, 25]]);
});

test('fails the keys that have no value, each wherever it stands, in the order of the keys', async () => {
  const { library } = openLibrary([-1, -2, -1, 11, -1]);
  expect(await ask('{ books { id } }', library)).toEqual({
    data: { books: [null, null, null, { id: 11 }, null] },
    errors: [
      'books.0: book -1 is torn',
      'books.2: book -1 is torn',
      'books.4: book -1 is torn',
      'books.1: book -2 is torn',
    ],
  });
});

test('fails all keys of a batch that fails, and lets null rise', async () => {
  const { library } = openLibrary([11, 99]);
  expect(await ask('{ books { author { name } } }', library)).toEqual({
    data: { books: [null, null] },
    errors: ['books.0.author: nobody knows author 9', 'books.1.author: nobody knows author 9'],
  });
});

test('gives each of several runs its values of one batch, in its own context', async () => {
  const { batches, library } = openLibrary([11, 25]);
  const runOf = new AsyncLocalStorage<string>();
  const seen: string[] = [];
  const authors: Library['authors'] = {
    load(id) {
      seen.push(`${runOf.getStore() ?? 'nobody'} wants author ${id}`);
      return library.authors.load(id);
    },
  };
  const answers = await Promise.all(
    ['a', 'b'].map((name) =>
      runOf.run(name, () => ask('{ books { author { name } } }', { ...library, authors })),
    ),
  );
  const data = { books: [{ author: { name: 'author 1' } }, { author: { name: 'author 2' } }] };
  expect(answers).toEqual([{ data }, { data }]);
  expect(seen).toEqual([
    'a wants author 1',
    'a wants author 2',
    'b wants author 1',
    'b wants author 2',
  ]);
  expect(batches).toEqual({ books: [[11, 25]], authors: [[1, 2]] });
});

test('goes on with many values in many turns, and still loads what is below them in one batch', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 64 }));
  const ids = Array.from({ length: 20_000 }, (_, id) => id + 1_000);
  const { batches, library } = openLibrary(ids);
  const inTurns: number[] = [];
  let inThisTurn = 0;
  let counts = true;
  const count = () => {
    inTurns.push(inThisTurn);
    inThisTurn = 0;
    if (counts) setImmediate(count);
  };
  const authors: Library['authors'] = {
    load(id) {
      inThisTurn++;
      return library.authors.load(id);
    },
  };
  setImmediate(count);
  const { data } = await ask('{ books { author { name } } }', { ...library, authors });
  counts = false;
  expect(data).toHaveProperty('books.19999.author.name', 'author 2099');
  expect(batches.books.map(({ length }) => length)).toEqual([20_000]);
  expect(batches.authors.map(({ length }) => length)).toEqual([2_000]);
  expect(inTurns.reduce((sum, each) => sum + each)).toBe(20_000);
  expect(Math.max(...inTurns)).toBeLessThanOrEqual(128);
});
