import type { Change, ImportContext } from '../import-kind.ts';

/** Finds the job role of each row by id or title; unknown ones are rejects, unless they are to be made. */
export async function checkJobRoles({ sql, createJobRoles }: ImportContext): Promise<void> {
  await sql`
    create temporary table import_job_roles on commit drop as
      with named as (select distinct job_role as value from import_employees where job_role is not null),
      matched as (
        select n.value, coalesce(
          (select array[r.id] from skills.job_roles r where r.id = n.value),
          (select array_agg(r.id order by r.id) from skills.job_roles r where lower(r.title) = lower(n.value)),
          '{}') as ids
        from named n
      )
      select value, ids, case when cardinality(ids) = 1 then ids[1] end as id,
             trim(both '-' from regexp_replace(lower(value), '[^a-z0-9]+', '-', 'g')) as new_id
      from matched`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'jobRole', 'AMBIGUOUS_JOB_ROLE', 'the title of one job role, or an id',
           format('%s, the title of %s', r.value, array_to_string(r.ids, ', '))
    from import_employees s join import_job_roles r on r.value = s.job_role
    where cardinality(r.ids) > 1`;
  if (createJobRoles) await checkNewJobRoles(sql);
  else await rejectUnknownJobRoles(sql);
  await sql`
    update import_employees s set job_role_id = coalesce(r.id, r.new_id)
    from import_job_roles r where r.value = s.job_role`;
}

async function rejectUnknownJobRoles(sql: ImportContext['sql']): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'jobRole', 'UNKNOWN_JOB_ROLE', 'the id or title of a job role (--create-job-roles makes new ones)', s.job_role
    from import_employees s join import_job_roles r on r.value = s.job_role
    where cardinality(r.ids) = 0`;
}

async function checkNewJobRoles(sql: ImportContext['sql']): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with fresh as (
      select value, new_id, count(*) over (partition by new_id) as of_id,
             count(*) over (partition by new_id, lower(value)) as of_title,
             exists (select from skills.job_roles r where r.id = new_id) as is_taken
      from import_job_roles where cardinality(ids) = 0
    )
    select s.file, s.line, 'jobRole', case when f.new_id = '' then 'MALFORMED' else 'AMBIGUOUS_JOB_ROLE' end,
           case when f.new_id = '' then 'a title with letters a to z or digits, to make an id from'
                else format('a title of its own: the id %s is that of another', f.new_id) end, s.job_role
    from import_employees s join fresh f on f.value = s.job_role
    where f.new_id = '' or f.is_taken or f.of_id <> f.of_title`;
}

/** Makes the job roles of the rows that are taken and not yet stored, at the level that most of their people have. */
export async function mergeJobRoles({ sql }: ImportContext): Promise<Change> {
  const inserted = await sql`
    insert into skills.job_roles (id, title, family, level)
    select job_role_id, mode() within group (order by job_role),
           coalesce(mode() within group (order by job_family), 'Other'), mode() within group (order by job_level)
    from import_employees s
    where not exists (select from skills.job_roles r where r.id = s.job_role_id)
    group by job_role_id`;
  return { of: 'job roles', inserted: inserted.count, updated: 0, unchanged: 0 };
}
