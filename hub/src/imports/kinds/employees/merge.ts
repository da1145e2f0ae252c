import type { Change, ImportContext } from '../import-kind.ts';
import { keepPastAssignments } from './assignments.ts';
import { mergeIdentities } from './identities.ts';
import { mergeJobRoles } from './job-roles.ts';
import { mergeOrgUnits } from './org-units.ts';

/** Writes the rows that are taken, in the order in which they need each other. */
export async function mergeEmployees(context: ImportContext): Promise<Change[]> {
  const jobRoles = await mergeJobRoles(context);
  const orgUnits = await mergeOrgUnits(context);
  const pastAssignments = await keepPastAssignments(context);
  const employees = await mergePeople(context);
  const demographics = await mergeDemographics(context);
  const identities = await mergeIdentities(context);
  const sides = [orgUnits, jobRoles, pastAssignments, demographics, identities];
  return [
    employees,
    ...sides.filter(({ inserted, updated, unchanged }) => inserted + updated + unchanged > 0),
  ];
}

async function mergePeople({ sql, has }: ImportContext): Promise<Change> {
  await sql`
    create temporary table import_changed on commit drop as
      select e.id, s.name, ${has('workEmail') ? sql`s.work_email` : sql`e.work_email`} as work_email, s.status, s.hired_on,
             s.left_on, coalesce(s.assigned_on, case when e.assigned_on = e.hired_on then s.hired_on else e.assigned_on end) as assigned_on,
             s.job_role_id, s.job_level::smallint as job_level, s.org_unit_id,
             ${has('manager') ? sql`s.manager_id` : sql`e.manager_id`} as manager_id, s.location,
             ${has('fullTimeEquivalent') ? sql`coalesce(s.full_time_equivalent, 1)` : sql`e.full_time_equivalent`} as full_time_equivalent
      from import_employees s join employees.employees e using (id)`;
  await sql`
    delete from import_changed c using employees.employees e
    where e.id = c.id
      and (e.name, e.work_email, e.status, e.hired_on, e.left_on, e.assigned_on, e.job_role_id, e.job_level, e.org_unit_id,
           e.manager_id, e.location, e.full_time_equivalent)
        is not distinct from
          (c.name, c.work_email, c.status, c.hired_on, c.left_on, c.assigned_on, c.job_role_id, c.job_level, c.org_unit_id,
           c.manager_id, c.location, c.full_time_equivalent)`;
  // So that two people can swap addresses, and a new one take an address that another gives up.
  await sql`
    update employees.employees e set work_email = null from import_changed c
    where c.id = e.id and e.work_email is distinct from c.work_email and e.work_email is not null`;
  const inserted = await sql`
    insert into employees.employees
      (id, employee_number, name, work_email, status, hired_on, left_on, assigned_on, job_role_id, job_level, org_unit_id,
       manager_id, location, full_time_equivalent)
    select id, employee_number, name, work_email, status, hired_on, left_on, coalesce(assigned_on, hired_on), job_role_id,
           job_level, org_unit_id, manager_id, location, coalesce(full_time_equivalent, 1)
    from import_employees where is_new`;
  const updated = await sql`
    update employees.employees e
    set name = c.name, work_email = c.work_email, status = c.status, hired_on = c.hired_on, left_on = c.left_on,
        assigned_on = c.assigned_on, job_role_id = c.job_role_id, job_level = c.job_level, org_unit_id = c.org_unit_id,
        manager_id = c.manager_id, location = c.location, full_time_equivalent = c.full_time_equivalent
    from import_changed c where c.id = e.id`;
  const [rows] = await sql`select count(*)::int as count from import_employees`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'employees', inserted: inserted.count, updated: updated.count, unchanged };
}

async function mergeDemographics({ sql, has }: ImportContext): Promise<Change> {
  const none = { of: 'demographics', inserted: 0, updated: 0, unchanged: 0 };
  if (!['birthDate', 'gender', 'nationality'].some((field) => has(field))) return none;
  const said = sql`
    select s.id, ${has('birthDate') ? sql`s.birth_date` : sql`d.birth_date`} as birth_date,
           ${has('gender') ? sql`s.gender` : sql`d.gender`} as gender,
           ${has('nationality') ? sql`s.nationality` : sql`d.nationality`} as nationality, d.employee_id is null as is_new
    from import_employees s left join employees.demographics d on d.employee_id = s.id`;
  const [rows] = await sql`
    with said as (${said})
    select count(*)::int as count from said where not is_new or num_nonnulls(birth_date, gender, nationality) > 0`;
  const updated = await sql`
    with said as (${said})
    update employees.demographics d set birth_date = said.birth_date, gender = said.gender, nationality = said.nationality
    from said where said.id = d.employee_id
      and (d.birth_date, d.gender, d.nationality) is distinct from (said.birth_date, said.gender, said.nationality)`;
  const inserted = await sql`
    with said as (${said})
    insert into employees.demographics (employee_id, birth_date, gender, nationality)
    select id, birth_date, gender, nationality from said
    where is_new and num_nonnulls(birth_date, gender, nationality) > 0`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { ...none, inserted: inserted.count, updated: updated.count, unchanged };
}
