import { getOperationAST, getVariableValues, parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from 'vitest';
import { compileVariableValues } from '../src/executor/variable-values.ts';

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { letters(first: Int): [Letter!]! }
      type Letter @key(fields: "id") { id: ID! words(most: Int!): [String!]! }
    `),
  },
]);

const operation = getOperationAST(
  parse(`query ($these: [_Any!]!, $those: [_Any!]!, $most: Int! = 3) {
    these: _entities(representations: $these) { ... on Letter { words(most: $most) } }
    those: _entities(representations: $those) { ... on Letter { id } }
  }`),
);
if (!operation) throw new Error('expected an operation');
const variablesOf = compileVariableValues(schema, operation);

const a = { __typename: 'Letter', id: 'a' };
const b = { __typename: 'Letter', id: 'b' };

test('takes representations as they are, and other variables as their types have them', () => {
  const sent = { these: [a, b], those: [], unknown: 7 };
  const { coerced } = variablesOf(sent);
  expect(coerced).toEqual({ these: [a, b], those: [], most: 3 });
  expect(coerced?.['these']).toBe(sent.these);
  expect(variablesOf({ ...sent, most: '7' }).errors?.map(({ message }) => message)).toEqual([
    'Variable "$most" got invalid value "7"; Int cannot represent non-integer value: "7"',
  ]);
});

test.each([
  { these: [a, null], those: [b] },
  { these: [a, 'b'], those: [[b]] },
  { these: a, those: [b] },
  { these: new Set([a]), those: [b] },
  { these: [a], those: null },
  { these: [a] },
])('gives for %o what graphql-js does', (sent) => {
  const { variableDefinitions = [] } = operation;
  expect(variablesOf(sent)).toEqual(getVariableValues(schema, variableDefinitions, sent));
});
