import type { Transaction } from './fault-table.ts';
import { stagingTable, type Sheet } from './sheet.ts';

/** What makes two rows of a sheet rows of one thing. */
export interface Key {
  /** Columns of the staging table. */
  readonly columns: readonly string[];
  /** The field that a reject names. */
  readonly field: string;
  /** Columns that say nothing of their own, such as a reference that a key column already resolves. */
  readonly apart?: readonly string[];
}

/** Notes and takes away rows of one key that are alike, all but the first; where rows of one key differ, each is a reject. */
export async function flagDuplicates(sql: Transaction, sheet: Sheet, key: Key): Promise<void> {
  const table = sql(stagingTable(sheet));
  const apart = ['file', 'line', 'faults', ...(key.apart ?? [])];
  await sql`
    create temporary table import_doubled on commit drop as
      select ${sql(key.columns)}, count(*) as rows from ${table}
      where ${present(sql, key)}
      group by ${sql(key.columns)} having count(*) > 1`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with alike as (
      select s.file, s.line, d.rows, to_jsonb(s) - ${apart}::text[] as facts,
             dense_rank() over (order by ${columnsOf(sql, key, 'd')}) as key
      from ${table} s join import_doubled d on (${columnsOf(sql, key, 's')}) = (${columnsOf(sql, key, 'd')})
    ), judged as (
      select file, line, rows,
             min(facts::text) over same_key = max(facts::text) over same_key as is_same,
             first_value(line) over (same_key order by file, line) as first_line,
             row_number() over (same_key order by file, line) as place
      from alike window same_key as (partition by key)
    )
    select file, line, ${key.field}, case when is_same then 'IDENTICAL_DUPLICATE' else 'CONFLICTING_DUPLICATE' end,
           case when is_same then 'one row of each key' else 'rows of one key that say the same' end,
           case when is_same then format('the same as line %s', first_line)
                else format('%s rows that differ, the first on line %s', rows, first_line) end
    from judged where not is_same or place > 1`;
  await sql`
    delete from ${table} s using import_faults f
    where f.file = s.file and f.line = s.line and f.code = 'IDENTICAL_DUPLICATE'`;
  await sql`drop table import_doubled`;
}

function present(sql: Transaction, { columns }: Key) {
  return columns.map(
    (column, index) => sql`${index === 0 ? sql`` : sql`and`} ${sql(column)} is not null`,
  );
}

function columnsOf(sql: Transaction, { columns }: Key, alias: string) {
  return columns.map(
    (column, index) => sql`${index === 0 ? sql`` : sql`,`} ${sql(`${alias}.${column}`)}`,
  );
}
