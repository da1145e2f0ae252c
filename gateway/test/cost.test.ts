import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readCostDirectives } from '../src/limits/cost/cost-directives.ts';
import { compileOperationCost } from '../src/limits/cost/operation-cost.ts';

const definitions = `
  directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
`;

function costOf(sdl: string, source: string, sent: Record<string, unknown> = {}) {
  const schema = buildSchema(definitions + sdl);
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected one operation.');
  expect(validate(schema, document)).toEqual([]);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (!coerced) throw new AggregateError(errors);
  return compileOperationCost(schema, readCostDirectives(sdl), document, operation)(coerced);
}

const estimate = (...args: Parameters<typeof costOf>) => costOf(...args).estimated;

/** The first example of https://ibm.github.io/graphql-specs/cost-spec.html. */
const users = `
  type User { name: String  age: Int @cost(weight: "2.0") }
  type Query { users(max: Int): [User] @listSize(slicingArguments: ["max"]) }
`;

/** The example of https://www.apollographql.com/docs/graphos/routing/security/demand-control. */
const books = `
  type Query {
    book(id: ID): Book
    bestsellers: [Book] @listSize(assumedSize: 5)
    newestAdditions(after: ID, limit: Int!): [Book] @listSize(slicingArguments: ["limit"])
    page(first: Int, last: Int): BookPage
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    search(words: Words, tags: [Words!], secret: Int @cost(weight: "7")): Book
    all: [Book]
    things: [Thing]
  }
  type Mutation { add(words: Words): Book }
  input Words { text: String  fuzzy: Boolean @cost(weight: "5")  within: Words }
  type BookPage { nodes: [Book!]!  edges: [BookEdge!]!  totalCount: Int @cost(weight: "20") }
  type BookEdge { node: Book! }
  interface Thing { id: ID }
  type Book implements Thing { id: ID  title: String  author: Author  publisher: Publisher  chapters: [Chapter] }
  type Author @cost(weight: "3") { name: String }
  type Publisher { name: String  address: Address }
  type Address { zipCode: Int @cost(weight: "5") }
  type Chapter { title: String }
  type Toy implements Thing { id: ID  maker: Publisher }
`;

test.each([
  [
    'the weight of each field, times the length of its list',
    users,
    '{ users(max: 5) { age } }',
    15,
  ],
  ['nothing for scalars that say no weight', users, '{ users(max: 5) { name } }', 5],
  ['1 for each object', books, '{ book(id: 1) { title publisher { name } } }', 2],
  ['what a type weighs wherever it stands', books, '{ book(id: 1) { author { name } } }', 4],
  ['what a scalar weighs', books, '{ book(id: 1) { publisher { address { zipCode } } } }', 8],
  ['as many as a list is assumed to hold', books, '{ bestsellers { title author { name } } }', 20],
  [
    'as many as a slicing argument says',
    books,
    '{ newestAdditions(limit: 3) { publisher { name } } }',
    6,
  ],
  ['10 for a list of which nothing is said', books, '{ all { title } }', 10],
  [
    'sized fields as long as the field above them says',
    books,
    '{ page(first: 7) { nodes { title } } }',
    8,
  ],
  [
    'each of the sized fields',
    books,
    '{ page(first: 7) { nodes { id } edges { node { id } } } }',
    22,
  ],
  [
    'the greater of two slicing arguments',
    books,
    '{ page(first: 2, last: 9) { nodes { id } } }',
    10,
  ],
  ['the assumed size where no slicing argument is given', books, '{ page { nodes { id } } }', 21],
  ['nothing for a page of none', books, '{ page(first: 0) { nodes { author { name } } } }', 1],
  ['no rows where only the count is asked for', books, '{ page(first: 1000) { totalCount } }', 21],
  ['lists within lists', books, '{ newestAdditions(limit: 3) { chapters { title } } }', 33],
  ['1 for an input object', books, '{ search(words: { text: "a" }) { id } }', 2],
  [
    'what is within an input object',
    books,
    '{ search(words: { fuzzy: true, within: { fuzzy: true } }) { id } }',
    13,
  ],
  [
    'each input object of a list',
    books,
    '{ search(tags: [{ text: "a" }, { text: "b" }]) { id } }',
    3,
  ],
  ['nothing for null', books, '{ search(words: null, secret: null) { id } }', 1],
  ['what an argument weighs', books, '{ search(secret: 1) { id } }', 8],
  ['10 more for a mutation', books, 'mutation { add(words: { text: "a" }) { id } }', 12],
  ['nothing for __typename', books, '{ __typename book { __typename } }', 1],
  ['every alias', books, '{ a: book { id } b: book { id } c: book { id } }', 3],
  [
    'a field that is repeated once, as it is executed',
    books,
    '{ book { author { name } } book { author { name } } }',
    4,
  ],
  [
    'a field that fragments repeat once',
    books,
    '{ book { ...A ...A ...B } } fragment A on Book { author { name } } fragment B on Book { author { name } }',
    4,
  ],
  [
    'what fragments of several types select, together',
    books,
    '{ things { id ... on Book { author { name } } ... on Toy { maker { name } } } }',
    50,
  ],
  [
    'what a fragment on an interface selects of an object',
    books,
    '{ book { ... on Thing { id } ... on Thing { ... on Book { author { name } } } } }',
    4,
  ],
  [
    'nothing of what is never included',
    books,
    '{ book @include(if: false) { id } bestsellers @skip(if: true) { id } }',
    0,
  ],
  [
    '1000 for an introspection',
    books,
    '{ __schema { types { name } } __type(name: "Book") { name } }',
    2000,
  ],
] as const)('counts %s', (_what, sdl, source, expected) => {
  expect(estimate(sdl, source)).toBe(expected);
});

test('takes sizes, conditions and inputs from variables and their defaults', () => {
  const source = `query ($first: Int = 4, $with: Boolean = false, $words: Words) {
    page(first: $first) { nodes { author @include(if: $with) { name } } }
    search(words: $words) @skip(if: $with) { id }
  }`;
  expect(estimate(books, source)).toBe(1 + 4 + 1);
  expect(estimate(books, source, { first: 8 })).toBe(1 + 8 + 1);
  expect(estimate(books, source, { first: 8, with: true })).toBe(1 + 8 * 4);
  expect(estimate(books, source, { words: { fuzzy: true } })).toBe(1 + 4 + 1 + 6);
  expect(estimate(books, source, { first: null })).toBe(1 + 20 + 1);
});

test('includes what is selected twice where either of the two is included', () => {
  const source = `query ($a: Boolean!, $b: Boolean!) {
    book { author @include(if: $a) { name } ... @include(if: $b) { author { name } publisher { name } } }
  }`;
  expect(estimate(books, source, { a: false, b: false })).toBe(1);
  expect(estimate(books, source, { a: true, b: false })).toBe(4);
  expect(estimate(books, source, { a: true, b: true })).toBe(5);
});

test('refuses a field that requires one slicing argument and has none', () => {
  expect(() => estimate(users, '{ users { name } }')).toThrow(
    'Expected field "users" to have just one of the arguments "max", but got: none.',
  );
});

test('measures by the same weights what came', () => {
  const { estimated, measure } = costOf(
    books,
    `{
      page(first: 100) { totalCount nodes { author { name } chapters { title } } }
      things { ... on Book { author { name } } ... on Toy { author: maker { name } } }
      search(secret: 1) { id }
      book { id }
    }`,
  );
  const author = { name: 'Ada' };
  const data = {
    page: {
      totalCount: 2,
      nodes: [
        { author, chapters: [{ title: '1' }, { title: '2' }] },
        { author: null, chapters: [] },
      ],
    },
    things: [
      { __typename: 'Book', author },
      { __typename: 'Toy', author },
    ],
    search: null,
    book: null,
  };
  expect(estimated).toBe(1 + 20 + 100 * (1 + 3 + 10) + 10 * (1 + 3 + 1) + 1 + 7 + 1);
  // A null author costs what it weighs, for it was looked for.
  expect(measure(data)).toBe(1 + 20 + (1 + 3 + 2) + (1 + 3) + (1 + 3) + (1 + 1) + 7);
});

test('reads the directives by the names that a supergraph links them by', () => {
  const { weights, listSizes } = readCostDirectives(`
    schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize", { name: "@cost", as: "@price" }]) {
      query: Query
    }
    type Query { a: [Int] @price(weight: 3) @listSize(assumedSize: 2)  b: Int @cost(weight: 9) }
  `);
  expect([...weights]).toEqual([['Query.a', 3]]);
  expect([...listSizes.keys()]).toEqual(['Query.a']);
});
