-- As before, but one transaction after another: of two that moved people at the same time, each worked out lines from an
-- organisation without the other's change, so that former managers kept their reach, and two could become each other's manager.
create or replace function employees.derive_reporting_lines(moved uuid[]) returns void
language plpgsql as $$
declare
  in_cycle uuid;
begin
  if cardinality(moved) = 0 then return; end if;
  -- Keeps writers of lines out, and no readers. What follows sees what those before have committed.
  lock table employees.reporting_lines in share row exclusive mode;
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

-- For the lines that there are.
select employees.derive_reporting_lines(array(select id from employees.employees));
