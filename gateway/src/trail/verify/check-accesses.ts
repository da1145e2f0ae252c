import type { TransactionSql } from 'postgres';

/**
 * Whether audit.access_minutes lists in which minutes there are records that somebody is in, no more and no less: the first
 * fault; undefined where it does.
 */
export async function accessesFault(
  sql: TransactionSql,
  since: Date | undefined,
): Promise<string | undefined> {
  const from = since?.toISOString() ?? '-infinity';
  const [row] = await sql<{ employee: string; minute: Date; missing: boolean }[]>`
    with expected as materialized (
      select distinct employee_id, date_trunc('minute', read.at) as minute
      from (
        select r.at, r.employees || ''::bytea as employees
        from audit.records r
        left join audit.listed l on l.writer = r.writer
        left join (select writer, max(record_number) as number from audit.anchors group by writer) k on k.writer = r.writer
        -- What was anchored was listed before.
        where r.number <= greatest(l.number, k.number) and r.at >= ${from}::text::timestamptz offset 0
      ) as read, audit.people_in(read.employees) as employee_id
    )
    select coalesce(e.employee_id, a.employee_id) as employee, coalesce(e.minute, a.minute) as minute,
      a.minute is null as missing
    -- Of a minute that began before, some records may have been dropped.
    from (select * from expected where minute >= ${from}::text::timestamptz) e
    full join (select * from audit.access_minutes where minute >= ${from}::text::timestamptz) a
      on e.employee_id = a.employee_id and e.minute = a.minute
    where e.minute is null or a.minute is null
    order by 2 limit 1`;
  if (!row) return undefined;
  const { employee, minute, missing } = row;
  return (
    `accesses: those of employee ${employee} in the minute of ${minute.toISOString()} were ` +
    (missing ? 'taken off the list' : 'put on the list')
  );
}
