import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { migrateHouse, schemaOwners } from '../src/migrations/house.ts';
import { migrate } from '../src/migrations/migrate.ts';
import { openSession } from '../src/postgres/session.ts';

async function createMigrations(files: Readonly<Record<string, string>>) {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-migrations-'));
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  };
  const remove = (name: string) => rm(join(path, name));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  return { path, write, remove, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

const SUBGRAPHS = ['skills', 'learning'];
const first = { 'skills/0001_create_a.sql': 'create table a (n int);' };
const all = {
  ...first,
  'skills/0002_fill_a.sql': 'insert into a values (1);',
  'learning/0001_create_b.sql':
    'create table b as select n from a; grant select on b to loopgraph_skills;',
};

async function tablesOf(adminUrl: string): Promise<string[]> {
  await using session = openSession(adminUrl);
  const rows = await session.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  return rows.map(({ name }) => name);
}

test('applies what is missing in order of subgraph and number, once', async () => {
  await using migrations = await createMigrations(all);
  await using database = await createDatabase({ migrated: false });
  const options = { adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS };
  expect(await migrate(options)).toEqual([
    'skills/0001_create_a.sql',
    'skills/0002_fill_a.sql',
    'learning/0001_create_b.sql',
  ]);
  expect(await migrate(options)).toEqual([]);
  await migrations.write('skills/0003_drop_a.sql', 'drop table a;');
  expect(await migrate(options)).toEqual(['skills/0003_drop_a.sql']);
  expect(await tablesOf(database.adminUrl)).toEqual(['b']);
});

test('refuses an applied file that was changed', async () => {
  await using migrations = await createMigrations({
    ...first,
    'learning/0001_create_b.sql': 'create table b ();',
  });
  await using database = await createDatabase({ migrated: false });
  const options = { adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS };
  await migrate(options);
  await migrations.write('skills/0001_create_a.sql', 'create table a (n bigint);');
  await expect(migrate(options)).rejects.toThrow(
    'expected skills/0001_create_a.sql as it was applied (45151ac7), got a changed file (5c7e6059): ' +
      'undo the change and write a new migration',
  );
});

test('refuses a gap in the numbers', async () => {
  await using migrations = await createMigrations({ ...all, 'skills/0004_late.sql': 'select 1;' });
  await using database = await createDatabase({ migrated: false });
  await expect(
    migrate({ adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS }),
  ).rejects.toThrow(
    'expected migrations to be numbered without gaps, skills/0003_...sql, got skills/0004_late.sql',
  );
  expect(await tablesOf(database.adminUrl)).toEqual([]);
});

test('refuses a new file that comes before an applied one', async () => {
  await using migrations = await createMigrations({ ...all, 'skills/0003_more.sql': 'select 1;' });
  await using database = await createDatabase({ migrated: false });
  const options = { adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS };
  await migrate(options);
  await migrations.remove('skills/0002_fill_a.sql');
  await migrations.write('skills/0002_another.sql', 'create table late ();');
  await expect(migrate(options)).rejects.toThrow(
    'expected new migrations to come after skills/0003_more.sql, which is applied, got skills/0002_another.sql',
  );
  expect(await tablesOf(database.adminUrl)).toEqual(['a', 'b']);
});

test('refuses a database that is newer than the checkout', async () => {
  await using migrations = await createMigrations(all);
  await using database = await createDatabase({ migrated: false });
  const options = { adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS };
  await migrate(options);
  await migrations.remove('skills/0002_fill_a.sql');
  await expect(migrate(options)).rejects.toThrow(
    'expected the migrations that the database has, got none called skills/0002_fill_a.sql: is this checkout older?',
  );
});

test('leaves nothing of a file that fails, names it, its line and the fault, and takes it once it is mended', async () => {
  const broken = 'create table c ();\n\ninsert into nowhere values (1);\n';
  await using migrations = await createMigrations({ ...all, 'learning/0002_create_c.sql': broken });
  await using database = await createDatabase({ migrated: false });
  const options = { adminUrl: database.adminUrl, folder: migrations.path, subgraphs: SUBGRAPHS };
  await expect(migrate(options)).rejects.toThrow(
    'migration learning/0002_create_c.sql failed at line 3: relation "nowhere" does not exist',
  );
  expect(await tablesOf(database.adminUrl)).toEqual(['a', 'b']);
  await migrations.write('learning/0002_create_c.sql', 'create table c ();');
  expect(await migrate(options)).toEqual(['learning/0002_create_c.sql']);
});

test('lets several who migrate one database at once take turns', async () => {
  await using database = await createDatabase({ migrated: false });
  const applied = await Promise.all([1, 2, 3].map(() => migrateHouse(database.adminUrl)));
  const [winner = [], ...others] = applied.toSorted((a, b) => b.length - a.length);
  expect(others).toEqual([[], []]);
  expect(new Set(winner.map((name) => name.split('/')[0]))).toEqual(new Set(schemaOwners));
});

test('lets several databases of one server be migrated at once, though they share the roles', async () => {
  await using one = await createDatabase({ migrated: false });
  await using other = await createDatabase({ migrated: false });
  const [a, b] = await Promise.all([migrateHouse(one.adminUrl), migrateHouse(other.adminUrl)]);
  expect(a).toEqual(b);
  expect(a.length).toBeGreaterThan(0);
});
