import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateTimeRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import type { Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, eq, getTableColumns, gte, lt, type SQL } from 'drizzle-orm';
import { checkIns } from '../tables.ts';

export const checkInColumns = getTableColumns(checkIns);
export type CheckInProjection = Projection<typeof checkInColumns>;
export type CheckInPage = Page<keyof typeof checkInColumns>;

export const checkInOrdering = createOrderings('checkIns', {
  CHECKED_IN_AT: [
    { name: 'checkedInAt', column: checkIns.checkedInAt },
    { name: 'id', column: checkIns.id },
  ],
});

/** Conditions on check-ins, joined by and; an absent one always holds. */
export interface CheckInConditions {
  /** On a goal of this employee. */
  readonly employeeId?: Given<string>;
  readonly checkedInAt?: Given<DateTimeRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function matching({ employeeId, checkedInAt, withinReach }: CheckInConditions): SQL | undefined {
  return and(
    withinReach?.(checkIns.employeeId),
    given(employeeId, (employee) => eq(checkIns.employeeId, employee)),
    given(checkedInAt?.from, (instant) => gte(checkIns.checkedInAt, instant)),
    given(checkedInAt?.before, (instant) => lt(checkIns.checkedInAt, instant)),
  );
}

/** The check-ins that exist among `ids`, in no order. */
export const checkInsByIds = selectByIds(checkIns);

/** The rows of a page of check-ins, as `Page` has it. */
export const checkInsByPage = selectByPage(checkIns, matching);

export function countCheckIns(db: Db, conditions: CheckInConditions): Promise<number> {
  return countRows(db, checkIns, matching(conditions), conditions.employeeId);
}
