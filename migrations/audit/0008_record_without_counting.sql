-- As before, without reading the whole JSON again for each record: 45 in place of 250 µs a record where 150 are written together.
create or replace function audit.record(records json, employees bytea) returns void
language sql security definer set search_path = '' as $$
  insert into audit.records
  select given.writer, given.number, given.at, given.id, given."requestId", given.subject, given."credentialKind",
    given."credentialId", given.client, given."viewerId", given.roles, given.purpose, given."operationHash",
    given."operationName", given."fieldKinds", given.decision, given.codes, given.people,
    case octet_length($2) when 16 * given.people then $2 else substring($2 from given.start + 1 for 16 * given.people) end,
    decode(given.hash, 'hex'), decode(given.signature, 'hex')
  from json_to_recordset($1) as given (
    writer uuid, number bigint, at timestamptz, id uuid, "requestId" text, subject text, "credentialKind" text,
    "credentialId" text, client text, "viewerId" uuid, roles text[], purpose text, "operationHash" text,
    "operationName" text, "fieldKinds" text[], decision text, codes text[], people integer, start integer,
    hash text, signature text);
$$;
