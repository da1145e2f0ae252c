import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { housePolicies } from '../src/access/fields/policies.ts';
import { serveSupergraph } from '../src/execution/served-supergraph.ts';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

interface Labels {
  readonly price: string;
  readonly weight?: string;
}

/** Products, whose price and weight are on their way from the subgraph "old" to "new". */
function moving({ price, weight = 'percent(0)' }: Labels) {
  return [
    fixture(
      'old',
      `type Query { product: Product }
       type Product @key(fields: "id") { id: ID! name: String price: String weight: String }`,
      {
        Query: { product: () => ({ id: 'p1', name: 'Lamp', price: 'old', weight: 'old' }) },
        Product: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      },
    ),
    fixture(
      'new',
      `type Product @key(fields: "id") {
         id: ID!
         price: String @override(from: "old", label: "${price}")
         weight: String @override(from: "old", label: "${weight}")
       }`,
      { Product: { price: () => 'new', weight: () => 'new' } },
    ),
  ];
}

/** Gives `numbers` in turn; throws when there are no more. */
function inTurn(...numbers: readonly number[]): () => number {
  const left = [...numbers];
  return () => {
    const number = left.shift();
    if (number === undefined) throw new Error('Expected no further random number to be asked for.');
    return number;
  };
}

test.each([
  { label: 'percent(0)', random: 0, expected: 'old' },
  { label: 'percent(50)', random: 0.499, expected: 'new' },
  { label: 'percent(50)', random: 0.5, expected: 'old' },
  { label: 'percent(0.5)', random: 0.004, expected: 'new' },
  { label: 'percent(100)', random: 0.999, expected: 'new' },
  { label: 'beta', random: 0, expected: 'old' },
])(
  'has a field under the label $label from the $expected subgraph where chance gives $random',
  async ({ label, random, expected }) => {
    const fixtures = moving({ price: label });
    const { execute } = openOwnExecutor(
      { supergraph: compose(fixtures), callTo: callsTo(fixtures) },
      everyone,
      housePolicies,
      () => random,
    );
    expect((await execute({ query: '{ product { name price } }' })).data).toBe(
      `{"product":{"name":"Lamp","price":"${expected}"}}`,
    );
  },
);

function open(labels: Labels, random: () => number) {
  const fixtures = moving(labels);
  const { compile } = serveSupergraph(
    compose(fixtures),
    {},
    callsTo(fixtures),
    housePolicies,
    random,
  );
  const asking = { viewer: everyone, variables: {} };
  const chosen = (query: string) => ({
    document: parse(query),
    operationName: undefined,
    hash: query,
  });
  return {
    compile: (query: string) => compile(chosen(query), asking),
    compileAhead: (query: string) => compile(chosen(query)),
  };
}

test('decides on each label by itself for each request, and plans each setting once, that of all off ahead', () => {
  const numbers = inTurn(0.9, 0.9, 0.1, 0.9, 0.9, 0.1, 0.1, 0.9);
  const { compile, compileAhead } = open({ price: 'percent(50)', weight: 'percent(25)' }, numbers);
  const query = '{ product { price weight } }';
  const off = compileAhead(query);
  const [none, price, weight, again] = Array.from({ length: 4 }, () => compile(query));
  expect(none).toBe(off);
  expect(new Set([none, price, weight]).size).toBe(3);
  expect(again).toBe(price);
});

test('asks chance for no operation that the labels do not concern', () => {
  const { compile } = open({ price: 'percent(50)', weight: 'percent(25)' }, inTurn(0.1));
  expect(compile('{ product { name } }')).toBe(compile('{ product { name } }'));
  expect(compile('{ product { price } }')).toBeDefined();
});
