import { RequestError } from '@loopgraph/kit/errors';
import { GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import { fixture } from './support/company.ts';
import { openReferenceExecutor } from './support/executors.ts';
import { compose, shapes, startWorld } from './support/world.ts';

interface Reference {
  readonly id: string;
}

const products = fixture(
  'products',
  'type Query { products(ids: [ID!]!): [Product] } type Product @key(fields: "id") { id: ID! }',
  {
    Query: { products: (_root: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })) },
  },
);

const labels = fixture(
  'labels',
  'type Product @key(fields: "id") { id: ID! label(in: [String!]!): String }',
  {
    Product: {
      __resolveReference: (reference: Reference) => reference,
      label: ({ id }: Reference, { in: languages }: { in: string[] }) =>
        `${id} in ${languages.join()}`,
    },
  },
);

/** Whether there is a sale, by days: the gateway does not know how these are written. */
const sales = fixture(
  'sales',
  `scalar Weekday
   type Query { open(on: Weekday!, until: Weekday): Boolean }
   type Product @key(fields: "id") { id: ID! sold(on: [Weekday!]!): Boolean }`,
  {
    Weekday: new GraphQLScalarType({
      name: 'Weekday',
      parseValue(value) {
        if (value === 'Monday') return value;
        throw new Error('Expected a Monday.');
      },
    }),
    Query: {
      open() {
        const message =
          '$client_representations $client_representations_2 $client_day client_representations';
        throw new RequestError('NOT_FOUND', message);
      },
    },
    Product: { __resolveReference: (reference: Reference) => reference, sold: () => true },
  },
);

const fixtures = [products, labels, sales];
const representations = ['p1', 'p2'];

interface Refused {
  readonly errors: readonly { readonly message: string }[];
}

describe.each(shapes)('%s, a variable of the client', (shape) => {
  test('called representations is an argument of a root field and of an entity alike', async () => {
    await using world = await startWorld({ shape, fixtures });
    const query = `query ($representations: [ID!]!, $representations_0: [String!]!) {
      products(ids: $representations) { id label(in: $representations_0) }
    }`;
    expect(await world.ask(query, { representations, representations_0: ['fi'] })).toEqual({
      data: {
        products: [
          { id: 'p1', label: 'p1 in fi' },
          { id: 'p2', label: 'p2 in fi' },
        ],
      },
    });
  });

  test('called representations is an argument in entity fetches that are merged', async () => {
    await using world = await startWorld({ shape, fixtures });
    const query = `query (
      $representations: [String!]!, $representations_0: [String!]!, $client_representations: [ID!]!
    ) {
      one: products(ids: $client_representations) { label(in: $representations) }
      two: products(ids: ["p3"]) { label(in: $representations_0) }
    }`;
    const variables = {
      ...{ representations: ['fi'], representations_0: ['de', 'en'] },
      client_representations: ['p4'],
    };
    expect(await world.ask(query, variables)).toEqual({
      data: { one: [{ label: 'p4 in fi' }], two: [{ label: 'p3 in de,en' }] },
    });
  });

  test('called representations says what @skip and @include leave out, its default too', async () => {
    await using world = await startWorld({ shape, fixtures });
    const query = `query ($representations: Boolean = false, $representations_1: Boolean!) {
      one: products(ids: ["p1"]) { label(in: ["fi"]) @include(if: $representations) }
      two: products(ids: ["p1"]) { id @skip(if: $representations_1) label(in: ["de"]) }
      three: products(ids: ["p1"]) { ... @skip(if: $representations) { label(in: ["en"]) } }
    }`;
    expect(await world.ask(query, { representations_1: true })).toEqual({
      data: { one: [{}], two: [{ label: 'p1 in de' }], three: [{ label: 'p1 in en' }] },
    });
  });

  test('called representations keeps its name where its value is refused', async () => {
    await using world = await startWorld({ shape, fixtures });
    const query = 'query ($representations: [ID!]!) { products(ids: $representations) { id } }';
    expect(await world.ask(query, { representations: [null] })).toMatchObject({
      errors: [
        {
          message:
            'Variable "$representations" got invalid value null at "representations[0]"; Expected non-nullable type "ID!" not to be null.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  test.each([
    ['a root field', '{ open(on: $representations) }', 'Weekday!', 'Sunday', ''],
    [
      'an entity',
      '{ products(ids: ["p1"]) { sold(on: $representations) } }',
      '[Weekday!]!',
      ['Sunday'],
      ' at "representations[0]"',
    ],
    [
      'entities in fetches that are merged',
      '{ products(ids: ["p1"]) { sold(on: $representations) } b: products(ids: ["p2"]) { s: sold(on: $representations) } }',
      '[Weekday!]!',
      ['Monday', 'Sunday'],
      ' at "representations[1]"',
    ],
  ])(
    'called representations keeps its name where a subgraph refuses its value for %s',
    async (_what, selection, type, value, place) => {
      await using world = await startWorld({ shape, fixtures });
      const query = `query ($representations: ${type}) ${selection}`;
      const { errors } = (await world.ask(query, { representations: value })) as Refused;
      const message = `Variable "$representations" got invalid value "Sunday"${place}; Expected type "Weekday". Expected a Monday.`;
      expect(new Set(errors.map((error) => error.message))).toEqual(new Set([message]));
    },
  );

  test('called representations is told from others in what a subgraph says', async () => {
    await using world = await startWorld({ shape, fixtures });
    const query = `query ($representations: Weekday!, $client_day: Weekday) {
      open(on: $representations, until: $client_day)
    }`;
    const { errors } = (await world.ask(query, { representations: 'Monday' })) as Refused;
    const message = '$representations $client_representations_2 $client_day client_representations';
    expect(errors.map((error) => error.message)).toEqual([message]);
  });
});

test('a variable of the client called representations is refused by Apollo Gateway', async () => {
  await using reference = await openReferenceExecutor({
    supergraph: compose(fixtures),
    callTo: (name) => callInProcess(fixtures.find((one) => one.name === name) ?? products),
  });
  const query = `query ($representations: [String!]!) {
    products(ids: ["p1"]) { label(in: $representations) }
  }`;
  const variables = { representations: ['fi'] };
  expect(await reference.execute({ query, variables })).toMatchObject({
    data: '{"products":[{"label":null}]}',
    errors: [{ message: 'Variables cannot contain key "representations"' }],
  });
});
