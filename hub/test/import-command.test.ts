import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { faultCodes } from '../src/imports/fault-codes.ts';
import { importKinds } from '../src/imports/kinds/kinds.ts';
import { bindFields } from '../src/imports/map/bind.ts';
import { readMap } from '../src/imports/map/map-file.ts';
import { migrateHouse } from '../src/migrations/house.ts';
import { openSession, type Session } from '../src/postgres/session.ts';
import { createHome } from './create-home.ts';
import {
  arrangeCompany,
  completionsHeader,
  goodCompletion,
  NOW,
  openImportBench,
  type ImportBench,
} from './importing.ts';
import { runProgram } from '../../test/support/run-program.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
beforeEach(() => bench.sql`truncate learning.completions`);
afterAll(() => bench[Symbol.asyncDispose]());

async function fileOf(text: string): Promise<string> {
  const path = join(bench.folder, 'lms.csv');
  await writeFile(path, text);
  return path;
}

async function loopgraph(...args: readonly string[]) {
  await using program = runProgram('hub/src/cli.js', args, { DATABASE_URL: bench.adminUrl });
  return await program.ended;
}

async function stored(sql: Session): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from learning.completions`;
  return row?.count ?? -1;
}

test('says what it did, and ends with 0', async () => {
  const { exitCode, stdout } = await loopgraph(
    'import',
    'completions',
    await fileOf(completionsHeader + goodCompletion),
  );
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: 'completions: 1 inserted, 0 updated, 0 unchanged\n',
  });
});

test('says what a dry run would do', async () => {
  const { exitCode, stdout } = await loopgraph(
    'import',
    'completions',
    await fileOf(completionsHeader + goodCompletion),
    '--dry-run',
  );
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout:
      'completions: would be 1 inserted, would be 0 updated, 0 unchanged\nNothing was written: this was a dry run.\n',
  });
  expect(await stored(bench.sql)).toBe(0);
});

test('refuses a file for one bad row: exit code 1, counts and the first rejects on stderr', async () => {
  const path = await fileOf(`${completionsHeader}${goodCompletion}E9,LEAD-1,2025-03-01,80,true\n`);
  const { exitCode, stdout, stderr } = await loopgraph('import', 'completions', path);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toBe(
    [
      'Importing: reading',
      'Importing: checking',
      '1 of 2 rows are rejected:',
      '  1 x UNKNOWN_EMPLOYEE: No employee by that number, name, address or identity.',
      'The first of them:',
      '  line 3, column "employee": expected exactly one employee by number, got "E9" (UNKNOWN_EMPLOYEE)',
      `Every reject stands in ${path}.rejects.csv.`,
      'Nothing was written. --skip-bad-rows takes the other rows.',
      '',
    ].join('\n'),
  );
  expect(await stored(bench.sql)).toBe(0);
});

test('ends in one clear line where a file, a kind or a map is not there', async () => {
  const missing = await loopgraph('import', 'completions', '/no/such.csv');
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toBe(
    "error: expected a file or folder that can be read, got: ENOENT: no such file or directory, stat '/no/such.csv'\n",
  );
  const map = await loopgraph(
    'import',
    'completions',
    await fileOf(completionsHeader),
    '--map',
    '/no/map.json',
  );
  expect(map.exitCode).toBe(1);
  expect(map.stderr).toBe(
    "error: expected a map file in JSON, got /no/map.json: ENOENT: no such file or directory, open '/no/map.json'\n",
  );
  const kind = await loopgraph('import', 'payroll', '/no/such.csv');
  expect(kind.exitCode).toBe(1);
  expect(kind.stderr).toContain(
    'Allowed choices are employees, consents, courses, completions, competencies, reviews, ratings, esco, onet.',
  );
});

test('leaves nothing behind when it is killed while it writes', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `E1,LEAD-1,${new Date(1.7e12 + index * 60_000).toISOString()},80,true`,
  );
  const path = await fileOf(`${completionsHeader}${rows.join('\n')}\n`);
  await using blocker = openSession(bench.adminUrl);
  await using program = await blocker.sql.begin(async (sql) => {
    // Holds the import up in the middle of its transaction.
    await sql`lock table learning.completions in share mode`;
    const importing = runProgram('hub/src/cli.js', ['import', 'completions', path], {
      DATABASE_URL: bench.adminUrl,
    });
    await importing.warned(/writing/);
    importing.kill('SIGKILL');
    await importing.ended;
    return importing;
  });
  expect((await program.ended).exitCode).toBeNull();
  expect(await stored(bench.sql)).toBe(0);
  const { changes } = await untilAlone(() =>
    bench.run({ kind: 'completions', file: completionsHeader + goodCompletion }),
  );
  expect(changes).toEqual([{ of: 'completions', inserted: 1, updated: 0, unchanged: 0 }]);
});

/** PostgreSQL takes a moment to see that the killed import is gone. */
async function untilAlone<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!String(error).includes('another import is running')) throw error;
    }
  }
}

test('imports into the home of a hub that is running', async () => {
  await using home = await createHome();
  await using hub = runProgram('hub/test/hold-home.ts', [home.path]);
  const [, adminUrl = ''] = await hub.said(/holds (\S+)/);
  await migrateHouse(adminUrl);
  await using session = openSession(adminUrl);
  await arrangeCompany(session.sql);
  const args = [
    'import',
    'completions',
    await fileOf(completionsHeader + goodCompletion),
    '--home',
    home.path,
  ];
  await using program = runProgram('hub/src/cli.js', args);
  expect(await program.ended).toMatchObject({ exitCode: 0 });
  expect(await stored(session.sql)).toBe(1);
});

const docs = new URL('../../docs/imports.md', import.meta.url);

test('the documentation lists every code with its meaning', async () => {
  const rows = (await readFile(docs, 'utf8'))
    .split('\n')
    .filter((line) => /^\| `[A-Z0-9_]+` /.test(line));
  const listed = rows.map((row) =>
    row.split(' | ').map((cell) => cell.replaceAll(/^\| |[`|]/g, '').trim()),
  );
  const codes = Object.entries(faultCodes).map(([code, { stops, meaning }]) => [
    code,
    stops,
    meaning,
  ]);
  expect(listed).toEqual(codes);
});

test('the documentation shows a map for every kind, and the kind takes it', async () => {
  const sections = (await readFile(docs, 'utf8')).split('\n## ');
  const shown = sections.flatMap((section) => {
    const example = /```json\n([^`]*)```/.exec(section)?.[1];
    return example === undefined ? [] : [{ name: /^\w+/.exec(section)?.[0], example }];
  });
  expect(shown.map(({ name }) => name)).toEqual([
    'employees',
    'courses',
    'completions',
    'competencies',
    'reviews',
    'ratings',
  ]);
  for (const { name, example } of shown) {
    const path = join(bench.folder, 'example.json');
    await writeFile(path, example);
    const [sheet] = importKinds.find((kind) => kind.name === name)?.sheets ?? [];
    expect(sheet && bindFields(sheet, await readMap(path), NOW).length).toBeGreaterThan(0);
  }
});
