import { optional } from '../../cells/cell.ts';
import { choice } from '../../cells/choice.ts';
import { day } from '../../cells/dates.ts';
import { text } from '../../cells/text.ts';
import type { Change, ImportContext } from '../import-kind.ts';

/** What a row of reviews or ratings says of its cycle. */
export const cycleFields = {
  cycle: text(200),
  cycleStartsOn: optional(day()),
  cycleEndsOn: optional(day()),
  cycleStatus: optional(choice(['PLANNED', 'OPEN', 'CALIBRATION', 'CLOSED'])),
};

/** Rejects rows of cycles that are neither stored nor dated by the rows, or that are dated differently. */
export async function checkCycles({ sql }: ImportContext, table: string): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    with said as (
      select cycle, array_agg(distinct cycle_starts_on) filter (where cycle_starts_on is not null) as starts,
             array_agg(distinct cycle_ends_on) filter (where cycle_ends_on is not null) as ends,
             array_agg(distinct cycle_status) filter (where cycle_status is not null) as statuses
      from ${sql(table)} where cycle is not null group by cycle
    ), compared as (
      select s.file, s.line, s.cycle, s.cycle_starts_on, s.cycle_ends_on, said.starts, said.ends, said.statuses, c.starts_on, c.ends_on, c.id
      from ${sql(table)} s join said on said.cycle = s.cycle left join performance.review_cycles c on c.name = s.cycle
    )
    select file, line, 'cycle', 'UNKNOWN_REVIEW_CYCLE', 'the name of a review cycle, or its first and last day beside it to make it', s.cycle
    from ${sql(table)} s where cycle in (
      select cycle from compared where id is null and (starts is null or ends is null))
    union all
    select file, line, 'cycleStartsOn', 'CONFLICTING_REVIEW_CYCLE', coalesce('the day that is stored, ' || starts_on, 'one first day of the cycle'),
           array_to_string(starts, ' and ')
    from compared where cycle_starts_on is not null and (cardinality(starts) > 1 or starts_on <> cycle_starts_on)
    union all
    select file, line, 'cycleEndsOn', 'CONFLICTING_REVIEW_CYCLE', coalesce('the day that is stored, ' || ends_on, 'one last day of the cycle'),
           array_to_string(ends, ' and ')
    from compared where cycle_ends_on is not null and (cardinality(ends) > 1 or ends_on <> cycle_ends_on)
    union all
    select file, line, 'cycleStatus', 'CONFLICTING_REVIEW_CYCLE', 'one status of the cycle', array_to_string(statuses, ' and ')
    from compared where cardinality(statuses) > 1
    union all
    select file, line, 'cycleEndsOn', 'INCONSISTENT', format('a day after the first, %s', cycle_starts_on), cycle_ends_on::text
    from ${sql(table)} where cycle_ends_on <= cycle_starts_on`;
}

/** Makes the cycles that are not stored; of one without a status, its dates tell whether it is closed, open or planned. */
export async function mergeCycles({ sql }: ImportContext, table: string): Promise<Change> {
  const inserted = await sql`
    insert into performance.review_cycles (name, status, starts_on, ends_on)
    select cycle, coalesce(max(cycle_status), case when max(cycle_ends_on) < current_date then 'CLOSED'
                                                   when max(cycle_starts_on) <= current_date then 'OPEN' else 'PLANNED' end),
           max(cycle_starts_on), max(cycle_ends_on)
    from ${sql(table)} s
    where not exists (select from performance.review_cycles c where c.name = s.cycle)
    group by cycle`;
  return { of: 'review cycles', inserted: inserted.count, updated: 0, unchanged: 0 };
}
