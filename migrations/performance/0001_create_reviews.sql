-- How people performed: reviews with ratings on competencies, and goals.
create schema performance;

create table performance.review_cycles (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  status text not null check (status in ('PLANNED', 'OPEN', 'CALIBRATION', 'CLOSED')),
  starts_on date not null,
  ends_on date not null,
  check (ends_on > starts_on)
);
create index on performance.review_cycles (starts_on desc, id desc);

-- The competencies on a cycle's form, in its order.
create table performance.review_cycle_competencies (
  review_cycle_id uuid not null references performance.review_cycles on delete cascade,
  position smallint not null,
  competency_id text not null,
  primary key (review_cycle_id, competency_id),
  unique (review_cycle_id, position)
);
create index on performance.review_cycle_competencies (competency_id);

create table performance.reviews (
  id uuid primary key default gen_random_uuid(),
  review_cycle_id uuid not null references performance.review_cycles,
  employee_id uuid not null,
  reviewer_id uuid,
  status text not null check (status in ('DRAFT', 'FILED', 'CALIBRATED', 'ACKNOWLEDGED')),
  overall_score double precision check (overall_score between 1 and 5),
  narrative text,
  created_at timestamptz(3) not null,
  filed_at timestamptz(3),
  check ((status = 'DRAFT') = (filed_at is null)),
  check (status = 'DRAFT' or overall_score is not null),
  unique (review_cycle_id, employee_id),
  unique (id, employee_id, review_cycle_id)
);
create index on performance.reviews (created_at desc, id desc);
create index on performance.reviews (employee_id, created_at desc, id desc);
create index on performance.reviews (reviewer_id, created_at desc, id desc);
create index on performance.reviews (review_cycle_id, created_at desc, id desc);

create table performance.review_ratings (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null,
  -- Both the review's, held equal to it by the foreign key, so that the ratings of a person or a cycle are read by one index.
  employee_id uuid not null,
  review_cycle_id uuid not null,
  competency_id text not null,
  score double precision not null check (score between 1 and 5),
  rated_on date not null,
  foreign key (review_id, employee_id, review_cycle_id)
    references performance.reviews (id, employee_id, review_cycle_id) on delete cascade,
  foreign key (review_cycle_id, competency_id) references performance.review_cycle_competencies,
  unique (review_id, competency_id)
);
-- Serves a person's ratings on every competency too: a second index without the competency would be taken by the planner
-- for those on one, and then read them all.
create index on performance.review_ratings (employee_id, competency_id, rated_on desc, id desc);
create index on performance.review_ratings (competency_id, rated_on desc, id desc);
create index on performance.review_ratings (review_cycle_id, rated_on desc, id desc);
create index on performance.review_ratings (rated_on desc, id desc);

-- What calibration did to a rating, step by step; the rating's score is the latest.
create table performance.calibrations (
  id uuid primary key default gen_random_uuid(),
  review_rating_id uuid not null references performance.review_ratings on delete cascade,
  score_before double precision not null check (score_before between 1 and 5),
  score_after double precision not null check (score_after between 1 and 5),
  reason text not null,
  calibrated_by_id uuid,
  calibrated_at timestamptz(3) not null
);
create index on performance.calibrations (review_rating_id, calibrated_at, id);
