create table performance.goals (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  review_cycle_id uuid references performance.review_cycles,
  title text not null,
  -- How one will know that it is reached.
  measure text not null,
  status text not null check (status in ('OPEN', 'ACHIEVED', 'MISSED', 'CANCELLED')),
  -- From 0 to 1, as of the latest check-in.
  progress double precision not null default 0 check (progress between 0 and 1),
  starts_on date not null,
  due_on date not null,
  check (due_on >= starts_on),
  unique (id, employee_id)
);
create index on performance.goals (due_on desc, id desc);
create index on performance.goals (employee_id, due_on desc, id desc);
create index on performance.goals (review_cycle_id, due_on desc, id desc);

create table performance.goal_competencies (
  goal_id uuid not null references performance.goals on delete cascade,
  competency_id text not null,
  required_level smallint not null check (required_level between 1 and 5),
  primary key (goal_id, competency_id)
);
create index on performance.goal_competencies (competency_id);

create table performance.check_ins (
  id uuid primary key default gen_random_uuid(),
  goal_id uuid not null,
  -- The goal's.
  employee_id uuid not null,
  author_id uuid,
  checked_in_at timestamptz(3) not null,
  progress double precision not null check (progress between 0 and 1),
  note text,
  foreign key (goal_id, employee_id) references performance.goals (id, employee_id) on delete cascade
);
create index on performance.check_ins (goal_id, checked_in_at desc, id desc);
create index on performance.check_ins (employee_id, checked_in_at desc, id desc);
create index on performance.check_ins (checked_in_at desc, id desc);
