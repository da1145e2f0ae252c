import { z } from 'zod';
import { HubFault, messageOf } from '../hub-fault.ts';
import { openSession, type Session } from '../postgres/session.ts';
import { migrationFiles, type Migration } from './migration-files.ts';
import { createRoles } from './roles.ts';

/** Held by the one who migrates a database. Any number, but for ever the same. */
const MIGRATION_LOCK = 4_736_252;

export interface MigrateOptions {
  readonly adminUrl: string;
  /** Holds a folder of numbered files for each subgraph. */
  readonly folder: string;
  /** In the order in which they are migrated: a file may name what an earlier subgraph published. */
  readonly subgraphs: readonly string[];
}

type Applied = Pick<Migration, 'subgraph' | 'name' | 'checksum'>;

/** Applies what is missing, each file in its own transaction, and gives their names; two at once take turns. */
export async function migrate({ adminUrl, folder, subgraphs }: MigrateOptions): Promise<string[]> {
  const files = await migrationFiles(folder, subgraphs);
  await using session = openSession(adminUrl);
  const { sql } = session;
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
  const missing = missingFrom(await appliedMigrations(sql, subgraphs), files);
  if (missing.length === 0) return [];
  await createRoles(sql, subgraphs);
  for (const migration of missing) await apply(sql, migration);
  return missing.map(nameOf);
}

function nameOf({ subgraph, name }: Applied): string {
  return `${subgraph}/${name}`;
}

async function appliedMigrations(sql: Session, subgraphs: readonly string[]): Promise<Applied[]> {
  const [known] = await sql`select to_regclass('loopgraph.migrations') is not null as known`;
  if (known?.['known'] !== true) {
    await sql.unsafe(`
      create schema if not exists loopgraph;
      create table loopgraph.migrations (
        subgraph text not null,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now(),
        primary key (subgraph, name)
      )`);
    return [];
  }
  return await sql<Applied[]>`
    select subgraph, name, checksum from loopgraph.migrations
    where subgraph = any (${[...subgraphs]}) order by subgraph, name`;
}

/** What is not applied yet; refuses a history that is not a beginning of the files. */
function missingFrom(applied: readonly Applied[], files: readonly Migration[]): Migration[] {
  const unmatched = new Map(applied.map((migration) => [nameOf(migration), migration]));
  const latest = new Map(applied.map(({ subgraph, name }) => [subgraph, name]));
  const missing = files.filter((file) => {
    const match = unmatched.get(nameOf(file));
    if (!match) {
      const newest = latest.get(file.subgraph);
      if (newest === undefined || newest < file.name) return true;
      throw new HubFault(
        `expected new migrations to come after ${file.subgraph}/${newest}, which is applied, got ${nameOf(file)}`,
      );
    }
    unmatched.delete(nameOf(file));
    if (match.checksum === file.checksum) return false;
    throw new HubFault(
      `expected ${nameOf(file)} as it was applied (${match.checksum.slice(0, 8)}), ` +
        `got a changed file (${file.checksum.slice(0, 8)}): undo the change and write a new migration`,
    );
  });
  const [gone] = unmatched.keys();
  if (gone === undefined) return missing;
  throw new HubFault(
    `expected the migrations that the database has, got none called ${gone}: is this checkout older?`,
  );
}

async function apply(sql: Session, migration: Migration): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(migration.sql);
      await transaction`
        insert into loopgraph.migrations (subgraph, name, checksum)
        values (${migration.subgraph}, ${migration.name}, ${migration.checksum})`;
    });
  } catch (error) {
    throw new HubFault(
      `migration ${nameOf(migration)} failed${placeOf(error, migration.sql)}: ${messageOf(error)}`,
    );
  }
}

const positioned = z.object({ position: z.coerce.number().int().positive() });

function placeOf(error: unknown, sql: string): string {
  const { data } = positioned.safeParse(error);
  // PostgreSQL counts characters, JavaScript UTF-16 units.
  return data
    ? ` at line ${String(Array.from(sql).slice(0, data.position).join('').split('\n').length)}`
    : '';
}
