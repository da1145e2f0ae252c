import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openHub, type TestHub } from './support/hub.ts';
import { uuid } from './support/subgraph.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub({ employees: 20 });
});
afterAll(() => hub[Symbol.asyncDispose]());

test('gives null for ids that nothing has, in every subgraph, without an error', async () => {
  const id = JSON.stringify(uuid(99));
  expect(
    await ask(
      hub.url,
      `{ employee(id: ${id}) { name } orgUnit(id: ${id}) { name } course(id: ${id}) { title }
         courseCompletion(id: ${id}) { score } review(id: ${id}) { status } goal(id: ${id}) { title }
         skill(id: ${id}) { label } competency(id: "no-such") { name } jobRole(id: "no-such") { title } }`,
    ),
  ).toEqual({
    data: {
      employee: null,
      orgUnit: null,
      course: null,
      courseCompletion: null,
      review: null,
      goal: null,
      skill: null,
      competency: null,
      jobRole: null,
    },
  });
});

const list = (args: string) => `{ courseCompletions(${args}) { nodes { id } } }`;
const ratings = (args: string) =>
  `{ courseCompletions(first: 1) { nodes { ratingsAfter(${args}) { score } } } }`;
const descending = Buffer.from('["courseCompletions.COMPLETED_AT.DESC","x","y"]').toString(
  'base64url',
);

test.each([
  [
    'a malformed id',
    '{ course(id: "7") { title } }',
    'INVALID_ID',
    'Expected the id of a course, a UUID, but got: "7".',
  ],
  [
    'first: 0',
    list('first: 0'),
    'INVALID_PAGE',
    'Expected "first" to be from 1 to 10000, but got: 0.',
  ],
  [
    'first: -1',
    list('first: -1'),
    'INVALID_PAGE',
    'Expected "first" to be from 1 to 10000, but got: -1.',
  ],
  [
    'first over the maximum',
    list('first: 10001'),
    'INVALID_PAGE',
    'Expected "first" to be from 1 to 10000, but got: 10001.',
  ],
  [
    'first with last',
    list('first: 1, last: 2'),
    'INVALID_PAGE',
    'Expected either "first" or "last", but got both: 1 and 2.',
  ],
  [
    'a malformed cursor',
    list('after: "seven"'),
    'INVALID_CURSOR',
    'Expected "after" to be a cursor that this field gave, but got: "seven".',
  ],
  [
    'a cursor of another ordering',
    list(`orderBy: { field: COMPLETED_AT, direction: ASC }, after: "${descending}"`),
    'INVALID_CURSOR',
    'Expected "after" to be a cursor of the ordering courseCompletions.COMPLETED_AT.ASC, but got: one of "courseCompletions.COMPLETED_AT.DESC".',
  ],
  [
    'a filter that contradicts itself',
    list('filter: { minScore: 90, maxScore: 10 }'),
    'INVALID_FILTER',
    'Expected "minScore" to be at most "maxScore", but got: 90 and 10.',
  ],
  [
    'months: 0',
    ratings('competency: "team-management", months: 0'),
    'INVALID_ARGUMENT',
    'Expected "months" to be from 1 to 120, but got: 0.',
  ],
  [
    'an unknown competency',
    ratings('competency: "no-such"'),
    'NOT_FOUND',
    'Expected a competency that a review cycle rates, but got: "no-such".',
  ],
  [
    'a day that does not exist',
    '{ employees(filter: { hiredOn: { from: "2026-02-30" } }) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Expected a day that exists, as YYYY-MM-DD, but got: "2026-02-30".',
  ],
])('refuses %s with a code and what was expected', async (_what, source, code, message) => {
  const { errors } = await ask(hub.url, source);
  expect(errors?.map((error) => [error.extensions['code'], error.message])).toEqual([
    [code, message],
  ]);
});

test('refuses a day that does not exist in a variable', async () => {
  const source =
    'query ($from: Date) { employees(filter: { hiredOn: { from: $from } }) { totalCount } }';
  const { errors } = await ask(hub.url, source as never, { from: '2026-02-30' });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toContain(
    'Expected a day that exists, as YYYY-MM-DD, but got: "2026-02-30".',
  );
});
