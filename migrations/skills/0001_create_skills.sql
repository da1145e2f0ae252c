-- What people can do: the ontology, the company's own competencies and job roles, and who was assessed at what.
create schema skills;

-- Immutable, as a generated column demands; array_to_string on its own is only stable.
create function skills.search_text(label text, alt_labels text[]) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple'::regconfig, label || ' ' || array_to_string(alt_labels, ' '));

create table skills.skills (
  id uuid primary key default gen_random_uuid(),
  uri text not null unique,
  label text collate "und-x-icu" not null,
  alt_labels text[] not null default '{}',
  description text not null default '',
  kind text not null check (kind in ('SKILL', 'KNOWLEDGE', 'TECHNOLOGY', 'GROUP')),
  source text not null check (source in ('COMPANY', 'ESCO', 'ONET')),
  search tsvector not null generated always as (skills.search_text(label, alt_labels)) stored
);
create index on skills.skills (label, id);
create index on skills.skills (kind, label, id);
create index on skills.skills using gin (search);

create table skills.skill_relations (
  skill_id uuid not null references skills.skills on delete cascade,
  -- BROADER: related_id is broader than skill_id. ESSENTIAL, OPTIONAL: related_id is that for doing skill_id.
  relation text not null check (relation in ('BROADER', 'RELATED', 'ESSENTIAL', 'OPTIONAL')),
  related_id uuid not null references skills.skills on delete cascade,
  primary key (skill_id, relation, related_id),
  check (skill_id <> related_id)
);
create index on skills.skill_relations (related_id, relation, skill_id);

create table skills.occupations (
  id uuid primary key default gen_random_uuid(),
  uri text not null unique,
  label text collate "und-x-icu" not null,
  alt_labels text[] not null default '{}',
  description text not null default '',
  -- ISCO-08 (ESCO) or O*NET-SOC.
  code text not null,
  source text not null check (source in ('ESCO', 'ONET')),
  search tsvector not null generated always as (skills.search_text(label, alt_labels)) stored
);
create index on skills.occupations (label, id);
create index on skills.occupations using gin (search);

create table skills.occupation_skills (
  occupation_id uuid not null references skills.occupations on delete cascade,
  skill_id uuid not null references skills.skills on delete cascade,
  -- ESCO says ESSENTIAL or OPTIONAL; O*NET rates importance (1 to 5) and level (0 to 7), or lists a technology as USED.
  relation text not null check (relation in ('ESSENTIAL', 'OPTIONAL', 'RATED', 'USED')),
  importance double precision check (importance between 1 and 5),
  level double precision check (level between 0 and 7),
  primary key (occupation_id, relation, skill_id)
);
create index on skills.occupation_skills (skill_id, relation, occupation_id);

create table skills.competencies (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text collate "und-x-icu" not null,
  description text not null,
  category text not null check (category in ('LEADERSHIP', 'COLLABORATION', 'DELIVERY', 'TECHNICAL', 'BUSINESS', 'PERSONAL')),
  -- A rating older than this is stale.
  valid_months smallint not null check (valid_months between 1 and 120)
);
create index on skills.competencies (name, id);

create table skills.competency_levels (
  competency_id text not null references skills.competencies on delete cascade,
  level smallint not null check (level between 1 and 5),
  name text not null,
  primary key (competency_id, level)
);

create table skills.behavioural_indicators (
  id uuid primary key default gen_random_uuid(),
  competency_id text not null,
  level smallint not null,
  position smallint not null,
  description text not null,
  foreign key (competency_id, level) references skills.competency_levels on delete cascade,
  unique (competency_id, level, position)
);

create table skills.competency_skills (
  competency_id text not null references skills.competencies on delete cascade,
  skill_id uuid not null references skills.skills on delete cascade,
  primary key (competency_id, skill_id)
);
create index on skills.competency_skills (skill_id);

create table skills.job_roles (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text collate "und-x-icu" not null,
  family text not null,
  level smallint not null check (level between 1 and 10),
  description text not null default '',
  -- Resolves to a row of occupations once that classification is imported.
  occupation_uri text
);
create index on skills.job_roles (title, id);
create index on skills.job_roles (family, title, id);
create index on skills.job_roles (occupation_uri);

create table skills.job_role_requirements (
  job_role_id text not null references skills.job_roles on delete cascade,
  competency_id text not null references skills.competencies,
  required_level smallint not null check (required_level between 1 and 5),
  essential boolean not null,
  primary key (job_role_id, competency_id)
);
create index on skills.job_role_requirements (competency_id);
