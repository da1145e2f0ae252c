import { expect, test } from 'vitest';
import { openDrawn } from './support/drawn-comparison.ts';
import { drawnSchemas } from './support/drawn-schemas.ts';

const { compare } = openDrawn(drawnSchemas.works);

test.each([
  '{ works { ... on Film { review } } }',
  '{ work(id: "1") { ... on Book { title } review } }',
  '{ top { ... on Named { title again: title } } }',
  '{ top { ... on Film { stars } review } }',
  'query ($yes: Boolean!) { books { title @skip(if: $yes) ... on Work @skip(if: $yes) { review } label } }',
  '{ books { next { ... on Book { stars label } } critics { fee } } }',
])('tells of what fails where the response has it, and leaves nothing out: %s', async (query) => {
  let told = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const asked = { query, variables: { yes: true } };
    const { own, misplaced, untold } = await compare(asked, seed, true);
    told += own?.errors.length ?? 0;
    expect({ seed, misplaced, untold }).toEqual({ seed, misplaced: [], untold: [] });
  }
  expect(told).toBeGreaterThan(5);
});
