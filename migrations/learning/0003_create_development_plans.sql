create table learning.development_plans (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
  created_at timestamptz(3) not null,
  closed_at timestamptz(3),
  check ((status = 'CLOSED') = (closed_at is not null))
);
create index on learning.development_plans (created_at desc, id desc);
create index on learning.development_plans (employee_id, created_at desc, id desc);
create unique index one_active_plan_an_employee on learning.development_plans (employee_id) where status = 'ACTIVE';

create table learning.development_actions (
  id uuid primary key default gen_random_uuid(),
  development_plan_id uuid not null references learning.development_plans on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('COURSE', 'LEARNING_PATH', 'MENTORING', 'STRETCH_ASSIGNMENT', 'CHECKPOINT')),
  title text not null,
  course_id uuid references learning.courses,
  learning_path_id uuid references learning.learning_paths,
  competency_id text,
  mentor_id uuid,
  due_on date,
  status text not null check (status in ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  check ((kind = 'COURSE') = (course_id is not null)),
  check ((kind = 'LEARNING_PATH') = (learning_path_id is not null)),
  unique (development_plan_id, position)
);
