import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { workAtPace } from '@loopgraph/kit/pace';
import { responseKey } from '@loopgraph/kit/response-key';
import { operationOf } from '../src/execution/compiled-operation.ts';
import { planSupergraph } from '../src/execution/planned-supergraph.ts';
import { compileAskedSchema } from '../src/execution/response/asked-schema.ts';
import { startWorld } from './support/world.ts';
import { fixture, employees } from './support/company.ts';

/** Has a type whose fields are called what every object inherits, and one that gives its own type. */
const odd = fixture(
  'odd',
  `type Query { odd: Odd }
   type Odd { constructor: Int toString(hasOwnProperty: Int = 3): Odd self: [Odd!]! @deprecated(reason: "why") kind: Shade }
   enum Shade { DARK LIGHT }`,
  { Query: { odd: () => ({ constructor: 4 }) } },
);

test.each([
  ['what tools ask', getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })],
  ['a part, among other data', '{ odd { constructor } __schema { queryType { name } } }'],
  [
    'a part by names that mean something else elsewhere',
    '{ __typename: __type(name: "Odd") { id: name __typename: kind constructor: fields { __typename: name t: __typename } } }',
  ],
  ['the same twice', '{ a: __type(name: "Odd") { name } a: __type(name: "Odd") { kind } }'],
  [
    'what stands in fragments',
    '{ ...A ... on Query { ...A ... { __schema { types { name } } } } } fragment A on Query { ...B odd { constructor } } fragment B on Query { __type(name: "Shade") { enumValues { name } } }',
  ],
  ['a type that is none', '{ __type(name: "Even") { name } }'],
])('gives of the schema what graphql-js does: %s', async (_what, query) => {
  await using world = await startWorld({ fixtures: [employees, odd] });
  const schema = planSupergraph(await readFile(world.supergraphFile, 'utf8'), {}).schema;
  const rootValue = { odd: { constructor: 4 } };
  const { data } = executeSync({ schema, document: parse(query), rootValue });
  expect(await world.ask(query)).toEqual({ data: JSON.parse(JSON.stringify(data)) as unknown });
});

test.each([
  [{ on: true }, ['__schema']],
  [{ on: false }, []],
])('leaves out what variables say: %j', async (variables, keys) => {
  await using world = await startWorld({ fixtures: [odd] });
  const query =
    'query ($on: Boolean!) { odd { constructor } ... @include(if: $on) { ...S } } fragment S on Query { __schema { queryType { name } } }';
  const { data } = (await world.ask(query, variables)) as { data: object };
  expect(Object.keys(data)).toEqual(['odd', ...keys]);
});

test('asks the schema in turns, and no further once nobody waits', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const schema = buildSchema('type Query { a: Int b: Int c: Int }');
  const document = parse('{ all: __schema { types { name fields { name type { kind name } } } } }');
  const ask = compileAskedSchema(schema, document, operationOf(document, undefined), responseKey);
  const root = {};
  const leaving = new AbortController();
  const asking = ask?.(root, {}, leaving.signal);
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  leaving.abort(new Error('gone'));
  await expect(asking).rejects.toThrow('gone');
  expect(root).toEqual({});
  await ask?.(root, {}, new AbortController().signal);
  expect(root).toEqual(executeSync({ schema, document }).data);
});
