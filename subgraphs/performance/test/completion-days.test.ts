import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, askAbout, bo, completion, nobody, openRatedDays } from './rated-days.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openRatedDays();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

describe('ratingsAfter gives', () => {
  test.each([
    ['not the day of completion itself', ada, '2024-02-29T12:00:00Z', 1, ['2024-03-01']],
    ['the day after it', ada, '2024-02-28T12:00:00Z', 1, ['2024-02-29', '2024-03-01']],
    ['the last day, not the next', ada, '2024-07-31T12:00:00Z', 1, ['2024-08-31']],
    ['up to August 29 after February 29', ada, '2024-02-29T12:00:00Z', 6, ['2024-03-01']],
    ['up to February 28 after August 31', bo, '2024-08-31T12:00:00Z', 6, ['2025-02-28']],
    [
      'up to February 29 after August 31 before a leap year',
      ada,
      '2023-08-31T12:00:00Z',
      6,
      ['2024-02-28', '2024-02-29'],
    ],
    [
      'those of ten years',
      ada,
      '2014-08-31T12:00:00Z',
      120,
      ['2024-02-28', '2024-02-29', '2024-03-01', '2024-08-31'],
    ],
    ['those from the last instant of a day', ada, '2024-02-29T23:59:59.999Z', 1, ['2024-03-01']],
    ['those from the first instant of a day', ada, '2024-03-01T00:00:00.000Z', 5, []],
    ['those from the day before in UTC', ada, '2024-03-01T00:30:00+01:00', 1, ['2024-03-01']],
    ['those from the day after in UTC', ada, '2024-02-28T23:30:00-01:00', 1, ['2024-03-01']],
    ['nothing for someone without ratings', nobody, '2024-02-29T12:00:00Z', 6, []],
  ])('%s', async (_promise, employee, completedAt, months, expected) => {
    expect(
      await askAbout(
        subgraph,
        `ratingsAfter(competency: "team-management", months: ${months}) { ratedOn }`,
        completion(1, employee, completedAt),
      ),
    ).toEqual({
      data: { _entities: [{ ratingsAfter: expected.map((ratedOn) => ({ ratedOn })) }] },
    });
  });
});

describe('ratingBefore gives the latest', () => {
  test.each([
    ['on the day of completion', ada, '2024-02-29T00:00:00Z', 1.5],
    ['before it', ada, '2024-08-30T23:59:59.999Z', 2],
    ['by the day in UTC', ada, '2024-03-01T00:30:00+01:00', 1.5],
  ])('%s', async (_promise, employee, completedAt, score) => {
    expect(
      await askAbout(
        subgraph,
        'ratingBefore(competency: "team-management") { score }',
        completion(1, employee, completedAt),
      ),
    ).toEqual({ data: { _entities: [{ ratingBefore: { score } }] } });
    expect(subgraph.sent).toHaveLength(1);
  });

  test('null where there was none, knowing without another statement that the competency is rated', async () => {
    expect(
      await askAbout(
        subgraph,
        'ratingBefore(competency: "team-management") { score }',
        completion(1, ada, '2024-02-27T12:00:00Z'),
      ),
    ).toEqual({ data: { _entities: [{ ratingBefore: null }] } });
    expect(subgraph.sent).toHaveLength(1);
  });
});
