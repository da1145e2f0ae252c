-- What other subgraphs may read by SQL. No names, no addresses: those are asked for through the graph.
create view employees.published_employee as
  select id, status, hired_on, left_on, assigned_on, job_role_id, job_level, org_unit_id, manager_id, location,
         full_time_equivalent
  from employees.employees;

create view employees.published_demographics as
  select employee_id, birth_date, gender, nationality from employees.demographics;

create view employees.published_org_unit as
  select id, name, parent_id, head_id from employees.org_units;

create view employees.published_assignment as
  select employee_id, started_on, ended_on, job_role_id, job_level, org_unit_id, manager_id, location
  from employees.past_assignments
  union all
  select id, assigned_on, left_on, job_role_id, job_level, org_unit_id, manager_id, location
  from employees.employees;

create view employees.published_identity_link as
  select system, external_id, employee_id from employees.identity_links;

create view employees.published_reporting_line as
  select manager_id, employee_id, depth from employees.reporting_lines;

grant usage on schema employees to loopgraph_employees;
grant select, insert, update, delete on all tables in schema employees to loopgraph_employees;

-- Row-access policies everywhere ask who reports to whom.
grant usage on schema employees to loopgraph_skills, loopgraph_learning, loopgraph_performance;
grant select on employees.published_reporting_line to loopgraph_skills, loopgraph_learning, loopgraph_performance;
