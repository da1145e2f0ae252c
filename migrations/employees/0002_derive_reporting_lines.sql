-- Every (manager, report at any depth), kept by a trigger: row access asks it for each request, and a recursive
-- query there would walk the organisation every time.
-- No foreign keys: the triggers below are all that writes it, and checking each line again took them half of their time.
create table employees.reporting_lines (
  manager_id uuid not null,
  employee_id uuid not null,
  depth smallint not null check (depth > 0),
  primary key (manager_id, employee_id)
);
create index on employees.reporting_lines (employee_id, depth, manager_id);

-- Works out anew the lines of `moved` and of everyone below them. A cycle of managers is refused.
create function employees.derive_reporting_lines(moved uuid[]) returns void
language plpgsql as $$
declare
  in_cycle uuid;
begin
  if cardinality(moved) = 0 then return; end if;
  create temporary table affected on commit drop as
    with recursive below as (
      select id, false as is_cycle, array[id] as path from employees.employees where id = any (moved)
      union all
      select e.id, e.id = any (below.path), below.path || e.id
      from below join employees.employees e on e.manager_id = below.id
      where not below.is_cycle
    )
    select id, bool_or(is_cycle) as is_cycle from below group by id;
  select id into in_cycle from affected where is_cycle limit 1;
  if in_cycle is not null then
    raise exception 'expected managers to form a tree, but employee % is, at some remove, their own manager', in_cycle
      using errcode = 'integrity_constraint_violation';
  end if;
  analyze affected;
  delete from employees.reporting_lines line using affected where line.employee_id = affected.id;
  insert into employees.reporting_lines (manager_id, employee_id, depth)
    with recursive line as (
      select e.manager_id, e.id as employee_id, 1 as depth
      from employees.employees e join affected using (id)
      where e.manager_id is not null
      union all
      select above.manager_id, line.employee_id, line.depth + 1
      from line join employees.employees above on above.id = line.manager_id
      where above.manager_id is not null
    )
    select manager_id, employee_id, depth from line order by manager_id, employee_id;
  drop table affected;
end $$;

create function employees.follow_hired() returns trigger language plpgsql as $$
begin
  perform employees.derive_reporting_lines(array(select id from hired));
  return null;
end $$;

create function employees.follow_moved() returns trigger language plpgsql as $$
begin
  perform employees.derive_reporting_lines(
    array(select after.id from after join before using (id) where after.manager_id is distinct from before.manager_id)
  );
  return null;
end $$;

create function employees.follow_deleted() returns trigger language plpgsql as $$
begin
  delete from employees.reporting_lines line using deleted where line.employee_id = deleted.id;
  return null;
end $$;

create trigger follow_hired after insert on employees.employees
  referencing new table as hired for each statement execute function employees.follow_hired();
create trigger follow_moved after update on employees.employees
  referencing old table as before new table as after for each statement execute function employees.follow_moved();
-- Nobody with reports can be deleted, so that no line of anyone else's goes through those who are.
create trigger follow_deleted after delete on employees.employees
  referencing old table as deleted for each statement execute function employees.follow_deleted();
