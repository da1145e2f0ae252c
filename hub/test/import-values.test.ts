import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
beforeEach(() => bench.sql`truncate learning.completions`);
afterAll(() => bench[Symbol.asyncDispose]());

/** The moments that are stored, or the rejects, of cells of `completedAt`. */
async function moments(cells: readonly string[], map: object): Promise<readonly string[]> {
  const rows = cells.map((cell, index) => `E1,LEAD-1,"${cell}",${index},true`);
  const file = `employee,course,completedAt,score,passed\n${rows.join('\n')}\n`;
  const { rejectLines } = await bench.run({ kind: 'completions', file, map });
  if (rejectLines.length > 0) return rejectLines;
  const stored = await bench.sql<
    { completed_at: Date }[]
  >`select completed_at from learning.completions order by score`;
  return stored.map((row) => row.completed_at.toISOString());
}

test('reads two date formats in one column', async () => {
  expect(
    await moments(['31.12.2025', '2025-12-30', '2025-12-29 08:15'], {
      dates: ['DD.MM.YYYY', 'ISO'],
    }),
  ).toEqual(['2025-12-31T00:00:00.000Z', '2025-12-30T00:00:00.000Z', '2025-12-29T08:15:00.000Z']);
});

test('never guesses between day and month: takes what only one format allows, or both alike, and rejects the rest', async () => {
  const dates = ['DD/MM/YYYY', 'MM/DD/YYYY'];
  expect(await moments(['13/04/2025', '04/14/2025', '05/05/2025'], { dates })).toEqual([
    '2025-04-13T00:00:00.000Z',
    '2025-04-14T00:00:00.000Z',
    '2025-05-05T00:00:00.000Z',
  ]);
  await bench.sql`truncate learning.completions`;
  expect(await moments(['03/04/2025'], { dates })).toEqual([
    '2,completedAt,"a date that means one day, but it fits DD/MM/YYYY or MM/DD/YYYY differently",03/04/2025,AMBIGUOUS_DATE',
  ]);
});

test('rejects days and times that do not exist, texts that are no dates, and far years', async () => {
  expect(
    await moments(['2025-02-29', '2025-04-01T24:30:00Z', 'yesterday', '0025-01-01'], {}),
  ).toEqual([
    '2,completedAt,"a date that exists, as ISO 8601, such as 2025-03-04",2025-02-29,NO_SUCH_DATE',
    '3,completedAt,"a date that exists, as ISO 8601, such as 2025-03-04",2025-04-01T24:30:00Z,NO_SUCH_DATE',
    '4,completedAt,"a date as ISO 8601, such as 2025-03-04",yesterday,NOT_A_DATE',
    '5,completedAt,a year from 1900 to 2200,0025-01-01,OUT_OF_RANGE',
  ]);
});

test('rejects completions in the future', async () => {
  expect(await moments(['2026-06-15T12:00:01Z'], {})).toEqual([
    '2,completedAt,"a time up to now, 2026-06-15T12:00:00.000Z",2026-06-15T12:00:01Z,IN_FUTURE',
  ]);
});

test('takes a time without a zone as local to the zone of the map, and one with its offset as it says', async () => {
  const cells = ['2025-01-10 09:00', '2025-07-10 09:00', '2025-07-10', '2025-07-10T09:00:00+05:30'];
  expect(await moments(cells, { timeZone: 'Europe/Berlin' })).toEqual([
    '2025-01-10T08:00:00.000Z',
    '2025-07-10T07:00:00.000Z',
    '2025-07-09T22:00:00.000Z',
    '2025-07-10T03:30:00.000Z',
  ]);
});

test('rejects local times that a clock change skips or repeats', async () => {
  expect(
    await moments(['2025-03-30 02:30', '2025-10-26 02:30'], { timeZone: 'Europe/Berlin' }),
  ).toEqual([
    '2,completedAt,a time that clocks in Europe/Berlin show,2025-03-30 02:30,NO_SUCH_DATE',
    '3,completedAt,"a time that clocks in Europe/Berlin show once, or one with its offset",2025-10-26 02:30,AMBIGUOUS_TIME',
  ]);
});

test('reads month names and twelve-hour clocks', async () => {
  expect(
    await moments(['4 Mar 2025 12:05 AM', '14 mar 2025 1:05 pm'], { dates: ['D MMM YYYY h:mm A'] }),
  ).toEqual(['2025-03-04T00:05:00.000Z', '2025-03-14T13:05:00.000Z']);
});

test('reads decimal commas where the map says so, and no points then', async () => {
  const map = { decimal: ',', delimiter: ';' };
  const header = 'employee;course;completedAt;score;passed\n';
  const good = await bench.run({
    kind: 'completions',
    file: `${header}E1;LEAD-1;2025-01-01;87,5;true\n`,
    map,
  });
  expect(good.changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
  expect([...(await bench.sql`select score from learning.completions`)]).toEqual([{ score: 87.5 }]);
  const bad = await bench.run({
    kind: 'completions',
    file: `${header}E1;LEAD-1;2025-01-02;87.5;true\nE1;LEAD-1;2025-01-03;1e3;true\n`,
    map,
  });
  expect(bad.rejectLines).toEqual([
    '2,score,"a number from 0 to 100, such as 3,5",87.5,NOT_A_NUMBER',
    '3,score,"a number from 0 to 100, such as 3,5",1e3,NOT_A_NUMBER',
  ]);
});

test('translates values, lists the known ones for any other, and takes constants', async () => {
  const map = {
    empty: ['n/a'],
    fields: {
      employee: { column: 'Login', by: 'identity:moodle' },
      course: { constant: 'LEAD-1' },
      completedAt: 'Finished',
      score: 'Grade',
      passed: { column: 'Result', values: { Passed: true, Failed: false } },
    },
  };
  const header = 'Login,Finished,Grade,Result\n';
  const good = await bench.run({
    kind: 'completions',
    file: `${header}m-1,2025-01-01,n/a,Passed\n`,
    map,
  });
  expect(good.changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
  const bad = await bench.run({
    kind: 'completions',
    file: `${header}m-9,2025-01-01,n/a,passed\n`,
    map,
  });
  expect(bad.rejectLines).toEqual([
    '2,Login,exactly one employee by their id in moodle,m-9,UNKNOWN_EMPLOYEE',
    '2,Result,"one of ""Passed"", ""Failed"", which the map translates",passed,UNKNOWN_VALUE',
  ]);
});

test('says every fault of a map at once', async () => {
  const map = {
    delimeter: ';',
    dates: ['YY-MM-DD'],
    timeZone: 'Mars/Base',
    fields: { score: { column: 'x', by: 'shoe size' } },
  };
  await expect(bench.run({ kind: 'completions', file: 'x\n', map })).rejects.toThrow(
    new RegExp(
      [
        'got .*map.json with:',
        '  dates.0: expected "ISO" or a pattern .* got "YY-MM-DD"',
        '  timeZone: expected a time zone such as "Europe/Berlin", got "Mars/Base"',
        '  fields.score.by: expected .*',
        '.*delimeter.*',
      ].join('\\n'),
    ),
  );
});

test('says which fields and constants of a map the kind cannot take', async () => {
  const map = { fields: { completed: 'x', score: { constant: '101' } } };
  await expect(bench.run({ kind: 'completions', file: 'x\n', map })).rejects.toThrow(
    'expected a map of completions, got one with:\n' +
      '  fields.completed: expected one of employee, course, completedAt, score, passed\n' +
      '  fields.score: expected a number from 0 to 100, got "101"',
  );
});

test('takes one of identical rows, with a notice, and none of rows that differ', async () => {
  const header = 'employee,course,completed_at,score,passed\n';
  const same = await bench.run({
    kind: 'completions',
    file: `${header}${'E1,LEAD-1,2025-01-01,80,true\n'.repeat(3)}`,
  });
  expect(same.changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
  expect(same.faults).toEqual([{ code: 'IDENTICAL_DUPLICATE', rows: 2 }]);
  const differing = await bench.run({
    kind: 'completions',
    file: `${header}E2,LEAD-1,2025-01-01,80,true\nE1,PM-1,2025-01-01,80,true\nE2,LEAD-1,2025-01-01T00:00:00Z,81,true\n`,
  });
  expect(differing.rejectLines).toEqual([
    '2,completed_at,rows of one key that say the same,"2 rows that differ, the first on line 2",CONFLICTING_DUPLICATE',
    '4,completed_at,rows of one key that say the same,"2 rows that differ, the first on line 2",CONFLICTING_DUPLICATE',
  ]);
});

test('updates what changed, and keeps what the file has no column for', async () => {
  const row = 'E1,LEAD-1,2025-01-01';
  await bench.run({
    kind: 'completions',
    file: `employee,course,completed_at,score,passed\n${row},80,false\n`,
  });
  const { changes } = await bench.run({
    kind: 'completions',
    file: `employee,course,completed_at,passed\n${row},true\n`,
  });
  expect(changes).toEqual([{ of: 'completions', inserted: 0, updated: 1, unchanged: 0 }]);
  expect([...(await bench.sql`select score, passed from learning.completions`)]).toEqual([
    { score: 80, passed: true },
  ]);
});
