import { optional } from '../cells/cell.ts';
import { flag } from '../cells/choice.ts';
import { moment } from '../cells/dates.ts';
import { number } from '../cells/number.ts';
import { employeeReference, text } from '../cells/text.ts';
import { flagDuplicates } from '../staging/duplicates.ts';
import { hasOrderedIds } from '../staging/ordered-ids.ts';
import { insertProven } from '../staging/proven-references.ts';
import type { Sheet } from '../staging/sheet.ts';
import type { ImportContext, ImportKind } from './import-kind.ts';
import { namedTable, resolveNamedEmployees } from './named-employees.ts';

const sheet: Sheet = {
  name: 'completions',
  fields: {
    employee: employeeReference(),
    course: text(200),
    completedAt: moment(),
    score: optional(number({ min: 0, max: 100 })),
    passed: flag(),
  },
  resolved: { employee_id: 'uuid', course_id: 'uuid', category: 'text' },
};

async function check(context: ImportContext): Promise<void> {
  const { sql } = context;
  // What is resolved now must still be so when the rows are inserted; readers are not held up.
  await sql`lock table learning.courses in share mode`;
  await resolveNamedEmployees(context, { table: 'import_completions', field: 'employee' });
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'course', 'UNKNOWN_COURSE', 'the code of a course', s.course
    from import_completions s
    where s.course is not null and not exists (select from learning.courses c where c.code = s.course)`;
  await sql`
    update import_completions s set employee_id = n.employee_id, course_id = c.id, category = c.category
    from ${sql(namedTable('employee'))} n, learning.courses c
    where n.value = s.employee and n.employee_id is not null and c.code = s.course`;
  await flagDuplicates(sql, sheet, {
    columns: ['employee_id', 'course_id', 'completed_at'],
    field: 'completedAt',
    apart: ['employee'],
  });
}

/** What the LMS recorded, one row a completion, by employee, course and moment. */
export const completions: ImportKind = {
  name: 'completions',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check,
  merge: async ({ sql, has }) => {
    const rows = await sql`select count(*)::int as count from import_completions`;
    const score = has('score') ? sql`s.score` : sql`c.score`;
    const updated = await sql`
      update learning.completions c set score = ${score}, passed = s.passed
      from import_completions s
      where (c.employee_id, c.course_id, c.completed_at) = (s.employee_id, s.course_id, s.completed_at)
        and (c.score, c.passed) is distinct from (${score}, s.passed)`;
    const isOrdered = await hasOrderedIds(sql);
    // In the order of time, because then four of the five indexes grow at few places: a third faster on a million rows.
    const inserted = await insertProven(
      sql,
      'learning.completions',
      async () =>
        await sql`
      insert into learning.completions (id, employee_id, course_id, category, completed_at, score, passed)
      select ${isOrdered ? sql`uuidv7()` : sql`gen_random_uuid()`}, employee_id, course_id, category, completed_at, score, passed
      from import_completions s
      where not exists (
        select from learning.completions c
        where (c.employee_id, c.course_id, c.completed_at) = (s.employee_id, s.course_id, s.completed_at))
      order by completed_at`,
    );
    const total = Number(rows[0]?.['count']);
    const unchanged = total - inserted.count - updated.count;
    return [{ of: 'completions', inserted: inserted.count, updated: updated.count, unchanged }];
  },
};
