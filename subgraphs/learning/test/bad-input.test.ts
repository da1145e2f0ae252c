import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, openAcademy, safety, sqlBasics } from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

/** The only error of an operation that sent no statement. */
async function errorOf(source: string, variables?: Record<string, unknown>): Promise<string> {
  const result = (await subgraph.run(source, variables)) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(subgraph.sent).toEqual([]);
  const [error, ...others] = result.errors;
  expect(others).toEqual([]);
  return `${error?.extensions.code ?? ''}: ${error?.message ?? ''}`;
}

describe('a malformed id', () => {
  test.each([
    ['course(id: "7") { title }', 'a course'],
    ['learningPath(id: "7") { title }', 'a learning path'],
    ['courseCompletion(id: "7") { id }', 'a completion'],
    ['enrollment(id: "7") { id }', 'an enrollment'],
    ['certification(id: "7") { id }', 'a certification'],
    ['developmentPlan(id: "7") { id }', 'a development plan'],
    ['learningPaths(filter: { course: "7" }) { totalCount }', 'a course'],
    ['courseCompletions(filter: { course: "7" }) { totalCount }', 'a course'],
    ['courseCompletions(filter: { employee: "7" }) { totalCount }', 'an employee'],
    ['enrollments(filter: { course: "7" }) { totalCount }', 'a course'],
    ['enrollments(filter: { employee: "7" }) { totalCount }', 'an employee'],
    ['certifications(filter: { course: "7" }) { totalCount }', 'a course'],
    ['certifications(filter: { employee: "7" }) { totalCount }', 'an employee'],
    ['developmentPlans(filter: { employee: "7" }) { totalCount }', 'an employee'],
  ])('is refused before any statement is sent: %s', async (selection, of) => {
    expect(await errorOf(`query { ${selection} }`)).toBe(
      `INVALID_ID: Expected the id of ${of}, a UUID, but got: "7".`,
    );
  });

  test.each([
    ['Course', safety, '... on Course { title }', { title: 'Fire Safety' }],
    ['LearningPath', sqlBasics, '... on LearningPath { title }', null],
    ['LearningPathCompletion', sqlBasics, '... on LearningPathCompletion { id }', null],
    ['CourseCompletion', sqlBasics, '... on CourseCompletion { id }', null],
    ['Enrollment', sqlBasics, '... on Enrollment { id }', null],
    ['Certification', sqlBasics, '... on Certification { id }', null],
    ['DevelopmentPlan', sqlBasics, '... on DevelopmentPlan { id }', null],
    ['Employee', ada, '... on Employee { id }', { id: ada }],
  ])('of a reference to a %s fails that reference alone', async (type, id, selection, entity) => {
    const result = await subgraph.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ${selection} }
      }`,
      {
        representations: ['seven', id].map((given) => ({ __typename: type, id: given })),
      },
    );
    expect(result).toMatchObject({
      data: { _entities: [null, entity] },
      errors: [{ path: ['_entities', 0], extensions: { code: 'INVALID_ID' } }],
    });
  });
});

describe('a filter that contradicts itself', () => {
  test.each([
    [
      'courseCompletions(filter: { minScore: 90, maxScore: 80.5 })',
      'Expected "minScore" to be at most "maxScore", but got: 90 and 80.5.',
    ],
    [
      'courseCompletions(filter: { completedAt: { from: "2024-02-01T00:00:00Z", before: "2024-01-01T00:00:00Z" } })',
      'Expected "completedAt.from" to be before "completedAt.before", but got: ' +
        '2024-02-01T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'courseCompletions(filter: { completedAt: { from: "2024-01-01T00:00:00Z", before: "2024-01-01T01:00:00+01:00" } })',
      'Expected "completedAt.from" to be before "completedAt.before", but got: ' +
        '2024-01-01T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'enrollments(filter: { enrolledAt: { from: "2024-02-01T00:00:00Z", before: "2024-01-01T00:00:00Z" } })',
      'Expected "enrolledAt.from" to be before "enrolledAt.before", but got: ' +
        '2024-02-01T00:00:00.000Z and 2024-01-01T00:00:00.000Z.',
    ],
    [
      'enrollments(filter: { overdue: true, status: [COMPLETED, WITHDRAWN] })',
      'Expected "status" to have ENROLLED or IN_PROGRESS beside "overdue: true", but got: COMPLETED, WITHDRAWN.',
    ],
    [
      'enrollments(filter: { overdue: true, status: [] })',
      'Expected "status" to have ENROLLED or IN_PROGRESS beside "overdue: true", but got: none.',
    ],
    [
      'certifications(filter: { issuedOn: { from: "2024-02-01", to: "2024-01-31" } })',
      'Expected "issuedOn.from" to be at most "issuedOn.to", but got: 2024-02-01 and 2024-01-31.',
    ],
  ])('is refused before any statement is sent: %s', async (selection, message) => {
    expect(await errorOf(`query { ${selection} { totalCount nodes { id } } }`)).toBe(
      `INVALID_FILTER: ${message}`,
    );
  });

  test('is refused in a nested list too', async () => {
    expect(
      await subgraph.run(
        `query { course(id: "${safety}") { title completions(filter: { minScore: 2, maxScore: 1 }) { totalCount } } }`,
      ),
    ).toMatchObject({
      data: { course: null },
      errors: [
        {
          path: ['course', 'completions'],
          message: 'Expected "minScore" to be at most "maxScore", but got: 2 and 1.',
          extensions: { code: 'INVALID_FILTER' },
        },
      ],
    });
    expect(subgraph.sent).toHaveLength(1);
  });
});

describe('a text that Postgres has no room for', () => {
  test.each([
    ['courses(filter: { provider: "a\\u0000" })', 'provider'],
    ['courses(filter: { titleContains: "a\\u0000" })', 'titleContains'],
    ['learningPaths(filter: { titleContains: "a\\u0000" })', 'titleContains'],
  ])('is refused before any statement is sent: %s', async (selection, argument) => {
    expect(await errorOf(`query { ${selection} { totalCount } }`)).toBe(
      `INVALID_ARGUMENT: Expected "${argument}" to be text without the character U+0000, but got: "a\\u0000".`,
    );
  });
});

describe('a day or an instant that does not exist', () => {
  const day = 'Expected a day that exists, as YYYY-MM-DD, but got: ';
  const instant =
    'Expected an instant that exists, as RFC 3339 has it (2026-01-31T09:30:00Z), but got: ';
  const days = ['2023-02-29', '2024-04-31', '0000-01-01', '2024-1-1', 'tomorrow'];
  const instants = [
    '2023-02-29T00:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T00:00:00',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-10:00',
  ];

  test.each(days)('is refused as a literal: %s', async (value) => {
    const source = `query { certifications(filter: { issuedOn: { from: "${value}" } }) { totalCount } }`;
    await expect(subgraph.run(source)).rejects.toThrow(`${day}"${value}"`);
    expect(subgraph.sent).toEqual([]);
  });

  test.each(days)('is refused as a variable: %s', async (value) => {
    const source =
      'query ($day: Date) { certifications(filter: { issuedOn: { to: $day } }) { totalCount } }';
    expect(await errorOf(source, { day: value })).toContain(`${day}"${value}"`);
  });

  test.each(instants)('is refused as a literal: %s', async (value) => {
    const source = `query { courseCompletions(filter: { completedAt: { from: "${value}" } }) { totalCount } }`;
    await expect(subgraph.run(source)).rejects.toThrow(`${instant}"${value}"`);
    expect(subgraph.sent).toEqual([]);
  });

  test.each(instants)('is refused as a variable: %s', async (value) => {
    const source =
      'query ($instant: DateTime) { enrollments(filter: { enrolledAt: { before: $instant } }) { totalCount } }';
    expect(await errorOf(source, { instant: value })).toContain(`${instant}"${value}"`);
  });
});
