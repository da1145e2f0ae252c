-- Who may read the trail: administrators all of it, everyone else the records that they are in. Without settings, nobody.
create function audit.is_administrator() returns boolean language sql stable set search_path = '' as $$
  select 'admin' = any (string_to_array(current_setting('loopgraph.roles', true), ','));
$$;

create function audit.own_employee_id() returns uuid language sql stable set search_path = '' as $$
  select nullif(current_setting('loopgraph.employee', true), '')::uuid;
$$;

grant execute on function audit.is_administrator, audit.own_employee_id to loopgraph_audit;

alter table audit.chains enable row level security;
alter table audit.records enable row level security;
alter table audit.accesses enable row level security;
alter table audit.listed enable row level security;
alter table audit.anchors enable row level security;

create policy read_accesses on audit.accesses for select to loopgraph_audit
  using (employee_id = (select audit.own_employee_id()) or (select audit.is_administrator()));

-- Not "exists", for which PostgreSQL would rather read all accesses of the employee than look one up for each record.
create policy read_records on audit.records for select to loopgraph_audit
  using (
    (select audit.is_administrator())
    or (
      select true from audit.accesses a
      where a.employee_id = (select audit.own_employee_id()) and a.at = records.at and a.record_id = records.id
    )
  );

grant select on audit.accesses to loopgraph_audit;
-- Not the ids of the others who are in a record, nor what verify needs.
grant select (
  at, id, request_id, subject, credential_kind, credential_id, client, viewer_id, roles, purpose, operation_hash,
  operation_name, field_kinds, decision, codes, people
) on audit.records to loopgraph_audit;
