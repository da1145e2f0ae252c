import { optional } from '../cells/cell.ts';
import { choice } from '../cells/choice.ts';
import { moment } from '../cells/dates.ts';
import { employeeReference } from '../cells/text.ts';
import { flagDuplicates } from '../staging/duplicates.ts';
import type { Sheet } from '../staging/sheet.ts';
import type { ImportContext, ImportKind } from './import-kind.ts';
import { namedTable, resolveNamedEmployees } from './named-employees.ts';

const sheet: Sheet = {
  name: 'consents',
  fields: {
    employee: employeeReference(),
    purpose: choice(['PERFORMANCE_EVALUATION']),
    givenAt: moment(),
    withdrawnAt: optional(moment()),
  },
  resolved: { employee_id: 'uuid' },
};

async function check(context: ImportContext): Promise<void> {
  const { sql } = context;
  await resolveNamedEmployees(context, { table: 'import_consents', field: 'employee' });
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select file, line, 'withdrawnAt', 'INCONSISTENT', 'a time after givenAt', withdrawn_at::text
    from import_consents where withdrawn_at <= given_at`;
  await sql`
    update import_consents s set employee_id = n.employee_id
    from ${sql(namedTable('employee'))} n where n.value = s.employee and n.employee_id is not null`;
  await flagDuplicates(sql, sheet, {
    columns: ['employee_id', 'purpose', 'given_at'],
    field: 'givenAt',
    apart: ['employee'],
  });
  // Of two that are both in force nobody could say which one a withdrawal ends.
  await sql`
    with held as (
      select employee_id, purpose, given_at, withdrawn_at from import_consents
      union all
      select employee_id, purpose, given_at, withdrawn_at from employees.consents c
      where not exists (
        select from import_consents s
        where (s.employee_id, s.purpose, s.given_at) = (c.employee_id, c.purpose, c.given_at))
    ), during as (
      select employee_id, purpose, given_at,
             case when withdrawn_at <= given_at then 'empty' else tstzrange(given_at, withdrawn_at) end as in_force
      from held where employee_id is not null and given_at is not null
    )
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'givenAt', 'INCONSISTENT', 'a consent that begins when no other of the kind is in force',
           s.given_at::text
    from import_consents s join during d using (employee_id, purpose, given_at)
    where exists (
      select from during other
      where (other.employee_id, other.purpose) = (d.employee_id, d.purpose) and other.given_at <> d.given_at
        and other.in_force && d.in_force)`;
}

/** What people consented to, one row a consent, by employee, purpose and moment; a withdrawal stays where it is known. */
export const consents: ImportKind = {
  name: 'consents',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check,
  merge: async ({ sql }) => {
    const rows = await sql`select count(*)::int as count from import_consents`;
    const updated = await sql`
      update employees.consents c set withdrawn_at = s.withdrawn_at
      from import_consents s
      where (c.employee_id, c.purpose, c.given_at) = (s.employee_id, s.purpose, s.given_at)
        and s.withdrawn_at is not null and c.withdrawn_at is distinct from s.withdrawn_at`;
    const inserted = await sql`
      insert into employees.consents (employee_id, purpose, given_at, withdrawn_at)
      select employee_id, purpose, given_at, withdrawn_at from import_consents
      on conflict do nothing`;
    const unchanged = Number(rows[0]?.['count']) - inserted.count - updated.count;
    return [{ of: 'consents', inserted: inserted.count, updated: updated.count, unchanged }];
  },
};
