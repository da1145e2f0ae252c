-- Nothing that was recorded changes, whoever tries; what superusers can do beyond, `loopgraph audit verify` finds.
create function audit.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'audit.% is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;

create trigger refuse_change before update or delete on audit.chains for each row execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.records for each row execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.accesses for each row execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.anchors for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.chains execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.records execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.accesses execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.anchors execute function audit.refuse_change();

-- Makes the partitions of the month of `instant` and of the two after it, where they are missing.
create function audit.make_partitions(instant timestamptz) returns void
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
    foreach parent in array array['records', 'accesses'] loop
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

select audit.make_partitions(now());

-- Opens a chain.
create function audit.open_chain(writer uuid, opened_at timestamptz, public_key text, signature bytea) returns void
language sql security definer set search_path = '' as $$
  insert into audit.chains values ($1, $2, $3, $4);
$$;

-- Writes the records of one chain that come next. `employees` holds the ids of all of them, one record's after the other's.
create function audit.record(records json, employees bytea) returns void
language sql security definer set search_path = '' as $$
  insert into audit.records
  select given.writer, given.number, given.at, given.id, given."requestId", given.subject, given."credentialKind",
    given."credentialId", given.client, given."viewerId", given.roles, given.purpose, given."operationHash",
    given."operationName", given."fieldKinds", given.decision, given.codes, given.people,
    case json_array_length($1) when 1 then $2 else substring($2 from given.start + 1 for 16 * given.people) end,
    decode(given.hash, 'hex'), decode(given.signature, 'hex')
  from json_to_recordset($1) as given (
    writer uuid, number bigint, at timestamptz, id uuid, "requestId" text, subject text, "credentialKind" text,
    "credentialId" text, client text, "viewerId" uuid, roles text[], purpose text, "operationHash" text,
    "operationName" text, "fieldKinds" text[], decision text, codes text[], people integer, start integer,
    hash text, signature text);
$$;

-- Brings audit.accesses up to date with a chain; two at once take turns.
create function audit.list_accesses(chain uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  done bigint;
  upto bigint;
begin
  insert into audit.listed values (chain, 0) on conflict do nothing;
  select number into done from audit.listed where writer = chain for update;
  select max(number) into upto from audit.records where writer = chain and number > done;
  if upto is null then return; end if;
  insert into audit.accesses
  select encode(substring(read.ids from 16 * place + 1 for 16), 'hex')::uuid as employee_id, read.at, read.id
  from (
    -- Concatenated, so that the ids are fetched once and not for each of them.
    select at, id, people, employees || ''::bytea as ids
    from audit.records where writer = chain and number > done and number <= upto offset 0
  ) as read, generate_series(0, read.people - 1) as place
  order by 1;
  update audit.listed set number = upto where writer = chain;
end $$;

-- The same for every chain: a gateway that was killed may have left some behind.
create function audit.list_all_accesses() returns void
language plpgsql security definer set search_path = '' as $$
declare
  chain uuid;
begin
  for chain in
    select c.writer from audit.chains c left join audit.listed l using (writer)
    where exists (select from audit.records r where r.writer = c.writer and r.number > coalesce(l.number, 0))
  loop
    perform audit.list_accesses(chain);
  end loop;
end $$;

-- The anchor that was written last, none where there is none, and nobody writes another until the transaction ends.
create function audit.last_anchor() returns table (number bigint, hash bytea)
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(4736255);
  return query select a.number, a.hash from audit.anchors a order by a.number desc limit 1;
end $$;

create function audit.add_anchor(
  number bigint, at timestamptz, writer uuid, record_number bigint, record_hash bytea, hash bytea, signature bytea
) returns void
language sql security definer set search_path = '' as $$
  insert into audit.anchors values ($1, $2, $3, $4, $5, $6, $7);
$$;

revoke execute on all functions in schema audit from public;
grant execute on function
  audit.make_partitions, audit.open_chain, audit.record, audit.list_accesses, audit.list_all_accesses,
  audit.last_anchor, audit.add_anchor
to loopgraph_gateway;
