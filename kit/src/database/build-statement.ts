import { Column, is, SQL, type Query } from 'drizzle-orm';
import { QueryBuilder, type PgColumn, type SelectedFieldsOrdered } from 'drizzle-orm/pg-core';
import type { Db } from './database-options.ts';

/**
 * Begins a select for `buildStatement`: `sql.placeholder` stands for what it is run with. A builder for each: it remembers
 * columns by the name of their table, which two tables of different columns may have.
 */
export function beginStatement(): QueryBuilder {
  return new QueryBuilder({ casing: 'snake_case' });
}

/** A select of columns and expressions, those of a joined table in an object. */
interface Select<Rows> {
  readonly toSQL: () => Query;
  readonly _: { readonly result: Rows; readonly selectedFields: object };
}

/** What is selected, in the order in which drizzle-orm writes it (orderSelectedFields in its utils.ts). */
function fieldsOf(selected: object, within: readonly string[] = []): SelectedFieldsOrdered {
  return Object.entries(selected).flatMap(([name, field]: [string, object]) => {
    const path = [...within, name];
    return is(field, Column) || is(field, SQL) || is(field, SQL.Aliased)
      ? [{ path, field: field as PgColumn }]
      : fieldsOf(field, path);
  });
}

/** Runs a statement with a value for each of its placeholders, which goes to PostgreSQL as it is: a date as text. */
export type RunStatement<Rows> = (
  db: Pick<Db, '_'>,
  values: Readonly<Record<string, unknown>>,
) => Promise<Rows>;

/**
 * Makes the text of a statement once, however often it is run: drizzle-orm takes some 0.2 ms for it, as long as PostgreSQL
 * takes to find ten rows. With a limit that is the same at each run, for a select that has none: PostgreSQL keeps one plan for
 * it, where it makes one anew for each value. Throws at a run that lacks a value.
 */
export function buildStatement<Rows>(select: Select<Rows>, limit?: number): RunStatement<Rows> {
  const unlimited = select.toSQL();
  const query =
    limit === undefined ? unlimited : { ...unlimited, sql: `${unlimited.sql} limit ${limit}` };
  const fields = fieldsOf(select._.selectedFields);
  return (db, values) =>
    db._.session
      .prepareQuery<{ execute: Rows; all: unknown; values: unknown }>(
        query,
        fields,
        undefined,
        true,
      )
      .execute({ ...values });
}
