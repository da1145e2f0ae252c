import { expect, test } from 'vitest';
import { arrangeCompany, openImportBench } from './importing.ts';

const head = 'employee,purpose,givenAt,withdrawnAt\n';
const given = 'E1,performance evaluation,2026-01-01T08:00:00Z,';

async function openBench() {
  const bench = await openImportBench();
  await arrangeCompany(bench.sql);
  return {
    ...bench,
    take: (...rows: string[]) =>
      bench.run({ kind: 'consents', file: `${head}${rows.join('\n')}\n` }),
    held: async () => [
      ...(await bench.sql`
        select employee_number as employee, given_at::date::text as given, withdrawn_at::date::text as withdrawn
        from employees.consents join employees.employees on id = employee_id order by 1, 2`),
    ],
  };
}

test('takes consents, changes nothing the second time, and a withdrawal later that stays', async () => {
  await using bench = await openBench();
  const change = { of: 'consents', inserted: 0, updated: 0, unchanged: 0 };
  expect((await bench.take(given)).changes).toEqual([{ ...change, inserted: 1 }]);
  expect((await bench.take(given)).changes).toEqual([{ ...change, unchanged: 1 }]);
  const withdrawn = `${given}2026-02-01T08:00:00Z`;
  expect((await bench.take(withdrawn)).changes).toEqual([{ ...change, updated: 1 }]);
  expect((await bench.take(given)).changes).toEqual([{ ...change, unchanged: 1 }]);
  const again = 'E1,PERFORMANCE_EVALUATION,2026-03-01T08:00:00Z,';
  expect((await bench.take(withdrawn, again)).changes).toEqual([
    { ...change, inserted: 1, unchanged: 1 },
  ]);
  expect(await bench.held()).toEqual([
    { employee: 'E1', given: '2026-01-01', withdrawn: '2026-02-01' },
    { employee: 'E1', given: '2026-03-01', withdrawn: null },
  ]);
});

test.each([
  ['E9,PERFORMANCE_EVALUATION,2026-01-01T08:00:00Z,', 'UNKNOWN_EMPLOYEE'],
  ['E1,MARKETING,2026-01-01T08:00:00Z,', 'UNKNOWN_VALUE'],
  ['E1,PERFORMANCE_EVALUATION,,', 'MISSING_VALUE'],
  ['E1,PERFORMANCE_EVALUATION,2027-01-01T08:00:00Z,', 'IN_FUTURE'],
  ['E1,PERFORMANCE_EVALUATION,2026-01-01T08:00:00Z,2025-12-31T08:00:00Z', 'INCONSISTENT'],
  ['E1,PERFORMANCE_EVALUATION,2026-01-01T08:00:00Z,2026-01-01T08:00:00Z', 'INCONSISTENT'],
])('writes nothing and says why: %s', async (row, code) => {
  await using bench = await openBench();
  const { rejectLines } = await bench.take(
    'E1,PERFORMANCE_EVALUATION,2024-01-01T08:00:00Z,2024-02-01T08:00:00Z',
    row,
  );
  expect(rejectLines).toEqual([expect.stringMatching(new RegExp(`^3,.*,${code}$`))]);
  expect(await bench.held()).toEqual([]);
});

test('refuses two that are in force at a time, in one file or beside a stored one', async () => {
  await using bench = await openBench();
  const second = 'E1,PERFORMANCE_EVALUATION,2026-03-01T08:00:00Z,';
  expect((await bench.take(given, second)).rejectLines).toEqual([
    expect.stringMatching(/^2,givenAt,.*INCONSISTENT$/),
    expect.stringMatching(/^3,givenAt,.*INCONSISTENT$/),
  ]);
  await bench.take(given);
  expect((await bench.take(second)).rejectLines).toHaveLength(1);
  expect(await bench.held()).toEqual([{ employee: 'E1', given: '2026-01-01', withdrawn: null }]);
});
