-- What a person allows to be done with data about them beyond what those are kept for. A consent is never changed but by its
-- withdrawal, and given again as another row: so it is known what held when.
create table employees.consents (
  employee_id uuid not null references employees.employees on delete cascade,
  purpose text not null check (purpose in ('PERFORMANCE_EVALUATION')),
  given_at timestamptz(3) not null,
  -- Null while it is in force.
  withdrawn_at timestamptz(3),
  primary key (employee_id, purpose, given_at),
  check (withdrawn_at > given_at)
);
create unique index one_consent_in_force on employees.consents (purpose, employee_id) where withdrawn_at is null;

grant select, insert, update, delete on employees.consents to loopgraph_employees;
-- Nobody may consent for another, whatever their reach: consents come from where people give them, by import.
call employees.limit_rows('employees.consents', 'nobody');

create view employees.published_consent with (security_barrier) as
  select employee_id, purpose, given_at from employees.consents
  where withdrawn_at is null
    and ((select employees.sees_everyone()) or employee_id in (select employees.seen_employees()));
grant select on employees.published_consent to loopgraph_employees, loopgraph_learning;

-- What the transaction's request is for.
create function employees.states_purpose(purpose text) returns boolean
language sql stable parallel safe
return coalesce(current_setting('loopgraph.purpose', true) = purpose, false);
