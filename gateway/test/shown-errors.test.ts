import { workAtPace } from '@loopgraph/kit/pace';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { operationOf } from '../src/execution/compiled-operation.ts';
import { shownErrors } from '../src/execution/response/shown-errors.ts';
import { SubgraphError } from '../src/execution/subgraph-error.ts';
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

test('looks at the errors of an answer in turns', () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const schema = buildSchema('type Query { books: [Book!] } type Book { title: String }');
  const operation = operationOf(parse('{ books { title } }'), undefined);
  const about = { code: 'INTERNAL_SERVER_ERROR', service: 'books' };
  const errors = [0, 1, 2].flatMap((index) =>
    ['title', 'price'].map((field) => {
      const path = ['books', index, field];
      return new SubgraphError('No.', { ...about, path, extensions: {}, cause: undefined });
    }),
  );
  const root = { books: [{ title: null }, { title: null }, { title: null }] };
  const work = shownErrors(
    errors,
    root,
    { schema, fragments: new Map(), conditions: {} },
    operation,
  );
  let turns = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) turns++;
  expect(turns).toBeGreaterThanOrEqual(errors.length);
  expect(step.value.map(({ path }) => path)).toEqual(
    [0, 1, 2].map((index) => ['books', index, 'title']),
  );
});
