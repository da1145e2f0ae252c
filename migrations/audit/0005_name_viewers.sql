-- What those are called who asked, of records that one may read: the records of one's own data, or all for administrators. One
-- call for many, each record by its id and its time.
create function audit.names_of_viewers(ids uuid[], times timestamptz[]) returns table (record_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select r.id, e.name
  from unnest(ids, times) as asked(id, at)
  join audit.records r on r.at = asked.at and r.id = asked.id
  join employees.employees e on e.id = r.viewer_id
  where audit.is_administrator() or exists (
    select from audit.accesses a
    where a.employee_id = audit.own_employee_id() and a.at = r.at and a.record_id = r.id
  );
$$;

revoke execute on function audit.names_of_viewers from public;
grant execute on function audit.names_of_viewers to loopgraph_audit;
