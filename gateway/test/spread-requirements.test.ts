import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { withSpreadRequirements } from '../src/execution/plan/spread-requirements.ts';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

interface Reference {
  readonly id: string;
}

const asReferred = { __resolveReference: (reference: Reference) => reference };
const titles: Readonly<Record<string, string>> = { b1: 'Dune', f1: 'Alien' };
const work = ({ id }: Reference) => ({
  __typename: id.startsWith('b') ? 'Book' : 'Film',
  id,
  title: titles[id],
  by: { id: `by ${id}`, name: `Who made ${titles[id] ?? ''}` },
});

const shelf = fixture(
  'shelf',
  `
  type Query { works: [Work!]! }
  interface Work @key(fields: "id") { id: ID! title: String by: Person! }
  type Book implements Work @key(fields: "id") { id: ID! title: String by: Person! }
  type Film implements Work @key(fields: "id") { id: ID! title: String by: Person! }
  type Person @key(fields: "id") { id: ID! name: String }
  `,
  {
    Query: { works: () => [work({ id: 'b1' }), work({ id: 'f1' })] },
    Work: { __resolveReference: work },
    Book: { __resolveReference: work },
    Film: { __resolveReference: work },
  },
);

const sales = fixture(
  'sales',
  `
  type Query { sold: [Work!]! }
  type Work @key(fields: "id") @interfaceObject {
    id: ID! stars: Int price: Int title: String @external label: String @requires(fields: "title")
  }
  type Person @key(fields: "id") {
    id: ID! fee: Int name: String @external badge: String @requires(fields: "name")
  }
  `,
  {
    Query: { sold: () => [{ id: 'b1' }, { id: 'f1' }] },
    Work: {
      ...asReferred,
      stars: () => 5,
      price: () => 10,
      label: ({ title }: { title: string }) => `On sale: ${title}`,
    },
    Person: { ...asReferred, fee: () => 7, badge: ({ name }: { name: string }) => `Hi, ${name}` },
  },
);

const press = fixture(
  'press',
  `
  type Work @key(fields: "id") @interfaceObject {
    id: ID! title: String @external stars: Int @external
    review: String @requires(fields: "title stars")
  }
  `,
  {
    Work: {
      ...asReferred,
      review: ({ title, stars }: { title: string; stars: number }) => `${title} has ${stars}`,
    },
  },
);

const fixtures = [shelf, sales, press];
const supergraph = compose(fixtures);
const callTo = callsTo(fixtures);

const beneathTypes = `{ works { ... on Book { by { fee } } ... on Film { by { fee badge } } } }`;

test.each([
  {
    query: beneathTypes,
    data: { works: [{ by: { fee: 7 } }, { by: { fee: 7, badge: 'Hi, Who made Alien' } }] },
  },
  {
    query: `{ works { by { ...Paid } ... on Film { by { ...Named } } } }
      fragment Paid on Person { fee } fragment Named on Person { badge }`,
    data: { works: [{ by: { fee: 7 } }, { by: { fee: 7, badge: 'Hi, Who made Alien' } }] },
  },
  {
    query: '{ works { price ... on Film { label } } }',
    data: { works: [{ price: 10 }, { price: 10, label: 'On sale: Alien' }] },
  },
  {
    query: '{ works { title ... on Film { label } } }',
    data: { works: [{ title: 'Dune' }, { title: 'Alien', label: 'On sale: Alien' }] },
  },
  {
    query: '{ sold { ... on Film { review again: review label } } }',
    data: { sold: [{}, { review: 'Alien has 5', again: 'Alien has 5', label: 'On sale: Alien' }] },
  },
])('loses nothing for what a field of others requires: $query', async ({ query, data }) => {
  const own = openOwnExecutor({ supergraph, callTo });
  expect(await own.execute({ query })).toEqual({
    data: JSON.stringify(data),
    errors: [],
    hints: 0,
  });
});

test('an operation in which nothing is required of some alone is planned as it is', () => {
  const schema = buildSchema(`type Query { works: [Work] } interface Work { by: Person }
    type Book implements Work { by: Person } type Person { fee: Int badge: String }`);
  const requiring = new Set(['badge']);
  const query = parse('{ works { ...A by { badge } } } fragment A on Work { by { fee badge } }');
  const spread = withSpreadRequirements(query, schema, { requiring, interfaceObjects: new Set() });
  expect(spread).toBe(query);
});

test('Apollo Gateway gives null where a field of others requires something', async () => {
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const { data, errors } = await reference.execute({ query: beneathTypes });
  expect(JSON.parse(data)).toEqual({
    works: [{ by: { fee: null } }, { by: { fee: 7, badge: 'Hi, Who made Alien' } }],
  });
  expect(errors).toEqual([]);
});
