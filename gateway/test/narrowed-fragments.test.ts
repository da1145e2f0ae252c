import { buildSchema, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { withNarrowedFragments } from '../src/execution/plan/narrowed-fragments.ts';
import { openDrawn } from './support/drawn-comparison.ts';
import { drawnSchemas } from './support/drawn-schemas.ts';

const worlds = [1, 2, 3, 4, 5];
const { compare } = openDrawn(drawnSchemas.works);

test.each([
  '{ top { ... on Named { title } } }',
  '{ sold { stars ... on Named { __typename ... on Named { title ... on Song { bars } } } } }',
  '{ sold { ... on Film { ... on Work { review } } } }',
  '{ sold { ...Called ... on Song { bars } } } fragment Called on Named { title ... on Work { review } }',
  'query ($yes: Boolean!) { works { next { ... on Named @include(if: $yes) { title } } } }',
])('plans fragments on interfaces among objects of an interface object: %s', async (query) => {
  for (const seed of worlds) {
    const { own, oracle } = await compare({ query, variables: { yes: true } }, seed, false);
    expect({ seed, data: own?.data }).toEqual({ seed, data: oracle.data });
  }
});

const schema = buildSchema(`
  type Query { works: [Work] named: [Named] }
  interface Work { title: String } interface Named { title: String } union Old = Book | Coin
  type Book implements Work & Named { title: String } type Film implements Work { title: String }
  type Coin implements Named { title: String }
`);

function narrowed(query: string): string {
  const interfaceObjects = new Set(['Work']);
  const document = withNarrowedFragments(parse(query), schema, { interfaceObjects });
  return print(document).replaceAll(/\s+/g, ' ');
}

test('fragments for none of the objects at a place are left out, and the object still asked for', () => {
  expect(narrowed('{ works { ... on Named { title ... on Coin { title } } } }')).toBe(
    '{ works { ... on Book { title } } }',
  );
  expect(narrowed('{ works { ... on Old { ... on Coin { title } } } }')).toBe(
    '{ works { __typename } }',
  );
});

test('an operation without such fragments is planned as it is', () => {
  for (const query of [
    '{ works { title ...A } } fragment A on Book { title }',
    '{ works { ...A } } fragment A on Work { title }',
    '{ named { ... on Work { title } } }',
  ]) {
    const document = parse(query);
    const interfaceObjects = new Set(['Work']);
    expect(withNarrowedFragments(document, schema, { interfaceObjects })).toBe(document);
  }
});
