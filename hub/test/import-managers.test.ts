import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

const COLUMNS = 'employee_number,name,status,hired_on,job_role,job_level,org_unit,location';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterEach(() => bench[Symbol.asyncDispose]());

/** A file whose rows are good but for what `cells` says; each row gives its number and the further cells. */
function people(further: string, rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [number = '', ...cells] = row.split('|');
    return [
      number,
      `Name ${number}`,
      'ACTIVE',
      '2021-01-01',
      'engineer',
      '3',
      'HQ',
      'Berlin',
      ...cells,
    ].join(',');
  });
  return `${COLUMNS}${further}\n${lines.join('\n')}\n`;
}

async function rejects(file: string, map?: object): Promise<readonly string[]> {
  const outcome = await bench.run({ kind: 'employees', file, ...(map && { map }) });
  expect(outcome.isRefused).toBe(true);
  return outcome.rejectLines;
}

test('finds a manager by name where exactly one has it, in the file or stored', async () => {
  const map = { fields: { manager: { column: 'manager', by: 'name' } } };
  expect(
    (
      await bench.run({
        kind: 'employees',
        file: people(',manager', ['N1|ann  LEE', 'N2|Name N1']),
        map,
      })
    ).isRefused,
  ).toBe(false);
  expect(await rejects(people(',manager', ['N3|Cy Doe', 'N4|Nobody']), map)).toEqual([
    '2,manager,"exactly one employee by name, in the file or stored","Cy Doe, whom 2 employees match: E3, E4",AMBIGUOUS_EMPLOYEE',
    '3,manager,"exactly one employee by name, in the file or stored",Nobody,UNKNOWN_EMPLOYEE',
  ]);
});

test('rejects managers in a circle, and takes the rest with --skip-bad-rows', async () => {
  const file = people(',manager', ['N1|N2', 'N2|N3', 'N3|N1', 'N4|N1', 'N5|E1']);
  expect(await rejects(file)).toEqual([
    '2,manager,managers to form a tree,N1 reports to N2 reports to N3 and so on,MANAGER_CYCLE',
    '3,manager,managers to form a tree,N2 reports to N3 reports to N1 and so on,MANAGER_CYCLE',
    '4,manager,managers to form a tree,N3 reports to N1 reports to N2 and so on,MANAGER_CYCLE',
    '5,manager,a manager whose own row is taken,N1,MANAGER_REJECTED',
  ]);
  const { changes } = await bench.run({ kind: 'employees', file }, { skipBadRows: true });
  expect(changes[0]).toEqual({ of: 'employees', inserted: 1, updated: 0, unchanged: 0 });
});

test('rejects a circle that only comes about because another row is rejected', async () => {
  await bench.sql`
    update employees.employees set manager_id = (select id from employees.employees where employee_number = 'E2')
    where employee_number = 'E1'`;
  const rows = people(',manager', ['E1|', 'E2|E1'])
    .replace('Berlin,\n', ',\n')
    .replaceAll('2021-01-01', '2020-01-01');
  const outcome = await bench.run({ kind: 'employees', file: rows }, { skipBadRows: true });
  expect(outcome.rejectLines).toEqual([
    '2,location,a value,,MISSING_VALUE',
    '3,manager,managers to form a tree,E2 reports to E1 and so on,MANAGER_CYCLE',
  ]);
});
