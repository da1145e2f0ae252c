-- Which of these records there are, of those between two instants: what a gateway wrote before it was killed.
create function audit.recorded(ids uuid[], since timestamptz, upto timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from audit.records where at between $2 and $3 and id = any ($1);
$$;

revoke execute on function audit.recorded from public;
grant execute on function audit.recorded to loopgraph_gateway;
