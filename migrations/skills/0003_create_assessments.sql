create table skills.observations (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  competency_id text not null references skills.competencies,
  indicator_id uuid references skills.behavioural_indicators,
  observer_id uuid,
  source text not null check (source in ('DAILY_WORK', 'ASSESSOR', 'PRACTICAL_EVENT', 'INCIDENT')),
  observed_at timestamptz(3) not null,
  -- The competency level that the behaviour showed.
  level smallint not null check (level between 1 and 5),
  note text
);
create index on skills.observations (employee_id, observed_at desc, id desc);
create index on skills.observations (competency_id, observed_at desc, id desc);
create index on skills.observations (observed_at desc, id desc);

create table skills.assessments (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  competency_id text not null references skills.competencies,
  assessor_id uuid,
  method text not null check (method in ('MANAGER', 'ASSESSOR', 'SELF', 'PEERS', 'TEST')),
  score double precision not null check (score between 1 and 5),
  assessed_at timestamptz(3) not null,
  rationale text
);
-- Answers "the latest rating of each competency" and "of this competency, as of then" alike.
create index on skills.assessments (employee_id, competency_id, assessed_at desc, id desc);
create index on skills.assessments (employee_id, assessed_at desc, id desc);
create index on skills.assessments (competency_id, assessed_at desc, id desc);
create index on skills.assessments (assessed_at desc, id desc);

create table skills.assessment_evidence (
  assessment_id uuid not null references skills.assessments on delete cascade,
  position smallint not null,
  observation_id uuid references skills.observations,
  completion_id uuid,
  review_rating_id uuid,
  qualification_id uuid,
  primary key (assessment_id, position),
  check (num_nonnulls(observation_id, completion_id, review_rating_id, qualification_id) = 1)
);

create table skills.qualification_types (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text collate "und-x-icu" not null,
  description text not null,
  competency_id text references skills.competencies,
  -- Null: never expires.
  valid_months smallint check (valid_months between 1 and 120)
);

create table skills.qualifications (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null,
  qualification_type_id text not null references skills.qualification_types,
  -- Whether it has expired follows from expires_on, so it is no state of its own.
  state text not null check (state in ('GRANTED', 'SUSPENDED', 'REVOKED')),
  granted_on date not null,
  expires_on date,
  check (expires_on >= granted_on),
  unique (employee_id, qualification_type_id, granted_on)
);
create index on skills.qualifications (employee_id, granted_on desc, id desc);
create index on skills.qualifications (qualification_type_id, granted_on desc, id desc);
create index on skills.qualifications (granted_on desc, id desc);

alter table skills.assessment_evidence add foreign key (qualification_id) references skills.qualifications;
