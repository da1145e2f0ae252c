-- The HRIS: who works here, where in the organisation, and who they are in other systems.
create schema employees;

create table employees.org_units (
  id uuid primary key default gen_random_uuid(),
  -- The HRIS's own name for the unit; what an import matches on.
  code text not null unique,
  name text collate "und-x-icu" not null,
  parent_id uuid references employees.org_units,
  head_id uuid,
  check (parent_id <> id)
);
create index on employees.org_units (parent_id, name, id);
create index on employees.org_units (name, id);

create table employees.employees (
  id uuid primary key default gen_random_uuid(),
  employee_number text not null unique,
  name text collate "und-x-icu" not null,
  work_email text unique,
  status text not null check (status in ('ACTIVE', 'ON_LEAVE', 'LEFT')),
  hired_on date not null,
  left_on date,
  -- The present assignment: past ones are rows of past_assignments, so that no fact is kept twice.
  assigned_on date not null,
  job_role_id text not null,
  job_level smallint not null check (job_level between 1 and 10),
  org_unit_id uuid not null references employees.org_units,
  manager_id uuid references employees.employees,
  location text not null,
  full_time_equivalent double precision not null default 1 check (full_time_equivalent > 0 and full_time_equivalent <= 1),
  check ((status = 'LEFT') = (left_on is not null)),
  check (left_on >= hired_on),
  check (assigned_on >= hired_on),
  check (manager_id <> id)
);
create index on employees.employees (name, id);
create index on employees.employees (hired_on, id);
create index on employees.employees (org_unit_id, name, id);
create index on employees.employees (org_unit_id, hired_on, id);
create index on employees.employees (manager_id, name, id);
create index on employees.employees (manager_id, hired_on, id);
create index on employees.employees (job_role_id, name, id);

alter table employees.org_units
  add foreign key (head_id) references employees.employees deferrable initially deferred;

-- Apart from the employee, because far fewer people may see it.
create table employees.demographics (
  employee_id uuid primary key references employees.employees on delete cascade,
  birth_date date,
  gender text check (gender in ('WOMAN', 'MAN', 'NON_BINARY')),
  nationality text check (nationality ~ '^[A-Z]{2}$')
);

create table employees.past_assignments (
  employee_id uuid not null references employees.employees on delete cascade,
  started_on date not null,
  ended_on date not null,
  job_role_id text not null,
  job_level smallint not null check (job_level between 1 and 10),
  org_unit_id uuid not null references employees.org_units,
  manager_id uuid references employees.employees,
  location text not null,
  primary key (employee_id, started_on),
  check (ended_on >= started_on)
);

-- Who one person is in another system: (system, external id) -> employee.
create table employees.identity_links (
  system text not null,
  external_id text not null,
  employee_id uuid not null references employees.employees on delete cascade,
  primary key (system, external_id)
);
create index on employees.identity_links (employee_id, system, external_id);
