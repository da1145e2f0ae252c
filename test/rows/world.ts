import { createHash } from 'node:crypto';
import { openSession, type Session } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { readCatalogue, type Relation } from './catalogue.ts';
import { company, consenting, mentioned, people } from './people.ts';
import { findPersonRows, type PersonRelation } from './person-rows.ts';

/** A connection that arranges: the superuser's, with triggers and references off. */
export function openArranger(adminUrl: string) {
  const url = new URL(adminUrl);
  url.searchParams.set('session_replication_role', 'replica');
  return openSession(url.href);
}

/** The id of the row of `table` that is about `person` and mentions `other`. */
function rowId(table: string, person: string, other: string): string {
  const hash = createHash('md5').update(`${table} ${person} ${other}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What the key of a row about `person` holds. */
export function keyOf({ through }: Pick<PersonRelation, 'through'>, person: string): string {
  return through === null ? person : rowId(through, person, person);
}

export interface RowWorld extends TestDatabase {
  /** As it was with all its rules. */
  readonly catalogue: readonly Relation[];
  readonly relations: readonly PersonRelation[];
}

/**
 * A database with rows about everyone in every table that holds rows about people, mentioning others. They are made from
 * the catalogue alone, so its tables keep their policies and lose all other rules.
 */
export async function openRowWorld(schemas: readonly string[]): Promise<RowWorld> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await createDatabase());
  await using arranger = openArranger(database.adminUrl);
  const { sql } = arranger;
  const catalogue = await readCatalogue(sql, schemas);
  const { relations } = findPersonRows(catalogue);
  await dropRules(sql, catalogue);
  const tables = relations.filter(({ kind }) => kind === 'table');
  await sql`insert into employees.employees ${sql(company.map(({ id, managerId }) => ({ id, manager_id: managerId })))}`;
  await sql`select employees.derive_reporting_lines(${people.slice(0, 1)}::uuid[])`;
  for (const table of tables) {
    if (table.name === 'employees.employees' || table.name === 'employees.reporting_lines')
      continue;
    await sql`insert into ${sql(table.name)} ${sql(people.flatMap((person) => [...new Set([person, ...mentioned])].map((other) => rowOf(table, person, other))))}`;
  }
  await sql`
    update employees.consents set purpose = 'PERFORMANCE_EVALUATION' where employee_id = any (${[...consenting]}::uuid[])`;
  await sql`
    insert into employees.consents (employee_id, purpose, withdrawn_at)
    select unnest(${[...people]}::uuid[]), 'PERFORMANCE_EVALUATION', now()`;
  await createProbe(sql);
  const resources = opened.move();
  return {
    ...database,
    catalogue,
    relations,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** A row about `person` that mentions `other` wherever it mentions anyone. */
function rowOf(table: PersonRelation, person: string, other: string): Record<string, string> {
  const row: Record<string, string> = {};
  for (const { name, references } of table.columns) {
    if (name === 'id') row[name] = rowId(table.name, person, other);
    if (references !== null && table.name !== references)
      row[name] = rowId(references, person, person);
  }
  for (const name of table.mentions) row[name] = other;
  return { ...row, [table.key]: keyOf(table, person) };
}

/** Rules that are indexes of their own. */
const uniqueIndexes = ['learning.one_active_plan_an_employee', 'employees.one_consent_in_force'];

async function dropRules(sql: Session, catalogue: readonly Relation[]): Promise<void> {
  const constraints = await sql<{ statement: string }[]>`
    select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement
    from pg_constraint where contype <> 'n' and conrelid::regclass::text = any (${catalogue.map(({ name }) => name)})
    order by contype = 'f' desc`;
  const columns = catalogue.flatMap(({ name, kind, columns: all }) =>
    kind === 'table'
      ? all.map((column) => `alter table ${name} alter column ${column.name} drop not null`)
      : [],
  );
  const statements = [...constraints.map(({ statement }) => statement), ...columns];
  await sql.unsafe(
    [...statements, ...uniqueIndexes.map((index) => `drop index ${index}`)].join(';'),
  );
}

/**
 * `probing.probe` tries every command on a table as whoever calls it, and undoes it. It tells how many rows of each key
 * were seen, keys of which rows could be inserted, to which rows could be moved, how many were updated and deleted; null
 * is a command refused. No command but the first reads a column: so each is bound by its own policy alone.
 */
async function createProbe(sql: Session): Promise<void> {
  await sql.unsafe(`
    create schema probing;
    grant usage on schema probing to public;
    create function probing.probe(tried regclass, key text, other text, keys uuid[]) returns jsonb language plpgsql as $$
    declare
      told jsonb;
      inserted jsonb := '[]';
      moved jsonb := '[]';
      rows integer;
      updated integer;
      deleted integer;
      one uuid;
    begin
      execute format(
        'select coalesce(jsonb_object_agg(k, n), ''{}'') from (select %I as k, count(*) as n from %s group by 1) found', key, tried
      ) into told;
      foreach one in array keys loop
        begin
          execute format('insert into %s (%I) values ($1)', tried, key) using one;
          inserted := inserted || to_jsonb(one);
          raise exception using errcode = 'UNDO1';
        exception when sqlstate 'UNDO1' or insufficient_privilege or object_not_in_prerequisite_state then null;
        end;
        begin
          execute format('update %s set %I = $1', tried, key) using one;
          get diagnostics rows = row_count;
          if rows > 0 then moved := moved || to_jsonb(one); end if;
          raise exception using errcode = 'UNDO1';
        exception when sqlstate 'UNDO1' or insufficient_privilege or object_not_in_prerequisite_state then null;
        end;
      end loop;
      begin
        execute format('update %s set %I = null', tried, other);
        get diagnostics updated = row_count;
        raise exception using errcode = 'UNDO1';
      exception when sqlstate 'UNDO1' or insufficient_privilege or object_not_in_prerequisite_state then null;
      end;
      begin
        execute format('delete from %s', tried);
        get diagnostics deleted = row_count;
        raise exception using errcode = 'UNDO1';
      exception when sqlstate 'UNDO1' or insufficient_privilege or object_not_in_prerequisite_state then null;
      end;
      return jsonb_build_object('seen', told, 'inserted', inserted, 'moved', moved, 'updated', updated, 'deleted', deleted);
    end $$;
  `);
}
