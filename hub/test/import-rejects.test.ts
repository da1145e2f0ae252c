import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  arrangeCompany,
  completionsHeader,
  goodCompletion,
  openImportBench,
  type ImportBench,
} from './importing.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterAll(() => bench[Symbol.asyncDispose]());

async function rejects(file: string, fileName = 'c.csv'): Promise<readonly string[]> {
  return (await bench.run({ kind: 'completions', file, fileName })).rejectLines;
}

test('defuses what a spreadsheet would run as a formula', async () => {
  expect(
    await rejects(`${completionsHeader}"=HYPERLINK(""http://x"")",LEAD-1,2025-03-01,-5,@true\n`),
  ).toEqual([
    `2,employee,exactly one employee by number,"'=HYPERLINK(""http://x"")",UNKNOWN_EMPLOYEE`,
    `2,passed,"true or false, or a translation of it in the map",'@true,UNKNOWN_VALUE`,
    `2,score,a number from 0 to 100,'-5,OUT_OF_RANGE`,
  ]);
});

test('takes away the rejects of an earlier run once there are none', async () => {
  const path = join(bench.folder, 'c.csv.rejects.csv');
  await rejects(`${completionsHeader}E9,LEAD-1,2025-03-01,80,true\n`);
  expect(existsSync(path)).toBe(true);
  await bench.run({
    kind: 'completions',
    file: completionsHeader + goodCompletion,
    fileName: 'c.csv',
  });
  expect(existsSync(path)).toBe(false);
});

test('writes rejects to the place that is named, and says so where it cannot', async () => {
  const bad = {
    kind: 'completions',
    file: `${completionsHeader}E9,LEAD-1,2025-03-01,80,true\n`,
    fileName: 'd.csv',
  };
  const rejectsPath = join(bench.folder, 'elsewhere.csv');
  const outcome = await bench.run(bad, { rejectsPath });
  expect(outcome.rejects.paths).toEqual([rejectsPath]);
  expect(existsSync(join(bench.folder, 'd.csv.rejects.csv'))).toBe(false);
  const nowhere = join(bench.folder, 'no-such-folder', 'r.csv');
  await expect(bench.run(bad, { rejectsPath: nowhere })).rejects.toThrow(
    `the rejects cannot be written to ${nowhere} (ENOENT: no such file or directory, open '${nowhere}'): name a place with --rejects FILE`,
  );
});

test('names the input in a rejects file that takes those of several', async () => {
  const rejectsPath = join(bench.folder, 'all.csv');
  const files = {
    'a.csv': `${completionsHeader}E9,LEAD-1,2025-03-01,80,true\n`,
    'b.csv': `${completionsHeader}E8,LEAD-1,2025-03-01,80,true\n`,
  };
  await bench.run({ kind: 'completions', files }, { rejectsPath });
  expect(await readFile(rejectsPath, 'utf8')).toBe(
    'line,column,expected,got,code,file\n' +
      `2,employee,exactly one employee by number,E9,UNKNOWN_EMPLOYEE,${join(bench.folder, 'a.csv')}\n` +
      `2,employee,exactly one employee by number,E8,UNKNOWN_EMPLOYEE,${join(bench.folder, 'b.csv')}\n`,
  );
});
