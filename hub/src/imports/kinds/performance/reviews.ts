import { optional } from '../../cells/cell.ts';
import { choice } from '../../cells/choice.ts';
import { moment } from '../../cells/dates.ts';
import { number } from '../../cells/number.ts';
import { employeeReference, text } from '../../cells/text.ts';
import { flagDuplicates } from '../../staging/duplicates.ts';
import type { Sheet } from '../../staging/sheet.ts';
import type { Change, ImportContext, ImportKind } from '../import-kind.ts';
import { namedTable, resolveNamedEmployees } from '../named-employees.ts';
import { checkCycles, cycleFields, mergeCycles } from './review-cycles.ts';

const sheet: Sheet = {
  name: 'reviews',
  fields: {
    ...cycleFields,
    employee: employeeReference(),
    reviewer: optional(employeeReference()),
    status: choice(['DRAFT', 'FILED', 'CALIBRATED', 'ACKNOWLEDGED']),
    overallScore: optional(number({ min: 1, max: 5 })),
    narrative: optional(text(100_000)),
    createdAt: optional(moment()),
    filedAt: optional(moment()),
  },
  resolved: { employee_id: 'uuid', reviewer_id: 'uuid' },
};

async function check(context: ImportContext): Promise<void> {
  const { sql, has } = context;
  await checkCycles(context, 'import_reviews');
  await resolveNamedEmployees(context, { table: 'import_reviews', field: 'employee' });
  await sql`
    update import_reviews s set employee_id = n.employee_id
    from ${sql(namedTable('employee'))} n where n.value = s.employee`;
  if (has('reviewer')) {
    await resolveNamedEmployees(context, { table: 'import_reviews', field: 'reviewer' });
    await sql`
      update import_reviews s set reviewer_id = n.employee_id
      from ${sql(namedTable('reviewer'))} n where n.value = s.reviewer`;
  }
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select file, line, 'filedAt', 'INCONSISTENT', format('when it was filed, since the status is %s', status), ''
    from import_reviews where status <> 'DRAFT' and filed_at is null and (faults @> '[{"field": "filedAt"}]') is not true
    union all
    select file, line, 'overallScore', 'INCONSISTENT', format('a score, since the status is %s', status), ''
    from import_reviews where status <> 'DRAFT' and overall_score is null and (faults @> '[{"field": "overallScore"}]') is not true
    union all
    select file, line, 'filedAt', 'INCONSISTENT', 'no such time, since the status is DRAFT', filed_at::text
    from import_reviews where status = 'DRAFT' and filed_at is not null
    union all
    select file, line, 'createdAt', 'INCONSISTENT', format('a time up to when it was filed, %s', filed_at), created_at::text
    from import_reviews where created_at > filed_at`;
  await flagDuplicates(sql, sheet, {
    columns: ['cycle', 'employee_id'],
    field: 'employee',
    apart: ['employee', 'reviewer'],
  });
}

async function mergeReviews({ sql, has }: ImportContext): Promise<Change> {
  const reviewer = has('reviewer') ? sql`s.reviewer_id` : sql`r.reviewer_id`;
  const narrative = has('narrative') ? sql`s.narrative` : sql`r.narrative`;
  const createdAt = sql`coalesce(s.created_at, r.created_at)`;
  const [rows] = await sql`select count(*)::int as count from import_reviews`;
  const updated = await sql`
    update performance.reviews r
    set reviewer_id = ${reviewer}, status = s.status, overall_score = s.overall_score, narrative = ${narrative},
        created_at = ${createdAt}, filed_at = s.filed_at
    from import_reviews s join performance.review_cycles c on c.name = s.cycle
    where r.review_cycle_id = c.id and r.employee_id = s.employee_id
      and (r.reviewer_id, r.status, r.overall_score, r.narrative, r.created_at, r.filed_at)
        is distinct from (${reviewer}, s.status, s.overall_score, ${narrative}, ${createdAt}, s.filed_at)`;
  const inserted = await sql`
    insert into performance.reviews
      (review_cycle_id, employee_id, reviewer_id, status, overall_score, narrative, created_at, filed_at)
    select c.id, s.employee_id, s.reviewer_id, s.status, s.overall_score, s.narrative,
           coalesce(s.created_at, s.filed_at, now()), s.filed_at
    from import_reviews s join performance.review_cycles c on c.name = s.cycle
    where not exists (
      select from performance.reviews r where r.review_cycle_id = c.id and r.employee_id = s.employee_id)
    order by s.filed_at`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'reviews', inserted: inserted.count, updated: updated.count, unchanged };
}

/** Performance reviews, one row a review, by cycle and employee. */
export const reviews: ImportKind = {
  name: 'reviews',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check,
  merge: async (context) => {
    const cycles = await mergeCycles(context, 'import_reviews');
    const changed = await mergeReviews(context);
    return cycles.inserted > 0 ? [cycles, changed] : [changed];
  },
};
