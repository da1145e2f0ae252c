import { buildSubgraphSchema } from '@apollo/subgraph';
import { RequestError } from '@loopgraph/kit/errors';
import { scalars } from '@loopgraph/kit/scalars';
import { parse, type GraphQLSchema } from 'graphql';

/** A subgraph small enough to know by heart. */
export interface Fixture {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly createContext: () => object;
}

type Resolvers =
  NonNullable<Parameters<typeof buildSubgraphSchema>[0]> extends infer Modules
    ? Modules extends readonly (infer Module)[]
      ? Module extends { resolvers?: infer R }
        ? NonNullable<R>
        : never
      : never
    : never;

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible",
    "@cost", "@listSize", "@context", "@fromContext", "@override"
  ])
`;

export function fixture(name: string, types: string, resolvers: Resolvers): Fixture {
  const sdl = link + types;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  return { name, sdl, schema, createContext: () => ({}) };
}

interface Reference {
  readonly id: string;
}

const names: Readonly<Record<string, string>> = { e1: 'Ada', e2: 'Grace', e3: 'Mary' };

/** What people are called. "e9" is gone, and what is asked of "broken" fails. */
export const employees = fixture(
  'employees',
  `
  scalar Date
  type Query { employee(id: ID!): Employee  hiredOn(day: Date!): [Employee!]! }
  type Mutation { rename(id: ID!, name: String!): Employee }
  type Employee @key(fields: "id") { id: ID! name: String! nickname: String }
  `,
  {
    Date: scalars.Date,
    Query: {
      employee: (_root: unknown, { id }: Reference) => {
        if (!id.startsWith('e')) {
          throw new RequestError('INVALID_ID', `Expected an id of an employee, but got: "${id}".`);
        }
        return names[id] === undefined ? null : { id, name: names[id] };
      },
      hiredOn: () => [{ id: 'e1', name: 'Ada' }],
    },
    Mutation: {
      rename: (_root: unknown, { id, name }: Reference & { name: string }) => ({ id, name }),
    },
    Employee: {
      __resolveReference: ({ id }: Reference) =>
        names[id] === undefined ? null : { id, name: names[id] },
      nickname: ({ id }: Reference) => {
        if (id === 'e2') throw new Error('select secret from employees.nicknames');
        return `${names[id] ?? ''}!`;
      },
    },
  },
);

const completions = ['e1', 'e2', 'e9', 'e3'].map((employeeId, index) => ({
  id: `c${index + 1}`,
  employee: { id: employeeId },
}));

/** Who completed what; some who are listed are guests, whom employees does not know. */
export const learning = fixture(
  'learning',
  `
  type Query { completions: [Completion!]!  learners: [Learner!]! }
  type Completion @key(fields: "id") { id: ID! employee: Employee }
  type Employee @key(fields: "id") { id: ID! courses: [String!] }
  type Guest { company: String! }
  union Learner = Employee | Guest
  `,
  {
    Query: {
      completions: () => completions,
      learners: () => [
        { __typename: 'Guest', company: 'Acme' },
        { __typename: 'Employee', id: 'e1' },
        { __typename: 'Guest', company: 'Initech' },
        { __typename: 'Employee', id: 'e2' },
      ],
    },
    Employee: { courses: ({ id }: Reference) => [`course of ${id}`] },
  },
);

/** The subgraph of `original` with what its Query and entities answer replaced by `answer`. */
export function answeringWith(original: Fixture, answer: () => unknown): Fixture {
  const types = original.sdl.slice(link.length);
  const fields = Object.keys(original.schema.getQueryType()?.getFields() ?? {});
  const own = fields.filter((field) => !field.startsWith('_'));
  return fixture(original.name, types, {
    Date: scalars.Date,
    Query: Object.fromEntries(own.map((field) => [field, answer])),
    Employee: { __resolveReference: answer },
  });
}
