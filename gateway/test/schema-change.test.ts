import { brokenOperations } from '@loopgraph/gateway/operations';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';

const before = `
  type Query {
    employees(filter: EmployeeFilter, status: Status, first: Int): [Employee!]!
    node(id: ID!): Node
    owner: Owner
    learners: [Learner!]!
  }
  interface Owner { id: ID! }
  interface Node { id: ID! }
  type Employee implements Node {
    id: ID!
    name: String!
    nickname: String
    jobLevel: Int!
    skills: [String!]!
    manager: Employee
    status: Status!
    unit: String!
  }
  type Person { id: ID! }
  type Guest { company: String! }
  union Learner = Employee | Guest
  scalar Day
  enum Status { ACTIVE LEFT }
  input EmployeeFilter { status: Status level: Int hired: DayRange unit: String! = "all" }
  input DayRange { from: Day to: Day not: DayRange }
`;

const emps = `query Emps($filter: EmployeeFilter, $first: Int) {
  employees(filter: $filter, first: $first, status: LEFT) {
    name nickname jobLevel skills status
    manager { id }
  }
  node(id: "e1") { id } owner { id }
  learners { __typename ...Named ... on Guest { company } }
}
fragment Named on Employee { name }`;

const registered = { client: 'acme', id: 'emps', name: 'Emps', type: 'query', version: 2 } as const;

type Replaced = readonly [from: string, to: string];

function changed(...replaced: readonly Replaced[]): string {
  return replaced.reduce((sdl, [from, to]) => {
    if (!sdl.includes(from)) throw new Error(`Expected a schema with ${from}, but got ${sdl}.`);
    return sdl.replace(from, to);
  }, before);
}

async function faultsOf(after: string, sdlBefore = before, body = emps) {
  const change = { schema: buildSchema(after), schemaBefore: buildSchema(sdlBefore) };
  const broken = await brokenOperations(change, [{ ...registered, body }]);
  return broken.flatMap(({ faults }) => faults);
}

test.for<[what: string, replaced: Replaced, ...faults: string[]]>([
  [
    'gives another scalar',
    ['jobLevel: Int!', 'jobLevel: String'],
    'Expected Employee.jobLevel to stay Int!, but it is String. (line 3, column 19)',
  ],
  [
    'gives null',
    ['jobLevel: Int!', 'jobLevel: Int'],
    'Expected Employee.jobLevel to stay Int!, but it is Int. (line 3, column 19)',
  ],
  [
    'gives a list',
    ['nickname: String', 'nickname: [String]'],
    'Expected Employee.nickname to stay String, but it is [String]. (line 3, column 10)',
  ],
  [
    'gives one of a list',
    ['skills: [String!]!', 'skills: String!'],
    'Expected Employee.skills to stay [String!]!, but it is String!. (line 3, column 28)',
  ],
  [
    'gives null within a list',
    ['skills: [String!]!', 'skills: [String]!'],
    'Expected Employee.skills to stay [String!]!, but it is [String]!. (line 3, column 28)',
  ],
  [
    'gives a field of a fragment another type',
    ['name: String!', 'name: ID!'],
    'Expected Employee.name to stay String!, but it is ID!. (line 3, column 5)',
    'Expected Employee.name to stay String!, but it is ID!. (line 9, column 30)',
  ],
  [
    'gives objects of another type',
    ['manager: Employee', 'manager: Person'],
    'Expected Employee.manager to stay Employee, but it is Person. (line 4, column 5)',
  ],
  [
    'makes a scalar of an enum',
    ['enum Status { ACTIVE LEFT }', 'scalar Status'],
    'Expected Status to stay an enum, but it is a scalar. (line 1, column 12)',
    'Expected Status to stay an enum, but it is a scalar. (line 3, column 35)',
  ],
  [
    'makes an object type of an interface',
    ['interface Owner', 'type Owner'],
    'Expected Owner to stay an interface, but it is an object type. (line 6, column 25)',
  ],
  [
    'takes a field of an input away',
    ['level: Int', ''],
    'Expected EmployeeFilter.level to stay Int, but it is gone. (line 1, column 12)',
  ],
  [
    'takes another type in an input',
    ['level: Int', 'level: String'],
    'Expected EmployeeFilter.level to stay Int, but it is String. (line 1, column 12)',
  ],
  [
    'takes a list in an input',
    ['level: Int', 'level: [Int]'],
    'Expected EmployeeFilter.level to stay Int, but it is [Int]. (line 1, column 12)',
  ],
  [
    'takes no null in an input',
    ['level: Int', 'level: Int!'],
    'Expected EmployeeFilter.level to stay Int, but it is Int!. (line 1, column 12)',
  ],
  [
    'has no default any more',
    ['unit: String! = "all"', 'unit: String!'],
    'Expected EmployeeFilter.unit to keep its default, but it has none. (line 1, column 12)',
  ],
  [
    'needs a new field of an input',
    ['level: Int', 'level: Int region: String!'],
    'Expected EmployeeFilter to need no more than it did, but it needs region: String!. (line 1, column 12)',
  ],
  [
    'takes another type deep in an input that holds itself',
    ['to: Day', 'to: Int'],
    'Expected DayRange.to to stay Day, but it is Int. (line 1, column 12)',
  ],
  [
    'takes a value of an enum away that a variable may hold',
    ['ACTIVE LEFT', 'LEFT'],
    'Expected Status to keep its value ACTIVE, but it is gone. (line 1, column 12)',
  ],
  [
    'takes a value of an enum away that the text holds',
    ['ACTIVE LEFT', 'ACTIVE'],
    'Value "LEFT" does not exist in "Status" enum. (line 2, column 53)',
    'Expected Status to keep its value LEFT, but it is gone. (line 1, column 12)',
  ],
  [
    'takes an argument away',
    [', first: Int', ''],
    'Unknown argument "first" on field "Query.employees". (line 2, column 30)',
  ],
  [
    'takes another type as an argument',
    ['first: Int', 'first: String'],
    'Variable "$first" of type "Int" used in position expecting type "String". (line 1, column 37)',
  ],
  [
    'needs an argument',
    ['first: Int', 'first: Int, unit: ID!'],
    'Field "employees" argument "unit" of type "ID!" is required, but it was not provided. (line 2, column 3)',
  ],
])('names client and operation where a schema %s', async ([, replaced, ...faults]) => {
  expect(await faultsOf(changed(replaced))).toEqual(
    faults.map((fault) => `acme Emps (version 2): ${fault}`),
  );
});

test.for<[what: string, ...Replaced]>([
  ['has another field', 'name: String!', 'name: String! email: String'],
  ['gives no null any more', 'nickname: String', 'nickname: String!'],
  ['gives no null any more of objects', 'manager: Employee', 'manager: Employee!'],
  ['gives objects of one type of an interface', 'node(id: ID!): Node', 'node(id: ID!): Employee'],
  ['takes another argument', 'first: Int', 'first: Int, unit: ID'],
  ['takes another argument that has a default', 'first: Int', 'first: Int, unit: ID! = "a"'],
  ['has another value of an enum', 'ACTIVE LEFT', 'ACTIVE LEFT AWAY'],
  [
    'has another type of a union',
    'Employee | Guest',
    'Employee | Guest | Robot type Robot { a: Int }',
  ],
  ['describes a type', 'type Employee', '"Who works here." type Employee'],
  ['takes another field of an input', 'level: Int', 'level: Int region: String'],
  ['takes another field that has a default', 'level: Int', 'level: Int region: ID! = "a"'],
  ['takes null in an input', 'unit: String! = "all"', 'unit: String'],
  ['has another default', 'unit: String! = "all"', 'unit: String! = "none"'],
  ['gives another type of what is not asked for', 'unit: String!\n', 'unit: [Int]\n'],
])('finds nothing broken where a schema %s', async ([, ...replaced]) => {
  expect(await faultsOf(changed(replaced))).toEqual([]);
});

test('lets an enum lose values that are only given', async () => {
  const body = 'query Emps { employees { status } }';
  expect(await faultsOf(changed(['ACTIVE LEFT', 'LEFT']), before, body)).toEqual([]);
});

test('lets change what was asked for in vain', async () => {
  const without = changed(['nickname: String', '']);
  const after = changed(['jobLevel: Int!', 'jobLevel: String']);
  expect(await faultsOf(after, without)).toEqual([]);
  expect(await faultsOf(after)).toHaveLength(1);
});

test('tells what is no longer valid, too', async () => {
  const after = changed(['nickname: String', ''], ['jobLevel: Int!', 'jobLevel: String']);
  expect(await faultsOf(after)).toEqual([
    expect.stringContaining('Cannot query field "nickname" on type "Employee".'),
    expect.stringContaining('Expected Employee.jobLevel to stay Int!, but it is String.'),
  ]);
});

const written = ['Int', 'Int!', '[Int]', '[Int!]', '[Int]!', '[Int!]!', '[[Int]]', 'String', 'ID!'];

test.for(written)('finds of %s what findBreakingChanges finds', async (type) => {
  for (const other of written) {
    const [was, is] = [type, other].map(
      (one) => `type Query { given: ${one} taken(one: One): Int } input One { value: ${one} }`,
    );
    if (was === undefined || is === undefined) throw new Error('Expected two schemas.');
    const changes = findBreakingChanges(buildSchema(was), buildSchema(is));
    const given = await faultsOf(is, was, 'query Emps { given }');
    const taken = await faultsOf(is, was, 'query Emps($one: One) { taken(one: $one) }');
    expect({ other, given: given.length, taken: taken.length }).toEqual({
      other,
      given: changes.filter(({ description }) => description.startsWith('Query.given')).length,
      taken: changes.filter(({ description }) => description.startsWith('One.value')).length,
    });
  }
});
