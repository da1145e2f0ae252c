import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, askAbout, completion, openRatedDays } from './rated-days.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openRatedDays();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

describe('bad input', () => {
  const known = completion(1, ada, '2024-02-28T12:00:00.000Z');
  const refused = (code: string, message: string, field: string) => ({
    data: { _entities: [{ id: uuid(1), [field]: null }] },
    errors: [
      expect.objectContaining({ message, path: ['_entities', 0, field], extensions: { code } }),
    ],
  });

  test.each([0, -1, 121])('refuses %i months before any statement is sent', async (months) => {
    expect(
      await askAbout(
        subgraph,
        `id ratingsAfter(competency: "team-management", months: ${months}) { score }`,
        known,
      ),
    ).toEqual(
      refused(
        'INVALID_ARGUMENT',
        `Expected "months" to be from 1 to 120, but got: ${months}.`,
        'ratingsAfter',
      ),
    );
    expect(subgraph.sent).toEqual([]);
  });

  test.each(['ratingsAfter', 'ratingBefore'])(
    'refuses the malformed id of a competency for %s before any statement is sent',
    async (field) => {
      expect(
        await askAbout(subgraph, `id ${field}(competency: "no slug") { score }`, known),
      ).toEqual(
        refused(
          'INVALID_ID',
          'Expected the id of a competency, such as "team-management", but got: "no slug".',
          field,
        ),
      );
      expect(subgraph.sent).toEqual([]);
    },
  );

  test.each(['ratingsAfter', 'ratingBefore'])(
    'refuses a competency that nothing rates for %s, by the statement itself',
    async (field) => {
      expect(await askAbout(subgraph, `id ${field}(competency: "nope") { score }`, known)).toEqual(
        refused(
          'NOT_FOUND',
          'Expected a competency that a review cycle rates, but got: "nope".',
          field,
        ),
      );
      expect(subgraph.sent).toHaveLength(1);
    },
  );

  test('refuses only the completion whose time is none, and the one whose employee has no id', async () => {
    expect(
      await askAbout(
        subgraph,
        'ratingsAfter(competency: "communication") { score }',
        completion(2, ada, '2024-02-30T12:00:00.000Z'),
        known,
        completion(3, 'seven', '2024-02-28T12:00:00.000Z'),
        completion(4, ada, '0000-02-28T12:00:00.000Z'),
      ),
    ).toEqual({
      data: {
        _entities: [
          { ratingsAfter: null },
          { ratingsAfter: [{ score: 4 }] },
          { ratingsAfter: null },
          { ratingsAfter: null },
        ],
      },
      errors: [
        expect.objectContaining({
          message:
            'Expected an instant that exists, as RFC 3339 has it (2026-01-31T09:30:00Z), but got: "2024-02-30T12:00:00.000Z".',
          path: ['_entities', 0, 'ratingsAfter'],
          extensions: { code: 'INVALID_ARGUMENT' },
        }),
        expect.objectContaining({
          message: 'Expected the id of an employee, a UUID, but got: "seven".',
          path: ['_entities', 2, 'ratingsAfter'],
          extensions: { code: 'INVALID_ID' },
        }),
        expect.objectContaining({
          message:
            'Expected an instant that exists, as RFC 3339 has it (2026-01-31T09:30:00Z), but got: "0000-02-28T12:00:00.000Z".',
          path: ['_entities', 3, 'ratingsAfter'],
          extensions: { code: 'INVALID_ARGUMENT' },
        }),
      ],
    });
    expect(subgraph.sent).toHaveLength(1);
  });
});
