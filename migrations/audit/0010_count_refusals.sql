-- How many requests a record stands for: refusals that a viewer gets by the dozen are counted, and not recorded one by one.
alter table audit.records add column times integer not null default 1 check (times > 0);
grant select (times) on audit.records to loopgraph_audit;

-- As before, with that, which is 1 where a gateway of before does not say it.
create or replace function audit.record(records json, employees bytea) returns void
language sql security definer set search_path = '' as $$
  insert into audit.records (
    writer, number, at, id, request_id, subject, credential_kind, credential_id, client, viewer_id, roles, purpose,
    operation_hash, operation_name, field_kinds, decision, codes, people, employees, hash, signature, times
  )
  select given.writer, given.number, given.at, given.id, given."requestId", given.subject, given."credentialKind",
    given."credentialId", given.client, given."viewerId", given.roles, given.purpose, given."operationHash",
    given."operationName", given."fieldKinds", given.decision, given.codes, given.people,
    case octet_length($2) when 16 * given.people then $2 else substring($2 from given.start + 1 for 16 * given.people) end,
    decode(given.hash, 'hex'), decode(given.signature, 'hex'), coalesce(given.times, 1)
  from json_to_recordset($1) as given (
    writer uuid, number bigint, at timestamptz, id uuid, "requestId" text, subject text, "credentialKind" text,
    "credentialId" text, client text, "viewerId" uuid, roles text[], purpose text, "operationHash" text,
    "operationName" text, "fieldKinds" text[], decision text, codes text[], people integer, start integer,
    hash text, signature text, times integer);
$$;
