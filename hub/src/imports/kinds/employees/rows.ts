import type { ImportContext } from '../import-kind.ts';

/** Finds the stored employee of each row, or gives a new one its id. */
export async function identifyRows({ sql }: ImportContext): Promise<void> {
  await sql`
    update import_employees s set id = e.id, is_new = false
    from employees.employees e where e.employee_number = s.employee_number`;
  await sql`update import_employees set id = gen_random_uuid(), is_new = true where id is null`;
}

/** Rejects rows whose own cells contradict each other. */
export async function checkRows({ sql }: ImportContext): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select file, line, 'leftOn', 'INCONSISTENT', 'the last day of one who has left', ''
    from import_employees where status = 'LEFT' and left_on is null and not faults @> '[{"field": "leftOn"}]' is true
    union all
    select file, line, 'leftOn', 'INCONSISTENT', format('no last day, since the status is %s', status), left_on::text
    from import_employees where status <> 'LEFT' and left_on is not null
    union all
    select file, line, 'leftOn', 'INCONSISTENT', format('a day on or after the first, %s', hired_on), left_on::text
    from import_employees where left_on < hired_on
    union all
    select file, line, 'assignedOn', 'INCONSISTENT', format('a day on or after the first, %s', hired_on), assigned_on::text
    from import_employees where assigned_on < hired_on
    union all
    select file, line, 'assignedOn', 'IN_FUTURE', 'a date up to today, or the first day of one who is yet to start', assigned_on::text
    from import_employees where assigned_on > current_date and assigned_on <> hired_on`;
}
