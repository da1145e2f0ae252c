import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import type { Below } from '@loopgraph/kit/nested-connections';
import { createOrderings } from '@loopgraph/kit/ordering';
import { nestedOrderBy, pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { selectByPage } from '@loopgraph/kit/select-by-page';
import { anyOf, given, unnested } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, count, eq, getTableColumns, gte, lte, or, sql, type SQL } from 'drizzle-orm';
import {
  qualifications,
  type QualificationRow,
  type QualificationStatus,
} from '../tables/qualifications.ts';

const { state, expiresOn } = qualifications;
// The day is that of UTC, whatever the time zone of the session.
const isOver = sql`${expiresOn} < (now() at time zone 'UTC')::date`;
const status = sql<QualificationStatus>`case when ${state} <> 'GRANTED' then ${state} when ${isOver} then 'EXPIRED' else 'VALID' end`;

// Literals, not parameters: so Postgres knows that the index of those that do not count holds what is looked for.
const isOf: Readonly<Record<QualificationStatus, SQL>> = {
  VALID: sql`(${state} = 'GRANTED' and (${isOver}) is not true)`,
  EXPIRED: sql`(${state} = 'GRANTED' and ${isOver})`,
  SUSPENDED: sql`${state} = 'SUSPENDED'`,
  REVOKED: sql`${state} = 'REVOKED'`,
};

export const qualificationColumns = {
  ...getTableColumns(qualifications),
  status: status.as('status'),
};
type QualificationProjection = Projection<typeof qualificationColumns>;
type QualificationPage = Page<keyof typeof qualificationColumns>;

export const qualificationOrdering = createOrderings('qualifications', {
  GRANTED_ON: [
    { name: 'grantedOn', column: qualifications.grantedOn },
    { name: 'id', column: qualifications.id },
  ],
});

/** Conditions on qualifications, joined by and; an absent one always holds. */
export interface QualificationConditions {
  readonly employeeId?: Given<string>;
  readonly typeId?: Given<string>;
  readonly status?: Given<readonly QualificationStatus[]>;
  readonly grantedOn?: Given<DateRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function matching(conditions: QualificationConditions): SQL | undefined {
  const { employeeId, typeId, grantedOn } = conditions;
  return and(
    conditions.withinReach?.(qualifications.employeeId),
    given(employeeId, (id) => eq(qualifications.employeeId, id)),
    given(typeId, (id) => eq(qualifications.qualificationTypeId, id)),
    given(conditions.status, (statuses) => or(...statuses.map((one) => isOf[one])) ?? sql`false`),
    given(grantedOn?.from, (day) => gte(qualifications.grantedOn, day)),
    given(grantedOn?.to, (day) => lte(qualifications.grantedOn, day)),
  );
}

/** The qualifications that exist among `ids`, in no order. */
export const qualificationsByIds = selectByIds(qualifications);

/** A page of the qualifications of each of `employeeIds`. */
export function qualificationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: QualificationPage,
  conditions: QualificationConditions,
  { columns }: QualificationProjection,
): Promise<Below<QualificationRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(qualifications)
    .where(and(eq(qualifications.employeeId, wanted.columns.id), matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many qualifications each of `employeeIds` has who has any. */
export function countQualificationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: QualificationConditions,
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: qualifications.employeeId, count: count() })
    .from(qualifications)
    .where(and(anyOf(qualifications.employeeId, employeeIds), matching(conditions)))
    .groupBy(qualifications.employeeId);
}

/** The rows of a page of qualifications, as `Page` has it. */
export const qualificationsByPage = selectByPage(qualifications, matching);

export function countQualifications(db: Db, conditions: QualificationConditions): Promise<number> {
  return countRows(db, qualifications, matching(conditions), conditions.employeeId);
}
