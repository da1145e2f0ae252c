import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterAll(() => bench[Symbol.asyncDispose]());

/** What repeats would be compressed, and might fit an index. */
const long = Array.from({ length: 2000 }, (_, at) => (at * 7919 + 1_000_003).toString(36)).join('');
const person =
  'employeeNumber,name,location,status,hiredOn,jobRole,jobLevel,orgUnit,orgUnitName,workEmail\n' +
  'E9,Ann,Berlin,ACTIVE,2020-01-01,engineer,3,U1,Unit';
const skill = 'conceptUri,preferredLabel,altLabels,description,skillType\n';
const occupation = 'O*NET-SOC Code\tTitle\tDescription\n11-1011.00';

test.each([
  ['an address', 'employees', 'employees.csv', `${person},${long}@example.com\n`, 'workEmail'],
  ['a URI', 'esco', 'skills_en.csv', `${skill}http://x/${long},a,,,knowledge\n`, 'conceptUri'],
  [
    'a label',
    'esco',
    'skills_en.csv',
    `${skill}http://x/1,${long},,,knowledge\n`,
    'preferredLabel',
  ],
  ['a title', 'onet', 'Occupation Data.txt', `${occupation}\t${long}\td\n`, 'Title'],
])('rejects %s that no index can hold', async (_, kind, fileName, file, column) => {
  const { rejectLines, changes } = await bench.run({ kind, fileName, file });
  expect(changes).toEqual([]);
  expect(rejectLines).toHaveLength(1);
  expect(rejectLines[0]).toMatch(`2,${column},a text of at most 500 characters,`);
});
