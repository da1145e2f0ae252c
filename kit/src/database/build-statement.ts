import type { Query } from 'drizzle-orm';
import { QueryBuilder, type PgColumn, type SelectedFields } from 'drizzle-orm/pg-core';
import type { Db } from './database-options.ts';

/** Begins a select for `buildStatement`: `sql.placeholder` stands for what it is run with. */
export const statements = new QueryBuilder({ casing: 'snake_case' });

/** A select of columns and expressions, none of them in an object of its own. */
interface FlatSelect<Rows> {
  readonly toSQL: () => Query;
  readonly _: { readonly result: Rows; readonly selectedFields: object };
}

/** Runs a statement with a value for each of its placeholders, which goes to PostgreSQL as it is: a date as text. */
export type RunStatement<Rows> = (
  db: Pick<Db, '_'>,
  values: Readonly<Record<string, unknown>>,
) => Promise<Rows>;

/**
 * Makes the text of a statement once, however often it is run: drizzle-orm takes some 0.2 ms for it, as long as PostgreSQL
 * takes to find ten rows. Throws at a run that lacks a value.
 */
export function buildStatement<Rows>(select: FlatSelect<Rows>): RunStatement<Rows> {
  const query = select.toSQL();
  const selected: SelectedFields = { ...select._.selectedFields };
  const fields = Object.entries(selected).map(([name, field]) => ({
    path: [name],
    field: field as PgColumn,
  }));
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
