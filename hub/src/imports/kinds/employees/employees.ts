import { flagDuplicates } from '../../staging/duplicates.ts';
import type { ImportContext, ImportKind } from '../import-kind.ts';
import { checkAssignments } from './assignments.ts';
import { checkIdentities, rejectTakenEmails } from './identities.ts';
import { checkJobRoles } from './job-roles.ts';
import { rejectManagerCycles, rejectManagersOfRejected, resolveManagers } from './managers.ts';
import { mergeEmployees } from './merge.ts';
import { checkOrgUnits, rejectOrgUnitCycles, rejectUnknownOrgUnits } from './org-units.ts';
import { checkRows, identifyRows } from './rows.ts';
import { employeesSheet } from './sheet.ts';

async function check(context: ImportContext): Promise<void> {
  const { sql } = context;
  await flagDuplicates(sql, employeesSheet, {
    columns: ['employee_number'],
    field: 'employeeNumber',
  });
  await identifyRows(context);
  await sql`analyze import_employees`;
  await checkRows(context);
  await checkJobRoles(context);
  await checkOrgUnits(context);
  await checkIdentities(context);
  if (context.has('manager')) await resolveManagers(context);
  await checkAssignments(context);
  await rejectDependents(context);
}

/** Rejects what is only right if other rows are taken that are not: one reject can bring the next. */
async function rejectDependents(context: ImportContext): Promise<void> {
  const { sql, has } = context;
  for (let found = 1; found > 0;) {
    await sql`
      update import_employees s set is_rejected = true from import_faults f
      where f.file = s.file and f.line = s.line and not s.is_rejected`;
    found = await rejectUnknownOrgUnits(context);
    if (has('orgUnitParent')) found += await rejectOrgUnitCycles(context);
    if (has('workEmail')) found += await rejectTakenEmails(context);
    if (!has('manager')) continue;
    found += await rejectManagersOfRejected(context);
    found += await rejectManagerCycles(context);
  }
}

/** People from the HRIS, by employee number, with their org units, assignments and who they are in other systems. Those the file does not name stay as they are. */
export const employees: ImportKind = {
  name: 'employees',
  sheets: [employeesSheet],
  sheetOf: () => employeesSheet,
  takesMap: true,
  check,
  merge: mergeEmployees,
};
