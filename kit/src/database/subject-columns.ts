import { z } from 'zod';
import type { Rows, Statement } from './send.ts';

type Columns = Rows['columns'];

/** Runs a statement on nobody's behalf. */
export type RunForNobody = (statement: Statement) => Promise<Rows>;

/** Which columns of a table hold the id of the employee that a row is about, by the table's oid, and which of them are no UUIDs. */
const catalogue = `
  select c.oid::text, coalesce(array_agg(a.attnum::int) filter (where a.attnum is not null), '{}'),
    coalesce(array_agg(format('%I.%I.%I', n.nspname, c.relname, a.attname)) filter (where a.atttypid <> 'uuid'::regtype), '{}')
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    and (a.attname = 'employee_id'
      or (a.attname = 'id' and n.nspname = 'employees' and c.relname = 'employees')
      or (a.attname = 'viewer_id' and n.nspname = 'audit' and c.relname = 'records'))
  where c.oid = any($1::oid[])
  group by c.oid`;

const tableColumns = z.array(
  z.tuple([z.coerce.number(), z.array(z.number()), z.array(z.string())]),
);

/**
 * Tells which columns of a result hold the ids of the employees whose rows were read: those that come, under whichever
 * name and through whichever subqueries, from a column `employee_id` of a table or view, from `employees.employees.id`, or
 * from `audit.records.viewer_id`, for a record is as much about who looked.
 * What is computed comes from no column. PostgreSQL is asked about a table once; rejects where one of its columns holds
 * no UUIDs, for those who read what was read take them for such.
 */
export function subjectColumnsBy(run: RunForNobody) {
  const numbersOf = new Map<number, ReadonlySet<number>>();
  const known = new WeakMap<Columns, readonly number[]>();

  async function ask(tables: readonly number[]): Promise<void> {
    const params = [`{${tables.join(',')}}`];
    const rows = await run({ text: catalogue, params, asValues: true });
    for (const [table, numbers, others] of tableColumns.parse([...rows])) {
      if (others.length > 0) {
        throw new Error(
          `expected ids of employees to be UUIDs, but ${others.join(', ')} has others`,
        );
      }
      numbersOf.set(table, new Set(numbers));
    }
    for (const table of tables) if (!numbersOf.has(table)) numbersOf.set(table, new Set());
  }

  return async (columns: Columns): Promise<readonly number[]> => {
    const places = known.get(columns);
    if (places) return places;
    const tables = new Set(columns.map(({ table }) => table).filter((table) => table !== 0));
    const unknown = [...tables].filter((table) => !numbersOf.has(table));
    if (unknown.length > 0) await ask(unknown);
    const fresh = columns.flatMap(({ table, number }, place) =>
      numbersOf.get(table)?.has(number) ? [place] : [],
    );
    known.set(columns, fresh);
    return fresh;
  };
}
