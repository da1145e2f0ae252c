-- In which minutes there are records that somebody is in, in place of a row for each person and record: who looks up who looked at
-- them reads the records of those minutes, of which the policies below give them their own. docs/audit-trail.md has what it costs.

-- The employees whose rows a record says were read. Inlined, so that names are qualified.
create function audit.people_in(employees bytea) returns setof uuid language sql immutable as $$
  select pg_catalog.encode(pg_catalog.substring($1, 16 * place + 1, 16), 'hex')::pg_catalog.uuid
  from pg_catalog.generate_series(0, pg_catalog.octet_length($1) / 16 - 1) as place;
$$;

-- Whether it says so of one of them. The bytes of an id that stand across two others, which do not count, would hide it behind
-- them; of ids that nobody chooses that never happens.
create function audit.holds(employees bytea, employee uuid) returns boolean language sql immutable as $$
  select (pg_catalog."position"($1, pg_catalog.uuid_send($2)) - 1) % 16 = 0;
$$;

drop policy read_records on audit.records;
drop table audit.accesses;

create table audit.access_minutes (
  employee_id uuid not null,
  -- The start of it.
  minute timestamptz(3) not null,
  primary key (employee_id, minute)
) partition by range (minute);

create trigger refuse_change before update or delete on audit.access_minutes
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.access_minutes execute function audit.refuse_change();
alter table audit.access_minutes enable row level security;
create policy read_access_minutes on audit.access_minutes for select to loopgraph_audit
  using (employee_id = (select audit.own_employee_id()) or (select audit.is_administrator()));
grant select on audit.access_minutes to loopgraph_audit;

create policy read_records on audit.records for select to loopgraph_audit
  using ((select audit.is_administrator()) or audit.holds(employees, (select audit.own_employee_id())));
grant execute on function audit.holds to loopgraph_audit;

-- Whether the record of this id and time is one that `employee` is in, to those who may know: its ids are granted to nobody.
create function audit.is_in(employee uuid, id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = '' cost 1000 as $$
  select coalesce(audit.is_administrator() or $1 = audit.own_employee_id(), false) and exists (
    select from audit.records r where r.at = $3 and r.id = $2 and audit.holds(r.employees, $1)
  );
$$;
revoke execute on function audit.is_in, audit.people_in, audit.holds from public;
grant execute on function audit.is_in to loopgraph_audit;

create or replace function audit.make_partitions(instant timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
  first timestamp := date_trunc('month', instant at time zone 'UTC');
  month timestamp;
  parent text;
  name text;
begin
  perform pg_advisory_xact_lock(4736254);
  for ahead in 0..2 loop
    month := first + make_interval(months => ahead);
    foreach parent in array array['records', 'access_minutes'] loop
      name := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
      continue when to_regclass(format('audit.%I', name)) is not null;
      -- Attached rather than created in place, which would stop all reading and writing for a moment.
      execute format('create table audit.%I (like audit.%I including constraints including storage)', name, parent);
      execute format('alter table audit.%I enable row level security', name);
      execute format(
        'create trigger refuse_truncate before truncate on audit.%I execute function audit.refuse_change()', name);
      execute format(
        'alter table audit.%I attach partition audit.%I for values from (%L) to (%L)',
        parent, name, month::text || '+00', (month + interval '1 month')::text || '+00');
    end loop;
  end loop;
end $$;

-- Brings audit.access_minutes up to date with a chain. One at a time, for several may have the same person in the same minute.
create or replace function audit.list_accesses(chain uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  done bigint;
  upto bigint;
begin
  perform pg_advisory_xact_lock(4736256);
  insert into audit.listed values (chain, 0) on conflict do nothing;
  select number into done from audit.listed where writer = chain;
  select max(number) into upto from audit.records where writer = chain and number > done;
  if upto is null then return; end if;
  insert into audit.access_minutes
  select distinct employee_id, date_trunc('minute', read.at)
  from (
    -- Concatenated, so that the ids are fetched once and not for each of them.
    select at, employees || ''::bytea as employees
    from audit.records where writer = chain and number > done and number <= upto offset 0
  ) as read, audit.people_in(read.employees) as employee_id
  on conflict do nothing;
  update audit.listed set number = upto where writer = chain;
end $$;

create or replace function audit.names_of_viewers(ids uuid[], times timestamptz[]) returns table (record_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select r.id, e.name
  from unnest(ids, times) as asked(id, at)
  join audit.records r on r.at = asked.at and r.id = asked.id
  join employees.employees e on e.id = r.viewer_id
  where audit.is_administrator() or audit.holds(r.employees, audit.own_employee_id());
$$;

-- For the records that there are.
do $$
declare
  month timestamptz;
begin
  for month in select distinct date_trunc('month', at, 'UTC') from audit.records union select now() loop
    perform audit.make_partitions(month);
  end loop;
end $$;
delete from audit.listed;
select audit.list_all_accesses();
