import { describe, expect, test } from 'vitest';
import { REFERENCE_DAY } from '../src/demo/calendar.ts';
import { apportion } from '../src/demo/company/apportion.ts';
import { foundCompany } from '../src/demo/company/found-company.ts';
import { managerOn } from '../src/demo/company/managers.ts';
import { stableUuids } from '../src/demo/random/stable-uuid.ts';

describe('careers', () => {
  test.for([1, 2, 3, 4, 5])('of 20,000 people of seed %i are possible', (seed) => {
    const company = foundCompany({ employees: 20_000, seed });
    expect(company.people).toHaveLength(20_000);
    const impossible = company.people.filter((person) => {
      const { hiredOn, assignedOn, leftOn, past } = person;
      const ends = leftOn ?? REFERENCE_DAY;
      const isOrdered = hiredOn <= assignedOn && assignedOn <= ends && ends <= REFERENCE_DAY;
      const isWhole =
        (past[0]?.startedOn ?? assignedOn) === hiredOn &&
        (past.at(-1)?.endedOn ?? assignedOn - 1) === assignedOn - 1 &&
        past.every(({ startedOn, endedOn }) => startedOn <= endedOn);
      return !isOrdered || !isWhole;
    });
    expect(impossible).toEqual([]);
  });

  test('have a manager on every day of the reviews, except for the head of the company', () => {
    const company = foundCompany({ employees: 5000, seed: 1 });
    const alone = company.people.filter((person) =>
      [20_100, 20_300, 20_500, REFERENCE_DAY].some(
        (day) => day >= person.hiredOn && managerOn(company, person, day) === null,
      ),
    );
    expect(alone.map(({ seat }) => seat.role)).toEqual(['chief-executive-officer']);
  });
});

test('shares out everything, and to each at least what is asked', () => {
  expect(apportion(10, [1, 1, 1], 0)).toEqual([4, 3, 3]);
  expect(apportion(10, [8, 1, 1], 2)).toEqual([5, 3, 2]);
  expect(apportion(4, [5, 5], 2)).toEqual([2, 2]);
});

test('gives ids of version 8, all different, the same each time', () => {
  const idOf = stableUuids(1, 'learning.completions');
  const ids = Array.from({ length: 70_000 }, (_, row) => idOf(row));
  expect(new Set(ids).size).toBe(70_000);
  const version8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !version8.test(id))).toEqual([]);
  expect(ids).toEqual(ids.toSorted());
  expect(stableUuids(1, 'learning.completions')(69_999)).toBe(ids.at(-1));
  expect(stableUuids(2, 'learning.completions')(0)).not.toBe(ids[0]);
});
