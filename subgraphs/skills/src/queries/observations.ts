import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateTimeRange, Given } from '@loopgraph/kit/filters';
import type { Below } from '@loopgraph/kit/nested-connections';
import { createOrderings } from '@loopgraph/kit/ordering';
import { nestedOrderBy, pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given, unnested } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, count, eq, getTableColumns, gte, inArray, lt, type SQL } from 'drizzle-orm';
import { observations, type ObservationRow } from '../tables/observations.ts';

export const observationColumns = getTableColumns(observations);
type ObservationProjection = Projection<typeof observationColumns>;
type ObservationPage = Page<keyof typeof observationColumns>;

export const observationOrdering = createOrderings('observations', {
  OBSERVED_AT: [
    { name: 'observedAt', column: observations.observedAt },
    { name: 'id', column: observations.id },
  ],
});

/** Conditions on observations, joined by and; an absent one always holds. */
export interface ObservationConditions {
  readonly employeeId?: Given<string>;
  readonly competencyId?: Given<string>;
  readonly source?: Given<readonly (typeof observations.source.enumValues)[number][]>;
  readonly observedAt?: Given<DateTimeRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function matching(conditions: ObservationConditions): SQL | undefined {
  const { employeeId, competencyId, source, observedAt } = conditions;
  return and(
    conditions.withinReach?.(observations.employeeId),
    given(employeeId, (id) => eq(observations.employeeId, id)),
    given(competencyId, (id) => eq(observations.competencyId, id)),
    given(source, (sources) => inArray(observations.source, [...new Set(sources)])),
    given(observedAt?.from, (instant) => gte(observations.observedAt, instant)),
    given(observedAt?.before, (instant) => lt(observations.observedAt, instant)),
  );
}

/** The observations that exist among `ids`, in no order. */
export const observationsByIds = selectByIds(observations);

/** A page of the observations of each of `employeeIds`. */
export function observationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: ObservationPage,
  conditions: ObservationConditions,
  { columns }: ObservationProjection,
): Promise<Below<ObservationRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(observations)
    .where(and(eq(observations.employeeId, wanted.columns.id), matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many observations there are of each of `employeeIds` of whom there are any. */
export function countObservationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: ObservationConditions,
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: observations.employeeId, count: count() })
    .from(observations)
    .where(and(anyOf(observations.employeeId, employeeIds), matching(conditions)))
    .groupBy(observations.employeeId);
}

/** The rows of a page of observations, as `Page` has it. */
export const observationsByPage = selectByPage(observations, matching);

export function countObservations(db: Db, conditions: ObservationConditions): Promise<number> {
  return countRows(db, observations, matching(conditions), conditions.employeeId);
}
