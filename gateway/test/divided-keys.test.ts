import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dividedKeys } from '../src/execution/plan/divided-keys.ts';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { openReferenceExecutor } from './support/executors.ts';
import { compose, shapes, startWorld } from './support/world.ts';

interface Reference {
  readonly id: string;
}

const works = fixture(
  'works',
  `
  type Query { works: [Work!]! } union Work = Song | Play
  type Song { by: Person! } type Play { by: Person! } type Person @key(fields: "id") { id: ID! }
  `,
  {
    Query: {
      works: () => [
        { __typename: 'Song', by: { id: 'p1' } },
        { __typename: 'Play', by: { id: 'p1' } },
        { __typename: 'Play', by: { id: 'p2' } },
      ],
    },
  },
);

const names = fixture(
  'names',
  `
  input Form { short: Boolean upper: Boolean }
  type Person @key(fields: "id") { id: ID! first: String last: String name(form: Form times: Int = 1): Name }
  type Name { text: String length: Int }
  `,
  {
    Person: {
      __resolveReference: (reference: Reference) => reference,
      first: ({ id }: Reference) => `first of ${id}`,
      last: ({ id }: Reference) => {
        if (id === 'p2') throw new Error('It is not known.');
        return `last of ${id}`;
      },
      name: ({ id }: Reference, { times }: { times: number }) => ({
        text: id.repeat(times),
        length: id.length * times,
      }),
    },
  },
);

const fixtures = [works, names];
const firstOrLast =
  '{ works { ... on Song { by { who: first } } ... on Play { by { who: last } } } }';

const cases = [
  {
    promise: 'another field, and is told where that fails',
    query: firstOrLast,
    by: [{ who: 'first of p1' }, { who: 'last of p1' }, { who: null }],
    errors: [{ path: ['works', 2, 'by', 'who'] }],
  },
  {
    promise: 'the same field with other arguments',
    query: `{ works { ... on Song { by { name { ...Said } } } ... on Play { by { name(times: 2) { ...Said } } } } }
      fragment Said on Name { text }`,
    by: [{ name: { text: 'p1' } }, { name: { text: 'p1p1' } }, { name: { text: 'p2p2' } }],
  },
  {
    promise: 'other arguments, and of one type the same in another order',
    query: `{ works {
      ... on Song { by { n: name(times: 2, form: { short: true, upper: true }) { text } } }
      ... on Song { by { n: name(form: { upper: true, short: true }, times: 2) { length } } }
      ... on Play { by { n: name(times: 1) { text } } }
    } }`,
    by: [{ n: { text: 'p1p1', length: 4 } }, { n: { text: 'p1' } }, { n: { text: 'p2' } }],
  },
];

describe.each(shapes)('%s, beneath another type a response key may ask for', (shape) => {
  test.each(cases)('$promise', async ({ query, by, errors = [] }) => {
    await using world = await startWorld({ shape, fixtures });
    expect(await world.ask(query)).toMatchObject({
      data: { works: by.map((person) => ({ by: person })) },
      ...(errors.length > 0 && { errors }),
    });
  });
});

test('keys are divided that differ at one place, and no others', () => {
  const dividedOf = (query: string) => [...dividedKeys(parse(query))];
  expect(dividedOf(firstOrLast)).toEqual(['who']);
  expect(dividedOf('{ a: works { x: first } b: works { x: last } x: works { a } }')).toEqual([]);
  expect(
    dividedOf(
      '{ works { ... on Song { x: by(a: 1, b: 2) } ...P } } fragment P on Play { x: by(b: 2, a: 1) }',
    ),
  ).toEqual([]);
});

test('Apollo Gateway gives all of them what the first asks for', async () => {
  await using reference = await openReferenceExecutor({
    supergraph: compose(fixtures),
    callTo: callsTo(fixtures),
  });
  const { data } = await reference.execute({ query: firstOrLast });
  expect(JSON.parse(data)).toEqual({
    works: ['p1', 'p1', 'p2'].map((id) => ({ by: { who: `first of ${id}` } })),
  });
});
