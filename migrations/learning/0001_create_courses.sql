-- The LMS: what there is to learn, who enrolled, who completed.
create schema learning;

create table learning.courses (
  id uuid primary key default gen_random_uuid(),
  -- The LMS's own name for the course; what an import matches on.
  code text not null unique,
  title text collate "und-x-icu" not null,
  description text not null default '',
  category text not null check (category in (
    'LEADERSHIP', 'PROJECT_MANAGEMENT', 'TECHNOLOGY', 'DATA', 'PRODUCT', 'SALES', 'FINANCE', 'COMMUNICATION',
    'PERSONAL_EFFECTIVENESS', 'COMPLIANCE', 'SAFETY', 'OTHER')),
  provider text not null,
  duration_hours double precision not null check (duration_hours > 0),
  mandatory boolean not null default false,
  -- How long a completion of a mandatory course counts; null: for good.
  valid_months smallint check (valid_months between 1 and 120),
  unique (id, category)
);
create index on learning.courses (title, id);
create index on learning.courses (category, title, id);

create table learning.learning_paths (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text collate "und-x-icu" not null,
  description text not null default ''
);
create index on learning.learning_paths (title, id);

create table learning.learning_path_courses (
  learning_path_id uuid not null references learning.learning_paths on delete cascade,
  position smallint not null,
  course_id uuid not null references learning.courses,
  primary key (learning_path_id, position),
  unique (learning_path_id, course_id)
);
create index on learning.learning_path_courses (course_id);
