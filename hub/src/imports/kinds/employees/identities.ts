import type { Change, ImportContext } from '../import-kind.ts';

/** Rejects rows whose identity in another system is someone else's. */
export async function checkIdentities({ sql }: ImportContext): Promise<void> {
  await sql`
    create temporary table import_identities on commit drop as
      select s.file, s.line, s.id as employee_id, s.employee_number, l.system, l."externalId" as external_id
      from import_employees s
      cross join lateral jsonb_to_recordset(s.identities) as l (system text, "externalId" text)
      where s.id is not null`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with owned as (
      select system, external_id, array_agg(distinct employee_number) as numbers from import_identities group by 1, 2
    )
    select i.file, i.line, 'identity.' || i.system, 'TAKEN', 'an id of one employee',
           format('%s, which %s have', i.external_id, array_to_string(o.numbers[:5], ' and '))
    from import_identities i join owned o using (system, external_id) where cardinality(o.numbers) > 1
    union all
    select i.file, i.line, 'identity.' || i.system, 'TAKEN', 'an id of one employee',
           format('%s, which is linked to %s', i.external_id, e.employee_number)
    from import_identities i join employees.identity_links l using (system, external_id)
    join employees.employees e on e.id = l.employee_id
    where l.employee_id <> i.employee_id`;
}

/** Rejects rows whose address another row has, or someone who keeps it. Returns how many. */
export async function rejectTakenEmails({ sql }: ImportContext): Promise<number> {
  const { count } = await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with taken as (
      select * from import_employees where not is_rejected
    ), owners as (
      select lower(work_email) as email, employee_number from taken
      union
      select lower(e.work_email), e.employee_number from employees.employees e
      where e.work_email is not null and not exists (select from taken s where s.id = e.id)
    ), shared as (
      select email, array_agg(employee_number order by employee_number) as numbers
      from owners where email is not null group by email having count(*) > 1
    )
    select s.file, s.line, 'workEmail', 'TAKEN', 'an address of one employee',
           format('%s, which %s have', s.work_email, array_to_string(numbers[:5], ' and '))
    from taken s join shared on shared.email = lower(s.work_email)`;
  return count;
}

/** Adds the links of the rows that are taken; a link is never taken away. */
export async function mergeIdentities({ sql }: ImportContext): Promise<Change> {
  const links = await sql`
    select distinct i.system, i.external_id from import_identities i join import_employees s using (file, line)`;
  const inserted = await sql`
    insert into employees.identity_links (system, external_id, employee_id)
    select distinct i.system, i.external_id, i.employee_id
    from import_identities i join import_employees s using (file, line)
    on conflict (system, external_id) do nothing`;
  return {
    of: 'identity links',
    inserted: inserted.count,
    updated: 0,
    unchanged: links.count - inserted.count,
  };
}
