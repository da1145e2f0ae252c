import { type TransactionSql } from 'postgres';

/** A statement that puts back what was taken off a table. */
export interface Restoration {
  readonly statement: string;
  /** What it puts back, for people who wait. */
  readonly what: string;
}

interface Constraint {
  readonly name: string;
  readonly on: string;
  readonly definition: string;
  readonly isReference: boolean;
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes all indexes, keys and references off these tables and switches their triggers off, and
 * returns the statements that put them back, in order: rows load several times as fast into bare
 * tables, and each reference is checked over the whole table when it comes back.
 */
export async function bareTables(
  sql: TransactionSql,
  tables: readonly string[],
): Promise<readonly Restoration[]> {
  const names = sql`(${[...tables]}::text[])::regclass[]`;
  // References first: a key cannot go while one points at it.
  const constraints = await sql<Constraint[]>`
    select quote_ident(conname) as name, conrelid::regclass::text as on,
           pg_get_constraintdef(oid) as definition, contype = 'f' as "isReference"
    from pg_constraint
    where contype in ('f', 'p', 'u') and conparentid = 0
      and (conrelid = any (${names}) or confrelid = any (${names}))
    order by contype = 'f' desc, conrelid::regclass::text, conname`;
  await all(
    sql,
    constraints.map(({ on, name }) => `alter table ${on} drop constraint ${name}`),
  );
  const indexes = await sql<Index[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = any (${names})
    order by indrelid::regclass::text, indexrelid::regclass::text`;
  await all(sql, [
    ...indexes.map(({ name }) => `drop index ${name}`),
    ...tables.map((name) => `alter table ${name} disable trigger user`),
  ]);

  const restored = (wanted: boolean): Restoration[] =>
    constraints
      .filter((constraint) => constraint.isReference === wanted)
      .map(({ on, name, definition }) => ({
        statement: `alter table ${on} add constraint ${name} ${definition}`,
        what: wanted ? 'references' : 'indexes',
      }));
  return [
    ...restored(false),
    ...indexes.map(({ definition }) => ({ statement: definition, what: 'indexes' })),
    ...restored(true),
    ...tables.map((name) => ({
      statement: `alter table ${name} enable trigger user`,
      what: 'references',
    })),
  ];
}

/** Runs them in one round trip. */
async function all(sql: TransactionSql, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await sql.unsafe(statements.join('; '));
}
