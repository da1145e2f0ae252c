-- Who looked at whose data, when, for which purpose: docs/audit-trail.md.
create schema audit;
grant usage on schema audit to loopgraph_audit, loopgraph_gateway;

-- A chain is what one gateway process writes. Its records are numbered from 1 without gaps; each is hashed with the one before.
create table audit.chains (
  writer uuid primary key,
  opened_at timestamptz(3) not null,
  -- Ed25519, as PEM.
  public_key text not null,
  -- Of all of the above, by the key.
  signature bytea not null
);

create table audit.records (
  writer uuid not null,
  number bigint not null check (number > 0),
  at timestamptz(3) not null,
  id uuid not null,
  request_id text not null,
  subject text not null,
  credential_kind text not null,
  credential_id text not null,
  client text,
  viewer_id uuid,
  roles text[] not null,
  purpose text not null,
  operation_hash text,
  operation_name text,
  field_kinds text[] not null,
  decision text not null check (decision in ('ANSWERED', 'PARTLY_REFUSED', 'REFUSED')),
  codes text[] not null,
  people integer not null check (people >= 0),
  -- Whose rows were read: their ids, 16 bytes each. Half the time of a uuid[] (docs/audit-trail.md).
  employees bytea not null check (octet_length(employees) = 16 * people),
  hash bytea not null,
  -- Of the chain up to here, by the chain's key; on the last record that was written together.
  signature bytea,
  -- The writer is what a cluster would distribute by.
  primary key (writer, number, at)
) partition by range (at);
-- Random bits do not compress.
alter table audit.records alter column employees set storage external;
create index records_by_time on audit.records (at, id);
create index records_by_subject on audit.records (subject, at, id);
create index records_by_viewer on audit.records (viewer_id, at, id) where viewer_id is not null;

-- The ids of audit.records.employees, one a row, for whoever asks who looked at them. Derived, and compared by verify.
create table audit.accesses (
  employee_id uuid not null,
  at timestamptz(3) not null,
  record_id uuid not null,
  primary key (employee_id, at, record_id)
) partition by range (at);

-- How far audit.accesses has come with each chain.
create table audit.listed (
  writer uuid primary key,
  number bigint not null
);

-- Signed statements that a chain had come so far; themselves a chain.
create table audit.anchors (
  number bigint primary key check (number > 0),
  at timestamptz(3) not null,
  writer uuid not null,
  record_number bigint not null,
  record_hash bytea not null,
  hash bytea not null,
  signature bytea not null
);
