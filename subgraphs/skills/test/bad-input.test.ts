import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../../kit/src/cursor.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ofEntities, openBakery, references } from './bakery.ts';
import { bread, hygiene } from './bakery/ontology.ts';
import { ada, bo } from './bakery/people.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openBakery();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

interface Refused {
  readonly errors: readonly { message: string; extensions: { code: string } }[];
}

async function errorOf(source: string, variables?: Record<string, unknown>): Promise<string> {
  const { errors } = (await subgraph.run(source, variables)) as Refused;
  expect(subgraph.sent).toEqual([]);
  expect(errors).toHaveLength(1);
  return errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join();
}

const aUuid = (of: string) => `INVALID_ID: Expected the id of ${of}, a UUID, but got: "7".`;
const aSlug = (of: string) =>
  `INVALID_ID: Expected the id of ${of}, such as "team-management", but got: "No One".`;

describe('refuses before any statement is sent', () => {
  test.each([
    ['skill(id: "7") { id }', aUuid('a skill')],
    ['occupation(id: "7") { id }', aUuid('an occupation')],
    ['competency(id: "No One") { id }', aSlug('a competency')],
    ['jobRole(id: "No One") { id }', aSlug('a job role')],
    ['observation(id: "7") { id }', aUuid('an observation')],
    ['assessment(id: "7") { id }', aUuid('an assessment')],
    ['qualification(id: "7") { id }', aUuid('a qualification')],
    ['jobRoles(filter: { requires: "No One" }) { totalCount }', aSlug('a competency')],
    ['observations(filter: { employee: "7" }) { totalCount }', aUuid('an employee')],
    ['observations(filter: { competency: "No One" }) { totalCount }', aSlug('a competency')],
    ['assessments(filter: { employee: "7" }) { totalCount }', aUuid('an employee')],
    ['assessments(filter: { competency: "No One" }) { totalCount }', aSlug('a competency')],
    ['qualifications(filter: { employee: "7" }) { totalCount }', aUuid('an employee')],
    ['qualifications(filter: { type: "No One" }) { totalCount }', aSlug('a qualification type')],
  ])('a malformed id: %s', async (selection, expected) => {
    expect(await errorOf(`query { ${selection} }`)).toBe(expected);
  });

  test.each([
    ['Skill', '7', aUuid('a skill')],
    ['Occupation', '7', aUuid('an occupation')],
    ['Competency', 'No One', aSlug('a competency')],
    ['JobRole', 'No One', aSlug('a job role')],
    ['Observation', '7', aUuid('an observation')],
    ['CompetencyAssessment', '7', aUuid('an assessment')],
    ['Qualification', '7', aUuid('a qualification')],
    ['QualificationType', 'No One', aSlug('a qualification type')],
    ['Employee', '7', aUuid('an employee')],
    ['Course', '7', aUuid('a course')],
  ])('a malformed reference to %s', async (typename, id, expected) => {
    expect(await errorOf(ofEntities(typename, 'id'), references(typename, [id]))).toBe(expected);
  });

  test.each([
    [
      'assessments(filter: { minScore: 4, maxScore: 3.5 })',
      'Expected "minScore" to be at most "maxScore", but got: 4 and 3.5.',
    ],
    [
      'assessments(filter: { assessedAt: { from: "2024-01-01T00:00:00Z", before: "2024-01-01T00:00:00Z" } })',
      'Expected "assessedAt.from" to be before "assessedAt.before", but got: 2024-01-01T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'observations(filter: { observedAt: { from: "2024-01-02T00:00:00Z", before: "2024-01-01T00:00:00Z" } })',
      'Expected "observedAt.from" to be before "observedAt.before", but got: 2024-01-02T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'qualifications(filter: { grantedOn: { from: "2024-01-02", to: "2024-01-01" } })',
      'Expected "grantedOn.from" to be at most "grantedOn.to", but got: 2024-01-02 and 2024-01-01.',
    ],
  ])('a filter that contradicts itself: %s', async (field, expected) => {
    expect(await errorOf(`query { ${field} { totalCount } }`)).toBe(`INVALID_FILTER: ${expected}`);
  });

  test.each([
    ['skills(filter: { matches: "" })', 'Expected "matches" to have a word, but got: "".'],
    [
      'occupations(filter: { matches: " ?! " })',
      'Expected "matches" to have a word, but got: " ?! ".',
    ],
    [
      'jobRoles(filter: { family: "a\\u0000" })',
      'Expected "family" to be text without the character U+0000, but got: "a\\u0000".',
    ],
    [
      'skills(filter: { matches: "a\\u0000" })',
      'Expected "matches" to be text without the character U+0000, but got: "a\\u0000".',
    ],
  ])('text in which nothing can be looked for: %s', async (field, expected) => {
    expect(await errorOf(`query { ${field} { totalCount } }`)).toBe(
      `INVALID_ARGUMENT: ${expected}`,
    );
  });

  test('a URI that no database can hold', async () => {
    expect(await errorOf('query { skillByUri(uri: "\\u0000") { id } }')).toBe(
      'INVALID_ARGUMENT: Expected "uri" to be text without the character U+0000, but got: "\\u0000".',
    );
  });

  test.each([
    ['skills', 10_000],
    ['occupations', 10_000],
    ['competencies', 10_000],
    ['jobRoles', 10_000],
    ['observations', 10_000],
    ['assessments', 10_000],
    ['qualifications', 10_000],
  ])('a page of %s that cannot be given', async (field, max) => {
    for (const argument of ['first', 'last']) {
      for (const size of [0, -1, max + 1]) {
        expect(await errorOf(`query { ${field}(${argument}: ${size}) { totalCount } }`)).toBe(
          `INVALID_PAGE: Expected "${argument}" to be from 1 to ${max}, but got: ${size}.`,
        );
      }
    }
    expect(await errorOf(`query { ${field}(first: 1, last: 2) { totalCount } }`)).toBe(
      'INVALID_PAGE: Expected either "first" or "last", but got both: 1 and 2.',
    );
    expect(await errorOf(`query { ${field}(after: "here") { totalCount } }`)).toBe(
      'INVALID_CURSOR: Expected "after" to be a cursor that this field gave, but got: "here".',
    );
  });

  test('a cursor of another ordering', async () => {
    const cursor = encodeCursor({ name: 'skills.LABEL.DESC', keys: [], descending: true }, {});
    expect(await errorOf(`query { skills(before: "${cursor}") { totalCount } }`)).toMatch(
      /^INVALID_CURSOR: /,
    );
  });

  test.each([
    ['competencyRatings(competency: "No One") { score }', aSlug('a competency')],
    ['gaps(jobRole: "No One") { gap }', aSlug('a job role')],
    ['assessments(filter: { competency: "No One" }) { totalCount }', aSlug('a competency')],
    [
      'assessments(first: 1001) { totalCount }',
      'INVALID_PAGE: Expected "first" to be from 1 to 1000, but got: 1001.',
    ],
    [
      'observations(filter: { observedAt: { from: "2024-01-02T00:00:00Z", before: "2024-01-01T00:00:00Z" } }) { totalCount }',
      'INVALID_FILTER: Expected "observedAt.from" to be before "observedAt.before", but got: 2024-01-02T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'qualifications(last: 1, after: "x") { totalCount }',
      'INVALID_CURSOR: Expected "after" to be a cursor that this field gave, but got: "x".',
    ],
  ])('what cannot be asked of an employee: %s', async (selection, expected) => {
    expect(await errorOf(ofEntities('Employee', selection), references('Employee', [ada]))).toBe(
      expected,
    );
  });

  test('instants and days that do not exist', async () => {
    await expect(
      subgraph.run(
        ofEntities('Employee', 'competencyRatings(asOf: "2023-02-29T00:00:00Z") { score }'),
      ),
    ).rejects.toThrow('Expected an instant that exists');
    await expect(
      subgraph.run(
        'query { qualifications(filter: { grantedOn: { from: "2023-02-29" } }) { totalCount } }',
      ),
    ).rejects.toThrow('Expected a day that exists');
  });
});

test('refuses below each parent what is refused below one', async () => {
  const result = await subgraph.run(
    `query { skills(first: 2) { nodes { narrower(first: 0) { totalCount } } } }`,
  );
  expect(result).toMatchObject({
    data: { skills: null },
    errors: [
      {
        message: 'Expected "first" to be from 1 to 1000, but got: 0.',
        extensions: { code: 'INVALID_PAGE' },
      },
    ],
  });
});

test('refuses only the malformed reference of many', async () => {
  expect(
    await subgraph.run(
      ofEntities('Skill', 'label'),
      references('Skill', [bread, 'seven', hygiene]),
    ),
  ).toMatchObject({
    data: { _entities: [{ label: 'bake bread' }, null, { label: 'food hygiene' }] },
    errors: [{ path: ['_entities', 1], extensions: { code: 'INVALID_ID' } }],
  });
  expect(
    await subgraph.run(
      ofEntities('Employee', 'competencyRatings(competency: "baking-craft") { score }'),
      references('Employee', [ada, 'seven', bo]),
    ),
  ).toMatchObject({
    data: {
      _entities: [
        { competencyRatings: [{ score: 3.7 }] },
        null,
        { competencyRatings: [{ score: 5 }] },
      ],
    },
    errors: [{ path: ['_entities', 1], extensions: { code: 'INVALID_ID' } }],
  });
});
