import { describeWays, nameKey } from '../named-employees.ts';
import type { ImportContext } from '../import-kind.ts';

/** Finds the manager that each row names, among those stored and those of the file, wherever in it they stand. */
export async function resolveManagers(context: ImportContext): Promise<void> {
  const { sql } = context;
  const ways = context.by('manager');
  const systems = ways.flatMap((way) =>
    way.startsWith('identity:') ? [way.slice('identity:'.length)] : [],
  );
  await sql`
    create temporary table import_people on commit drop as
      select e.employee_number as number, e.id, e.name, e.work_email from employees.employees e
      where not exists (select from import_employees s where s.employee_number = e.employee_number)
      union all
      select s.employee_number, s.id, coalesce(s.name, e.name), coalesce(s.work_email, e.work_email)
      from import_employees s left join employees.employees e on e.id = s.id
      where s.employee_number is not null`;
  await sql`analyze import_people`;
  await sql`
    create temporary table import_named_managers on commit drop as
      with named as (select distinct manager as value from import_employees where manager is not null),
      matches as (
        select n.value, p.number, p.id from named n join import_people p on p.number = n.value
        where ${ways.includes('employeeNumber')}::boolean
        union all
        select n.value, p.number, p.id from named n join import_people p on lower(p.work_email) = lower(n.value)
        where ${ways.includes('workEmail')}::boolean
        union all
        select n.value, p.number, p.id from named n join import_people p on ${nameKey(context, 'p.name')} = ${nameKey(context, 'n.value')}
        where ${ways.includes('name')}::boolean
        union all
        select n.value, p.number, p.id from named n
        join employees.identity_links l on l.external_id = n.value and l.system = any (${systems}::text[])
        join import_people p on p.id = l.employee_id
        union all
        select n.value, s.employee_number, s.id from import_employees s
        cross join lateral jsonb_to_recordset(s.identities) as l (system text, "externalId" text)
        join named n on n.value = l."externalId"
        where cardinality(${systems}::text[]) > 0 and l.system = any (${systems}::text[])
      )
      select n.value, array_agg(distinct m.number) filter (where m.number is not null) as numbers, (array_agg(m.id))[1] as id
      from named n left join matches m using (value) group by n.value`;
  const expected = `exactly one employee by ${describeWays(ways)}, in the file or stored`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'manager', case when n.numbers is null then 'UNKNOWN_EMPLOYEE' else 'AMBIGUOUS_EMPLOYEE' end, ${expected},
           case when n.numbers is null then n.value
                else format('%s, whom %s employees match: %s', n.value, cardinality(n.numbers),
                            array_to_string(n.numbers[:5], ', ')) end
    from import_employees s join import_named_managers n on n.value = s.manager
    where n.numbers is null or cardinality(n.numbers) > 1`;
  await sql`
    update import_employees s set manager_id = n.id
    from import_named_managers n where n.value = s.manager and cardinality(n.numbers) = 1`;
}

/** Rejects rows whose manager is new here and rejected. Returns how many. */
export async function rejectManagersOfRejected({ sql }: ImportContext): Promise<number> {
  const { count } = await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select distinct s.file, s.line, 'manager', 'MANAGER_REJECTED', 'a manager whose own row is taken', s.manager
    from import_employees s join import_employees m on m.id = s.manager_id
    where not s.is_rejected and m.is_new and m.is_rejected`;
  return count;
}

/** Rejects rows by which someone would come to be above themselves, given who is above whom once the others are taken. Returns how many. */
export async function rejectManagerCycles({ sql }: ImportContext): Promise<number> {
  await sql`
    create temporary table import_above on commit drop as
      select e.id, e.employee_number as number, case when s.id is null then e.manager_id else s.manager_id end as manager_id
      from employees.employees e left join import_employees s on s.id = e.id and not s.is_rejected
      union all
      select id, employee_number, manager_id from import_employees where is_new and not is_rejected`;
  await sql`analyze import_above`;
  // Whoever hangs from someone without a manager is in no cycle: so only the rest is left, mostly none.
  await sql`
    delete from import_above where id in (
      with recursive hanging as (
        select id from import_above where manager_id is null
        union all
        select a.id from hanging h join import_above a on a.manager_id = h.id
      )
      select id from hanging)`;
  // Of a cycle and those below it, the ones above nobody are in none, again and again.
  for (let stripped = 1; stripped > 0;) {
    const { count } = await sql`
      delete from import_above a where not exists (select from import_above b where b.manager_id = a.id)`;
    stripped = count;
  }
  const { count } = await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with recursive chain as (
      select id as start, manager_id, array[number] as numbers from import_above
      union all
      select c.start, a.manager_id, numbers || a.number
      from chain c join import_above a on a.id = c.manager_id
      where c.manager_id <> c.start and cardinality(numbers) < 10
    ), longest as (
      select distinct on (start) start, numbers from chain order by start, cardinality(numbers) desc
    )
    select s.file, s.line, 'manager', 'MANAGER_CYCLE', 'managers to form a tree',
           array_to_string(l.numbers, ' reports to ') || ' and so on'
    from longest l join import_employees s on s.id = l.start
    where not s.is_rejected`;
  await sql`drop table import_above`;
  return count;
}
