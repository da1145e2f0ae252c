import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSession } from '../src/postgres/session.ts';
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
beforeEach(() => bench.sql`truncate learning.completions`);
afterAll(() => bench[Symbol.asyncDispose]());

async function stored(): Promise<number> {
  const [row] = await bench.sql`select count(*)::int as count from learning.completions`;
  return Number(row?.['count']);
}

async function rejects(file: string | Buffer, fileName = 'c.csv'): Promise<readonly string[]> {
  const outcome = await bench.run({ kind: 'completions', file, fileName });
  expect(outcome.isRefused).toBe(true);
  expect(await stored()).toBe(0);
  return outcome.rejectLines;
}

test('reads past a byte-order mark, trailing spaces and CRLF, from plain and gzip alike', async () => {
  const file = `\uFEFF${completionsHeader}  E1 ,LEAD-1  , 2025-03-01 ,80 ,true \r\n"E2" , "PM-1",2025-03-02,,false\n`;
  const plain = await bench.run({ kind: 'completions', file });
  expect(plain.changes).toEqual([{ of: 'completions', inserted: 2, updated: 0, unchanged: 0 }]);
  const packed = await bench.run({
    kind: 'completions',
    file: gzipSync(file),
    fileName: 'c.csv.gz',
  });
  expect(packed.changes).toEqual([{ of: 'completions', inserted: 0, updated: 0, unchanged: 2 }]);
});

test('gives the lines of the file, counting breaks inside quotes and blank lines', async () => {
  const file =
    'code,title,description,category,provider,duration_hours\nA,"two\r\nlines","three\nmore\nlines",DATA,x,1\n\nB,b,,NONE,x,1\n';
  const outcome = await bench.run({ kind: 'courses', file });
  expect(outcome.rejectLines).toEqual([
    '7,category,"one of LEADERSHIP, PROJECT_MANAGEMENT, TECHNOLOGY, DATA, PRODUCT, SALES, FINANCE, COMMUNICATION, PERSONAL_EFFECTIVENESS, COMPLIANCE, SAFETY, OTHER",NONE,UNKNOWN_VALUE',
  ]);
  expect(outcome.blankLines).toBe(1);
});

test('refuses bytes that are not UTF-8, with their offset and line', async () => {
  expect(
    await rejects(
      Buffer.concat([
        Buffer.from(completionsHeader + goodCompletion),
        Buffer.from('J\xfcrgen,LEAD-1,2025-03-01,80,true\n', 'latin1'),
      ]),
    ),
  ).toEqual([
    '3,,text in UTF-8,"byte 0xfc at offset 72: is the file Windows-1252, Latin-1 or UTF-16? Save it as CSV in UTF-8",NOT_UTF8',
  ]);
});

test('refuses UTF-16', async () => {
  expect(await rejects(Buffer.from(completionsHeader, 'utf16le'))).toEqual([
    '1,,text in UTF-8,byte 0x00 at offset 1: is the file UTF-16 or a spreadsheet? Save it as CSV in UTF-8,NOT_TEXT',
  ]);
});

test('takes characters of several bytes that two chunks share', async () => {
  const title = 'ü€😀'.repeat(100_000);
  const file =
    `code,title,description,category,provider,duration_hours\nLONG,x,"${title.slice(0, 99_000)}",DATA,x,1\n`.padEnd(
      300_000,
      '\n',
    );
  const outcome = await bench.run({ kind: 'courses', file });
  expect(outcome.changes).toEqual([{ of: 'courses', inserted: 1, updated: 0, unchanged: 0 }]);
  const [row] = await bench.sql`select description from learning.courses where code = 'LONG'`;
  expect(row?.['description']).toBe(title.slice(0, 99_000));
});

test('refuses a gzip file that ends early', async () => {
  const whole = gzipSync(completionsHeader + goodCompletion.repeat(1000));
  expect(await rejects(whole.subarray(0, whole.length - 20), 'c.csv.gz')).toEqual([
    '1,,a whole gzip file,unexpected end of file,BROKEN_GZIP',
  ]);
});

test('refuses an empty file', async () => {
  expect(await rejects('')).toEqual(['1,,a header,,EMPTY_FILE']);
});

test('refuses a header without rows', async () => {
  expect(await rejects(completionsHeader)).toEqual([
    '2,,at least one row below the header,,NO_ROWS',
  ]);
});

test('says which delimiter a file seems to have', async () => {
  expect(await rejects('employee;course;completed_at\n')).toEqual([
    '1,,"columns separated by "",""; where "";"" separates them, set ""delimiter"": "";"" in the map",employee;course;completed_at,WRONG_DELIMITER',
  ]);
});

test('reads another delimiter where the map names it', async () => {
  const outcome = await bench.run({
    kind: 'completions',
    file: completionsHeader.replaceAll(',', ';') + goodCompletion.replaceAll(',', ';'),
    map: { delimiter: ';' },
  });
  expect(outcome.changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
});

test('names every missing column at once', async () => {
  expect(await rejects('employee,when\nE1,2025-03-01\n')).toEqual([
    '1,course,"a column called ""course"", or a column or constant for course in the map","employee, when",MISSING_COLUMN',
    '1,completedAt,"a column called ""completedAt"" or ""completed_at"", or a column or constant for completedAt in the map","employee, when",MISSING_COLUMN',
    '1,passed,"a column called ""passed"", or a column or constant for passed in the map","employee, when",MISSING_COLUMN',
  ]);
});

test('refuses a column that stands twice, and names columns that nothing reads', async () => {
  expect(
    await rejects('employee,course,completed_at,score,passed,course\nE1,A,2025-03-01,80,true,B\n'),
  ).toEqual(['1,course,one such column,columns 2 and 6,DUPLICATE_COLUMN']);
  const { unreadColumns } = await bench.run({
    kind: 'completions',
    file: `note,${completionsHeader}x,${goodCompletion}`,
  });
  expect(unreadColumns).toEqual(['note']);
});

test('refuses quotes that never close, with the line of their row', async () => {
  expect(
    await rejects(
      `${completionsHeader}${goodCompletion}"E1,LEAD-1,2025-03-01,80,true\n${goodCompletion}`,
    ),
  ).toEqual([
    '3,,"quotes around a whole cell, and doubled inside it",Quote Not Closed: the parsing is finished with an opening quote,BROKEN_QUOTE',
  ]);
});

test('refuses a quote inside an unquoted cell', async () => {
  expect(
    await rejects(`${completionsHeader}${goodCompletion}E"1,LEAD-1,2025-03-01,80,true\n`),
  ).toEqual([
    '3,,"quotes around a whole cell, and doubled inside it","Invalid Opening Quote: a quote is found on field 0, value is ""E""",BROKEN_QUOTE',
  ]);
});

test('refuses a quote that swallows the rest of a long file without keeping it in memory', async () => {
  expect(await rejects(`${completionsHeader}"${goodCompletion.repeat(60_000)}`)).toEqual([
    '2,,a row of at most 1000000 characters,more: is a quote not closed?,ROW_TOO_LONG',
  ]);
});

test('rejects rows with more or fewer cells, and says so of a last line that was cut off', async () => {
  expect(
    await rejects(
      `${completionsHeader}${goodCompletion}E1,LEAD-1,2025-03-02,80,true,extra\nE2,LEAD-1,2025`,
    ),
  ).toEqual([
    '3,,5 cells,6 cells,COLUMN_COUNT',
    '4,,5 cells,3 cells; it is the last line and no line break ends it: was the file cut off?,COLUMN_COUNT',
  ]);
});

test('reports every fault of a row, those of its cells and those that only the database knows', async () => {
  expect(await rejects(`${completionsHeader}E9,NONE,2025-02-30,101,maybe\n`)).toEqual([
    '2,completed_at,"a date that exists, as ISO 8601, such as 2025-03-04",2025-02-30,NO_SUCH_DATE',
    '2,course,the code of a course,NONE,UNKNOWN_COURSE',
    '2,employee,exactly one employee by number,E9,UNKNOWN_EMPLOYEE',
    '2,passed,"true or false, or a translation of it in the map",maybe,UNKNOWN_VALUE',
    '2,score,a number from 0 to 100,101,OUT_OF_RANGE',
  ]);
});

test('takes the good rows with --skip-bad-rows', async () => {
  const outcome = await bench.run(
    {
      kind: 'completions',
      file: `${completionsHeader}${goodCompletion}E9,LEAD-1,2025-03-01,80,true\n`,
    },
    { skipBadRows: true },
  );
  expect(outcome).toMatchObject({
    isRefused: false,
    rows: 2,
    rejectedRows: 1,
    changes: [{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }],
    rejectLines: ['3,employee,exactly one employee by number,E9,UNKNOWN_EMPLOYEE'],
  });
});

test('says what a dry run would change and changes nothing', async () => {
  const outcome = await bench.run(
    { kind: 'completions', file: completionsHeader + goodCompletion },
    { dryRun: true },
  );
  expect(outcome.changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
  expect(await stored()).toBe(0);
});

test('leaves rows alone that a second run would not change', async () => {
  const file = `${completionsHeader}${goodCompletion}E2,PM-1,2025-03-01T10:00:00Z,,false\n`;
  await bench.run({ kind: 'completions', file });
  const before =
    await bench.sql`select id, xmin::text, ctid::text from learning.completions order by id`;
  const again = await bench.run({ kind: 'completions', file });
  expect(again.changes).toEqual([{ of: 'completions', inserted: 0, updated: 0, unchanged: 2 }]);
  expect([
    ...(await bench.sql`select id, xmin::text, ctid::text from learning.completions order by id`),
  ]).toEqual([...before]);
});

test('refuses a second import while one runs', async () => {
  await using other = openSession(bench.adminUrl);
  await other.sql`select pg_advisory_lock(4736253)`;
  await expect(
    bench.run({ kind: 'completions', file: completionsHeader + goodCompletion }),
  ).rejects.toThrow(
    'another import is running on this database: wait until it is done, and import again',
  );
});
