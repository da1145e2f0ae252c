-- Tells this trail from those of other databases, so that records that are kept in a file for it are written to no other.
create table audit.trail (
  id uuid primary key default gen_random_uuid(),
  is_only boolean not null default true unique check (is_only)
);
insert into audit.trail default values;
alter table audit.trail enable row level security;
