-- The front door learns which employee a token's subject is, one at a time: it can list neither links nor people, and needs
-- no reach, for it asks before it knows who the viewer is.
create function employees.employee_of_identity(of_system text, of_external_id text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select link.employee_id from employees.identity_links link
  where link.system = of_system and link.external_id = of_external_id
$$;
revoke execute on function employees.employee_of_identity from public;
grant usage on schema employees to loopgraph_gateway;
grant execute on function employees.employee_of_identity to loopgraph_gateway;
