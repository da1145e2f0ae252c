create table learning.enrollments (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  course_id uuid not null references learning.courses,
  origin text not null check (origin in ('SELF', 'MANAGER', 'MANDATORY', 'RULE')),
  status text not null check (status in ('ENROLLED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN')),
  enrolled_at timestamptz(3) not null,
  due_on date,
  -- From 0 to 1.
  progress double precision not null default 0 check (progress between 0 and 1),
  last_activity_at timestamptz(3)
);
create index on learning.enrollments (enrolled_at desc, id desc);
create index on learning.enrollments (employee_id, enrolled_at desc, id desc);
create index on learning.enrollments (course_id, enrolled_at desc, id desc);
create index on learning.enrollments (due_on, id) where status in ('ENROLLED', 'IN_PROGRESS');

create table learning.completions (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  course_id uuid not null,
  -- The course's, held equal to it by the foreign key, so that a page of one category is read by one index.
  category text not null,
  completed_at timestamptz(3) not null,
  -- In percent.
  score double precision check (score between 0 and 100),
  passed boolean not null,
  enrollment_id uuid references learning.enrollments,
  foreign key (course_id, category) references learning.courses (id, category) on update cascade,
  unique (employee_id, course_id, completed_at)
);
create index on learning.completions (completed_at desc, id desc);
create index on learning.completions (category, completed_at desc, id desc);
create index on learning.completions (course_id, completed_at desc, id desc);
create index on learning.completions (employee_id, completed_at desc, id desc);

create table learning.learning_path_completions (
  id uuid primary key default gen_random_uuid(),
  learning_path_id uuid not null references learning.learning_paths,
  employee_id uuid not null,
  completed_at timestamptz(3) not null,
  unique (learning_path_id, employee_id)
);
create index on learning.learning_path_completions (learning_path_id, completed_at desc, id desc);
create index on learning.learning_path_completions (employee_id, completed_at desc, id desc);

create table learning.certifications (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  course_id uuid not null references learning.courses,
  title text not null,
  issued_on date not null,
  expires_on date,
  check (expires_on >= issued_on),
  unique (employee_id, course_id, issued_on)
);
create index on learning.certifications (issued_on desc, id desc);
create index on learning.certifications (employee_id, issued_on desc, id desc);
create index on learning.certifications (course_id, issued_on desc, id desc);
