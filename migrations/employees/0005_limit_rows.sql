-- Whose rows a transaction may see and write. Its viewer's connection says by three settings who is asking:
-- loopgraph.reach ('nobody', 'self', 'reports' or 'everyone'), loopgraph.employee (a uuid) and loopgraph.purpose.
-- Absent or '' (which a setting becomes again after commit) is nobody. See docs/access.md.

-- Policies ask this in a sub-select, (select employees.sees_everyone()): so it is answered once a statement.
create function employees.sees_everyone() returns boolean
language sql stable parallel safe
return coalesce(current_setting('loopgraph.reach', true) = 'everyone', false);

-- The employee who is asking; null where none is.
create function employees.viewer() returns uuid
language sql stable parallel safe
return nullif(current_setting('loopgraph.employee', true), '')::uuid;

-- Those within a limited reach, none where the reach is everyone: the viewer and, of a reach of reports, all who report to
-- them at any depth today. It reads with its owner's rights, for the lines themselves are limited by what it answers.
create function employees.seen_employees() returns setof uuid
language sql stable parallel safe rows 20 security definer set search_path = pg_catalog, pg_temp
begin atomic
  select employees.viewer()
  where current_setting('loopgraph.reach', true) in ('self', 'reports') and employees.viewer() is not null
  union all
  select line.employee_id
  from employees.reporting_lines line
  where current_setting('loopgraph.reach', true) = 'reports' and line.manager_id = employees.viewer();
end;

-- Keeps the rows of a table to those about someone within the viewer's reach; `person` is an SQL expression over a row for
-- whom it is about. `written_by` says who may write such a row, of those who reach that person:
--   'oneself'   anyone, the person too: what people keep themselves;
--   'others'    anyone but the person: what others judge or certify;
--   'everyone'  only those who reach everyone;
--   'nobody'    nobody: it is derived. What no policy allows is refused.
-- The owner of the tables, who migrates, seeds and imports, passes by all of it.
create procedure employees.limit_rows(of regclass, written_by text, person text default 'employee_id')
language plpgsql as $$
declare
  -- `in (select …)` becomes one hash a statement; `= any (array)` would walk the whole array for each row.
  seen constant text := format(
    '(select employees.sees_everyone()) or %s in (select employees.seen_employees())', person);
  written constant text := case written_by
    when 'oneself' then seen
    when 'others' then format(
      '(select employees.sees_everyone()) or (%1$s <> (select employees.viewer()) and %1$s in (select employees.seen_employees()))',
      person)
    when 'everyone' then '(select employees.sees_everyone())'
  end;
begin
  if written is null and written_by is distinct from 'nobody' then
    raise exception 'expected written_by to be oneself, others, everyone or nobody, but got: %', written_by;
  end if;
  execute format('alter table %s enable row level security', of);
  execute format('create policy seen on %s for select using (%s)', of, seen);
  if written_by = 'nobody' then return; end if;
  execute format('create policy inserted on %s for insert with check (%s)', of, written);
  -- Without a check of its own: what the row becomes must be within reach as what it was.
  execute format('create policy updated on %s for update using (%s)', of, written);
  execute format('create policy deleted on %s for delete using (%s)', of, written);
end $$;
revoke execute on procedure employees.limit_rows from public;

-- The HRIS's own records are what reach is worked out from, so that no limited reach may write them.
call employees.limit_rows('employees.employees', 'everyone', person => 'id');
call employees.limit_rows('employees.demographics', 'everyone');
call employees.limit_rows('employees.past_assignments', 'everyone');
call employees.limit_rows('employees.identity_links', 'everyone');
call employees.limit_rows('employees.reporting_lines', 'nobody');

-- The lines are worked out with their owner's rights: from all employees, whoever moves one.
alter function employees.follow_hired() security definer set search_path = pg_catalog, pg_temp;
alter function employees.follow_moved() security definer set search_path = pg_catalog, pg_temp;
alter function employees.follow_deleted() security definer set search_path = pg_catalog, pg_temp;
revoke execute on function employees.derive_reporting_lines from public;

-- A view reads with its owner's rights, past the policies of its tables, so that it carries their condition itself; and a
-- simple one can be written through, with the same rights.
revoke insert, update, delete on
  employees.published_employee, employees.published_demographics, employees.published_org_unit,
  employees.published_assignment, employees.published_identity_link, employees.published_reporting_line
  from loopgraph_employees;

create or replace view employees.published_employee with (security_barrier) as
  select id, status, hired_on, left_on, assigned_on, job_role_id, job_level, org_unit_id, manager_id, location,
         full_time_equivalent
  from employees.employees
  where (select employees.sees_everyone()) or id in (select employees.seen_employees());

create or replace view employees.published_demographics with (security_barrier) as
  select employee_id, birth_date, gender, nationality from employees.demographics
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view employees.published_assignment with (security_barrier) as
  select employee_id, started_on, ended_on, job_role_id, job_level, org_unit_id, manager_id, location
  from employees.past_assignments
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees())
  union all
  select id, assigned_on, left_on, job_role_id, job_level, org_unit_id, manager_id, location
  from employees.employees
  where (select employees.sees_everyone()) or id in (select employees.seen_employees());

create or replace view employees.published_identity_link with (security_barrier) as
  select system, external_id, employee_id from employees.identity_links
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view employees.published_reporting_line with (security_barrier) as
  select manager_id, employee_id, depth from employees.reporting_lines
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());
