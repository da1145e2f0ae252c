import { expect, test } from 'vitest';
import { tableNames } from '../src/demo/load/tables.ts';
import { plantedPeople } from '../src/demo/planted-people.ts';
import { openDemoCompany } from './open-demo-company.ts';

/** A hash over every row of each table, reporting lines included. */
async function contentOf(options: { readonly employees: number; readonly seed: number }) {
  await using company = await openDemoCompany(options);
  const hashes: Record<string, string> = {};
  for (const name of [...tableNames, 'employees.reporting_lines']) {
    const [row] = await company.sql.unsafe<{ hash: string }[]>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) as hash from ${name} t`,
    );
    hashes[name] = row?.hash ?? '';
  }
  return hashes;
}

test('gives the same rows for the same size and seed', async () => {
  const options = { employees: 120, seed: 7 };
  expect(await contentOf(options)).toEqual(await contentOf(options));
});

test('gives other people and facts for another seed', async () => {
  const one = await contentOf({ employees: 120, seed: 7 });
  const other = await contentOf({ employees: 120, seed: 8 });
  for (const name of [
    'employees.employees',
    'learning.completions',
    'performance.review_ratings',
  ]) {
    expect(one[name]).not.toBe(other[name]);
  }
});

test('names the same people as subjects of the planted truths each time', () => {
  const options = { employees: 3000, seed: 1 };
  expect(plantedPeople(options)).toEqual(plantedPeople(options));
  expect(plantedPeople(options).hiddenGems).not.toEqual(
    plantedPeople({ ...options, seed: 2 }).hiddenGems,
  );
});
