import type { Change, ImportContext } from '../import-kind.ts';

/** The stored assignment beside the one of the row, for employees who are not new. */
function compared({ sql, has }: ImportContext) {
  return sql`
    select s.file, s.line, s.is_rejected, e.id, e.hired_on, e.left_on, e.assigned_on, e.job_role_id, e.job_level, e.org_unit_id,
           e.manager_id, e.location, s.hired_on as new_hired_on,
           coalesce(s.assigned_on, case when e.assigned_on = e.hired_on then s.hired_on else e.assigned_on end) as new_assigned_on,
           (e.job_role_id, e.job_level, u.code, e.location) is distinct from
             (s.job_role_id, s.job_level, s.org_unit, s.location)
           ${has('manager') ? sql`or e.manager_id is distinct from s.manager_id` : sql``} as is_changed
    from import_employees s join employees.employees e on e.id = s.id join employees.org_units u on u.id = e.org_unit_id`;
}

/** Rejects rows whose present assignment would start before an earlier one has ended, or before the first day. */
export async function checkAssignments(context: ImportContext): Promise<void> {
  const { sql } = context;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with compared as (${compared(context)})
    select c.file, c.line, 'assignedOn', 'INCONSISTENT',
           format('a day after %s, when the assignment before it ended', p.ended_on), c.new_assigned_on::text
    from compared c
    join lateral (select max(ended_on) as ended_on from employees.past_assignments a where a.employee_id = c.id) p
      on c.new_assigned_on <= p.ended_on
    where c.new_assigned_on <> c.assigned_on
    union all
    select c.file, c.line, 'hiredOn', 'INCONSISTENT',
           format('a day on or before %s, when the present assignment started', c.assigned_on), c.new_hired_on::text
    from compared c where c.new_assigned_on < c.new_hired_on and c.new_assigned_on = c.assigned_on`;
}

/** Keeps the assignment that a later one replaces as a past one, up to the day before. Without a later day a change is a correction, and nothing is kept. */
export async function keepPastAssignments(context: ImportContext): Promise<Change> {
  const { sql } = context;
  const inserted = await sql`
    with compared as (${compared(context)})
    insert into employees.past_assignments
      (employee_id, started_on, ended_on, job_role_id, job_level, org_unit_id, manager_id, location)
    select id, assigned_on, greatest(assigned_on, least(new_assigned_on - 1, left_on)), job_role_id, job_level, org_unit_id,
           manager_id, location
    from compared where is_changed and new_assigned_on > assigned_on`;
  return { of: 'past assignments', inserted: inserted.count, updated: 0, unchanged: 0 };
}
