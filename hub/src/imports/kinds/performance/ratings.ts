import { optional } from '../../cells/cell.ts';
import { day } from '../../cells/dates.ts';
import { number } from '../../cells/number.ts';
import { employeeReference, text } from '../../cells/text.ts';
import { flagDuplicates } from '../../staging/duplicates.ts';
import type { Sheet } from '../../staging/sheet.ts';
import type { Change, ImportContext, ImportKind } from '../import-kind.ts';
import { namedTable, resolveNamedEmployees } from '../named-employees.ts';
import { checkCycles, cycleFields, mergeCycles } from './review-cycles.ts';
import { checkNewReviews, mergeNewReviews } from './rated-reviews.ts';

const sheet: Sheet = {
  name: 'ratings',
  fields: {
    ...cycleFields,
    employee: employeeReference(),
    reviewer: optional(employeeReference()),
    competency: text(200),
    score: number({ min: 1, max: 5 }),
    ratedOn: day({ past: true }),
    overallScore: optional(number({ min: 1, max: 5 })),
  },
  resolved: { employee_id: 'uuid', reviewer_id: 'uuid', competency_id: 'text' },
};

async function check(context: ImportContext): Promise<void> {
  const { sql, has } = context;
  await checkCycles(context, 'import_ratings');
  await resolveNamedEmployees(context, { table: 'import_ratings', field: 'employee' });
  await resolveCompetencies(context);
  await sql`
    update import_ratings s set employee_id = n.employee_id
    from ${sql(namedTable('employee'))} n where n.value = s.employee`;
  if (has('reviewer')) {
    await resolveNamedEmployees(context, { table: 'import_ratings', field: 'reviewer' });
    await sql`
      update import_ratings s set reviewer_id = n.employee_id
      from ${sql(namedTable('reviewer'))} n where n.value = s.reviewer`;
  }
  await flagDuplicates(sql, sheet, {
    columns: ['cycle', 'employee_id', 'competency_id'],
    field: 'competency',
    apart: ['employee', 'reviewer', 'competency'],
  });
  await checkNewReviews(context);
}

async function resolveCompetencies({ sql }: ImportContext): Promise<void> {
  await sql`
    create temporary table import_competencies on commit drop as
      select n.value, coalesce(
        (select array[c.id] from skills.competencies c where c.id = n.value),
        (select array_agg(c.id order by c.id) from skills.competencies c where lower(c.name) = lower(n.value)),
        '{}') as ids
      from (select distinct competency as value from import_ratings where competency is not null) n`;
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, 'competency', case cardinality(n.ids) when 0 then 'UNKNOWN_COMPETENCY' else 'AMBIGUOUS_COMPETENCY' end,
           'the id or name of one competency',
           case cardinality(n.ids) when 0 then s.competency else format('%s, the name of %s', s.competency, array_to_string(n.ids, ', ')) end
    from import_ratings s join import_competencies n on n.value = s.competency where cardinality(n.ids) <> 1`;
  await sql`
    update import_ratings s set competency_id = n.ids[1]
    from import_competencies n where n.value = s.competency and cardinality(n.ids) = 1`;
}

/** Puts competencies that are rated, and not yet on the form of their cycle, at its end. */
async function mergeForms({ sql }: ImportContext): Promise<Change> {
  const inserted = await sql`
    insert into performance.review_cycle_competencies (review_cycle_id, position, competency_id)
    with missing as (
      select distinct c.id as cycle_id, s.competency_id
      from import_ratings s join performance.review_cycles c on c.name = s.cycle
      except
      select review_cycle_id, competency_id from performance.review_cycle_competencies
    )
    select cycle_id, coalesce((select max(position) from performance.review_cycle_competencies f where f.review_cycle_id = cycle_id), 0)
             + row_number() over (partition by cycle_id order by competency_id), competency_id
    from missing`;
  return { of: 'competencies on review forms', inserted: inserted.count, updated: 0, unchanged: 0 };
}

async function mergeRatings({ sql }: ImportContext): Promise<Change> {
  const [rows] = await sql`select count(*)::int as count from import_ratings`;
  const staged = sql`
    select v.id as review_id, v.employee_id, v.review_cycle_id, s.competency_id, s.score, s.rated_on
    from import_ratings s join performance.review_cycles c on c.name = s.cycle
    join performance.reviews v on v.review_cycle_id = c.id and v.employee_id = s.employee_id`;
  const updated = await sql`
    update performance.review_ratings r set score = s.score, rated_on = s.rated_on
    from (${staged}) s
    where r.review_id = s.review_id and r.competency_id = s.competency_id
      and (r.score, r.rated_on) is distinct from (s.score, s.rated_on)`;
  const inserted = await sql`
    insert into performance.review_ratings (review_id, employee_id, review_cycle_id, competency_id, score, rated_on)
    select s.* from (${staged}) s
    where not exists (
      select from performance.review_ratings r where r.review_id = s.review_id and r.competency_id = s.competency_id)
    order by s.rated_on`;
  const unchanged = Number(rows?.['count']) - inserted.count - updated.count;
  return { of: 'ratings', inserted: inserted.count, updated: updated.count, unchanged };
}

/** Ratings on competencies, one row a rating, by cycle, employee and competency. */
export const ratings: ImportKind = {
  name: 'ratings',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check,
  merge: async (context) => {
    const sides = [
      await mergeCycles(context, 'import_ratings'),
      await mergeNewReviews(context),
      await mergeForms(context),
    ];
    return [await mergeRatings(context), ...sides.filter(({ inserted }) => inserted > 0)];
  },
};
