import type { Change, ImportContext } from '../import-kind.ts';

/** Rejects rows that disagree about one unit. */
export async function checkOrgUnits({ sql }: ImportContext): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with units as (
      select org_unit, array_agg(distinct org_unit_name) filter (where org_unit_name is not null) as names,
             array_agg(distinct org_unit_parent) filter (where org_unit_parent is not null) as parents
      from import_employees where org_unit is not null group by org_unit
    )
    select s.file, s.line, 'orgUnitName', 'CONFLICTING_ORG_UNIT', format('one name of %s', s.org_unit), array_to_string(names, ', ')
    from import_employees s join units using (org_unit) where cardinality(names) > 1 and s.org_unit_name is not null
    union all
    select s.file, s.line, 'orgUnitParent', 'CONFLICTING_ORG_UNIT', format('one parent of %s', s.org_unit), array_to_string(parents, ', ')
    from import_employees s join units using (org_unit) where cardinality(parents) > 1 and s.org_unit_parent is not null`;
}

/** Rejects rows of units, or of parents, that neither are stored nor made by rows that are taken. Returns how many. */
export async function rejectUnknownOrgUnits({ sql }: ImportContext): Promise<number> {
  const { count } = await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with known as (
      select code from employees.org_units
      union
      select org_unit from import_employees where not is_rejected and org_unit_name is not null
    ), taken as (
      select * from import_employees where not is_rejected
    )
    select file, line, 'orgUnit', 'UNKNOWN_ORG_UNIT', 'the code of an org unit, or its name beside it to make it', org_unit
    from taken where org_unit is not null and org_unit not in (select code from known)
    union all
    select file, line, 'orgUnitParent', 'UNKNOWN_ORG_UNIT', 'the code of an org unit that is stored or has rows here', org_unit_parent
    from taken where org_unit_parent is not null and org_unit_parent not in (select code from known)`;
  return count;
}

/** Rejects rows that would put a unit inside itself. Returns how many. */
export async function rejectOrgUnitCycles({ sql }: ImportContext): Promise<number> {
  const { count } = await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with recursive said as (
      select org_unit as code, max(org_unit_parent) as parent
      from import_employees where not is_rejected and org_unit_parent is not null group by org_unit
    ), units as (
      select code, parent from said
      union all
      select u.code, p.code from employees.org_units u join employees.org_units p on p.id = u.parent_id
      where u.code not in (select code from said)
    ), up as (
      select code as start, parent as at, array[code] as path from units
      union all
      select up.start, u.parent, path || u.code from up join units u on u.code = up.at where not u.code = any (path)
    )
    select s.file, s.line, 'orgUnitParent', 'ORG_UNIT_CYCLE', 'a parent outside the unit',
           array_to_string(up.path || up.start, ' < ')
    from up join import_employees s on s.org_unit = up.start
    where up.at = up.start and s.org_unit_parent is not null and not s.is_rejected`;
  return count;
}

/** Makes and renames units as the rows that are taken say. */
export async function mergeOrgUnits({ sql }: ImportContext): Promise<Change> {
  const [seen] = await sql`select count(distinct org_unit)::int as units from import_employees`;
  const inserted = await sql`
    insert into employees.org_units (code, name)
    select org_unit, max(org_unit_name) from import_employees s
    where not exists (select from employees.org_units u where u.code = s.org_unit)
    group by org_unit
    returning id`;
  const fresh = inserted.map(({ id }) => String(id));
  const updated = await sql`
    with said as (
      select org_unit as code, max(org_unit_name) as name, max(org_unit_parent) as parent
      from import_employees group by org_unit
    ), wanted as (
      select u.id, coalesce(said.name, u.name) as name, coalesce(p.id, u.parent_id) as parent_id
      from said join employees.org_units u using (code) left join employees.org_units p on p.code = said.parent
    )
    update employees.org_units u set name = w.name, parent_id = w.parent_id
    from wanted w where w.id = u.id and (u.name, u.parent_id) is distinct from (w.name, w.parent_id)
    returning u.id`;
  const corrected = updated.filter(({ id }) => !fresh.includes(String(id))).length;
  await sql`
    update import_employees s set org_unit_id = u.id from employees.org_units u where u.code = s.org_unit`;
  return {
    of: 'org units',
    inserted: inserted.count,
    updated: corrected,
    unchanged: Number(seen?.['units']) - inserted.count - corrected,
  };
}
