import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readCostDirectives } from '../src/limits/cost/cost-directives.ts';
import { compileOperationCost } from '../src/limits/cost/operation-cost.ts';
import { operationOf } from '../src/execution/compiled-operation.ts';

const sdl = `
  type Query { person(id: ID!): Person people: [Person!]! }
  type Person { id: ID! name: String friends: [Person!]! kind: Kind }
  enum Kind { CLOSE FAR }
`;
const schema = buildSchema(sdl);

function costOf(query: string): number {
  const document = parse(query);
  const operation = operationOf(document, undefined);
  return compileOperationCost(schema, readCostDirectives(sdl), document, operation)({}).estimated;
}

const again = (times: number, asked: string) =>
  Array.from({ length: times }, (_, n) => `a${n}: ${asked}`).join(' ');

test('costs as much as what tools ask, however little is asked', () => {
  expect(costOf(getIntrospectionQuery())).toBe(1000);
  expect(costOf('{ __schema { queryType { name } } }')).toBe(1000);
  expect(costOf('{ __type(name: "Person") { name } }')).toBe(1000);
  expect(costOf('{ a: __type(name: "Person") { name } __schema { types { name } } }')).toBe(2000);
});

test('costs more in proportion where the same is asked again and again', () => {
  const nested = (times: number) =>
    `{ __schema { types { ${again(times, `fields { type { ${again(10, 'fields { name type { name } }')} } }`)} } } }`;
  const ten = costOf(nested(10));
  expect(ten).toBeGreaterThan(10_000);
  expect(costOf(nested(20)) / ten).toBeCloseTo(2, 1);
});

test('costs as much by fragments', () => {
  const asked = 'types { fields { type { fields { type { name } } } } }';
  const many = again(20, asked);
  expect(
    costOf(`{ ...A } fragment A on Query { __schema { ...B } } fragment B on __Schema { ${many} }`),
  ).toBe(costOf(`{ __schema { ${many} } }`));
});
