import type { Change, ImportContext } from '../import-kind.ts';

/** Rejects ratings that disagree about the review they would make. */
export async function checkNewReviews({ sql }: ImportContext): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with fresh as (
      select s.cycle, s.employee_id, count(distinct s.reviewer_id) as reviewers, count(distinct s.overall_score) as overalls
      from import_ratings s
      where s.employee_id is not null and not exists (
        select from performance.reviews v join performance.review_cycles c on c.id = v.review_cycle_id
        where c.name = s.cycle and v.employee_id = s.employee_id)
      group by s.cycle, s.employee_id
    )
    select s.file, s.line, 'reviewer', 'CONFLICTING_REVIEW', 'one reviewer of a review that its ratings make', format('%s reviewers', reviewers)
    from import_ratings s join fresh using (cycle, employee_id) where reviewers > 1
    union all
    select s.file, s.line, 'overallScore', 'CONFLICTING_REVIEW', 'one overall score of a review that its ratings make', format('%s scores', overalls)
    from import_ratings s join fresh using (cycle, employee_id) where overalls > 1`;
}

/** Makes the reviews that ratings belong to and that are not stored: FILED on the day of the last rating, with the overall score that the rows give, else the mean of their ratings to two decimals. */
export async function mergeNewReviews({ sql, timeZone }: ImportContext): Promise<Change> {
  const inserted = await sql`
    insert into performance.reviews (review_cycle_id, employee_id, reviewer_id, status, overall_score, created_at, filed_at)
    select c.id, s.employee_id, (array_agg(s.reviewer_id) filter (where s.reviewer_id is not null))[1], 'FILED',
           coalesce(max(s.overall_score), round(avg(s.score)::numeric, 2)),
           max(s.rated_on)::timestamp at time zone ${timeZone}, max(s.rated_on)::timestamp at time zone ${timeZone}
    from import_ratings s join performance.review_cycles c on c.name = s.cycle
    where not exists (
      select from performance.reviews v where v.review_cycle_id = c.id and v.employee_id = s.employee_id)
    group by c.id, s.employee_id`;
  return { of: 'reviews', inserted: inserted.count, updated: 0, unchanged: 0 };
}
