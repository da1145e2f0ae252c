import { buildSchema, GraphQLError, locatedError, parse, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { compileSubgraphOperation } from '../src/executor/compile-subgraph-operation.ts';
import { placedError } from '../src/executor/placed-error.ts';
import { RequestError } from '../src/errors.ts';

const at = new GraphQLError('Elsewhere.', { path: ['elsewhere'] });

test.each<[string, unknown]>([
  ['an error', new Error('No.')],
  ['an error of another class', new TypeError('No.')],
  ['an error with a code', new RequestError('NOT_FOUND', 'No.')],
  ['an error of a file', Object.assign(new Error('No.'), { path: '/file' })],
  ['an error with extensions', Object.assign(new Error('No.'), { extensions: { code: 'X' } })],
  ['an error that has its place', at],
  ['a text', 'No.'],
  ['nothing', undefined],
])('places %s as graphql-js does', (_what, thrown) => {
  const path = ['rows', 1, 'name'];
  const [placed, located] = [placedError, locatedError].map((place) => place(thrown, [], path));
  expect(placed?.toJSON()).toEqual(located?.toJSON());
  expect(placed?.name).toBe(located?.name);
  expect(placed?.originalError).toEqual(located?.originalError);
  if (thrown instanceof Error) {
    expect(placed?.stack).toBe(located?.stack);
    expect(placed?.originalError).toBe(located?.originalError);
  }
});

test('writes out no stack before someone reads it, and then that of what was thrown', async () => {
  const schema = buildSchema('type Query { rows: [Row] } type Row { name: String id: ID! }');
  const { name } = (schema.getType('Row') as GraphQLObjectType).getFields();
  const { rows } = schema.getQueryType()?.getFields() ?? {};
  if (!name || !rows) throw new Error('Expected rows with a name.');
  rows.resolve = () => Array.from({ length: 10 }, () => ({ id: null }));
  name.resolve = function thrower() {
    throw new Error('No.');
  };
  const run = compileSubgraphOperation(schema, parse('{ rows { name id } }'), undefined);
  const prepareStackTrace: unknown = Reflect.get(Error, 'prepareStackTrace');
  using before = new DisposableStack();
  before.defer(() => {
    Reflect.set(Error, 'prepareStackTrace', prepareStackTrace);
  });
  let written = 0;
  Error.prepareStackTrace = (error, calls) => {
    written++;
    return [String(error), ...calls.map(String)].join('\n');
  };
  const { errors = [] } = await run({}, {});
  expect({ errors: errors.length, written }).toEqual({ errors: 20, written: 0 });
  expect(errors[0]?.stack).toContain('thrower');
  expect(written).toBe(1);
});
