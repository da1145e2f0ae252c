import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { expect, test } from 'vitest';
import { mostVariableValues, variableValues } from '../src/variable-values.ts';

const schema = buildSchema(`
  type Query { found(states: [State!], where: Where, words: [String], at: Int): Int }
  enum State { ON OFF }
  input Where { name: String! = "any" most: Int state: State! and: [Where!] }
`);

const operation = getOperationAST(
  parse(
    'query ($states: [State!], $where: Where, $words: [String] = ["a"], $at: Int!) { found(states: $states, where: $where, words: $words, at: $at) }',
  ),
);
const definitions = operation?.variableDefinitions ?? [];
const valuesOf = (sent: Readonly<Record<string, unknown>>) =>
  variableValues(schema, definitions, sent);
const messagesOf = (sent: Readonly<Record<string, unknown>>) =>
  valuesOf(sent).errors?.map(({ message }) => message);

const withForeignKeys: unknown = JSON.parse('{ "state": "ON", "__proto__": 1, "constructor": {} }');

test.each([
  { at: 1 },
  { at: 1, states: ['ON', 'OFF'], words: null, where: { state: 'ON', and: [{ state: 'OFF' }] } },
  { at: 1, states: 'ON', words: 'b', other: 7 },
  {},
  { at: null },
  { at: undefined, words: undefined },
  { at: 'x', states: ['ON', 7, 'UP'] },
  { at: 1, where: { state: 'ON', and: [{ sate: 'ON', deep: { in: { there: [1, { so: 1 }] } } }] } },
  { at: 1, where: [1], words: [[{ a: Array(11).fill(1), b: Array(12).fill('x') }]] },
  { at: 1, where: withForeignKeys },
])('gives for %j what graphql-js does', (sent) => {
  expect(valuesOf(sent)).toEqual(getVariableValues(schema, definitions, sent));
});

test('tells of fifty wrong values, and that there are more', () => {
  const messages = messagesOf({ at: 1, states: Array<number>(20_000).fill(1) });
  expect(messages).toHaveLength(51);
  expect(messages?.[49]).toBe(
    'Variable "$states" got invalid value 1 at "states[49]"; Enum "State" cannot represent non-string value: 1.',
  );
  expect(messages?.[50]).toBe('Too many errors processing variables, error limit reached.');
});

test('shows ten of the fields of an object, however many of them nobody knows', () => {
  const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n]));
  const messages = messagesOf({ at: 1, where: { state: 'ON', ...unknown } });
  expect(messages).toHaveLength(51);
  expect(messages?.[0]).toBe(
    'Variable "$where" got invalid value { state: "ON", k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, ... 19991 more items }; Field "k0" is not defined by type "Where".',
  );
});

test('shows the start of a long text', () => {
  expect(messagesOf({ at: 'x'.repeat(1000) })?.[0]).toContain(
    `got invalid value "${'x'.repeat(200)}"...; `,
  );
});

test.each([
  { states: Array<string>(mostVariableValues + 1).fill('ON') },
  { words: [Array<string>(mostVariableValues).fill('x')] },
  { where: Object.fromEntries(Array.from({ length: mostVariableValues + 1 }, (_, n) => [n, 1])) },
  { states: Array<string>(20_000).fill('ON'), words: Array<string>(20_000).fill('x') },
])('refuses more values than anyone needs', (sent) => {
  expect(messagesOf({ at: 1, ...sent })).toEqual([
    'Expected variables of at most 30000 values, those in lists and objects counted, but got more.',
  ]);
});

test('takes as many values as there may be', () => {
  const states = Array<string>(mostVariableValues).fill('ON');
  expect(valuesOf({ at: 1, states }).coerced?.['states']).toEqual(states);
});

test('refuses input objects that nest deeper than the stack', () => {
  let where: object = { state: 'ON' };
  for (let depth = 0; depth < 9_000; depth++) where = { state: 'ON', and: [where] };
  expect(messagesOf({ at: 1, where })).toEqual([
    'Expected variables that nest less deep, but got others.',
  ]);
});
