import type { TransactionSql } from 'postgres';

/** Whether audit.accesses lists whose rows each record read, no more and no less: the first fault; undefined where it does. */
export async function accessesFault(
  sql: TransactionSql,
  since: Date | undefined,
): Promise<string | undefined> {
  const from = since?.toISOString() ?? '-infinity';
  const [row] = await sql<{ employee: string; record: string; at: Date; missing: boolean }[]>`
    with expected as materialized (
      select encode(substring(read.ids from 16 * place + 1 for 16), 'hex')::uuid as employee_id, read.at, read.id
      from (
        select r.at, r.id, r.people, r.employees || ''::bytea as ids
        from audit.records r
        left join audit.listed l on l.writer = r.writer
        left join (select writer, max(record_number) as number from audit.anchors group by writer) k on k.writer = r.writer
        -- What was anchored was listed before.
        where r.number <= greatest(l.number, k.number) and r.at >= ${from}::text::timestamptz offset 0
      ) as read, generate_series(0, read.people - 1) as place
    )
    select coalesce(e.employee_id, a.employee_id) as employee, coalesce(e.id, a.record_id) as record,
      coalesce(e.at, a.at) as at, a.record_id is null as missing
    from expected e
    full join (select * from audit.accesses where at >= ${from}::text::timestamptz) a
      on e.employee_id = a.employee_id and e.at = a.at and e.id = a.record_id
    where e.id is null or a.record_id is null
    order by 3 limit 1`;
  if (!row) return undefined;
  const { employee, record, at, missing } = row;
  return (
    `accesses: that of employee ${employee} in record id ${record} (${at.toISOString()}) was ` +
    (missing ? 'removed' : 'inserted')
  );
}
