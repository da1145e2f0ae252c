import type { DateTimeRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { AccessDecision, PersonalDataKind } from '@loopgraph/kit/personal-data';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf, arrayOf, given } from '@loopgraph/kit/sql';
import type { Purpose } from '@loopgraph/kit/viewer';
import { and, count, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm';
import { records, type AccessRecordRow } from '../tables.ts';
import type { Db } from '@loopgraph/kit/database';

export const recordColumns = getTableColumns(records);
export type RecordProjection = Projection<typeof recordColumns>;
export type RecordPage = Page<keyof typeof recordColumns>;

export const recordOrdering = createOrderings('accessRecords', {
  AT: [
    { name: 'at', column: records.at },
    { name: 'id', column: records.id },
  ],
});

/** Conditions on records, joined by and; an absent one always holds. */
export interface RecordConditions {
  readonly subject?: Given<string>;
  readonly viewerId?: Given<string>;
  readonly purpose?: Given<readonly Purpose[]>;
  readonly operation?: Given<string>;
  readonly decision?: Given<readonly AccessDecision[]>;
  readonly dataKind?: Given<readonly PersonalDataKind[]>;
  readonly at?: Given<DateTimeRange>;
}

export function recordsMatching(conditions: RecordConditions): SQL | undefined {
  return and(
    given(conditions.subject, (subject) => eq(records.subject, subject)),
    given(conditions.viewerId, (viewer) => eq(records.viewerId, viewer)),
    given(conditions.purpose, (purposes) => anyOf(records.purpose, purposes)),
    given(conditions.operation, (name) => eq(records.operationName, name)),
    given(conditions.decision, (decisions) => anyOf(records.decision, decisions)),
    given(conditions.dataKind, (kinds) => sql`${records.fieldKinds} && ${arrayOf('text', kinds)}`),
    given(conditions.at?.from, (instant) => gte(records.at, instant)),
    given(conditions.at?.before, (instant) => lt(records.at, instant)),
  );
}

/** The id of whom a search is about, so that they are among those whose rows were read. */
export function searchedViewer({ viewerId }: RecordConditions): {
  readonly searched?: typeof records.viewerId;
} {
  return viewerId == null ? {} : { searched: records.viewerId };
}

/** A page of all records. */
export function recordsByPage(
  db: Db,
  page: RecordPage,
  conditions: RecordConditions,
  { columns }: RecordProjection,
): Promise<AccessRecordRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select({ ...columns, ...searchedViewer(conditions) })
    .from(records)
    .where(and(recordsMatching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countRecords(db: Db, conditions: RecordConditions): Promise<number> {
  const searched = searchedViewer(conditions);
  const [row] = await db
    .select({ count: count(), ...searched })
    .from(records)
    .where(recordsMatching(conditions))
    .groupBy(...Object.values(searched));
  return row?.count ?? 0;
}

/** What tells a record from all others, and where it is. */
export type RecordKey = Pick<typeof records.$inferSelect, 'id' | 'at'>;

/** What the employees are called who asked, by the ids of records that the viewer may read. */
export async function namesOfViewers(
  db: Db,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<string, string>> {
  const ids = arrayOf(
    'uuid',
    keys.map(({ id }) => id),
  );
  const times = arrayOf(
    'timestamptz',
    keys.map(({ at }) => at.toISOString()),
  );
  const found = await db.execute<{ record_id: string; name: string }>(
    sql`select record_id, name from audit.names_of_viewers(${ids}, ${times})`,
  );
  return new Map(found.map(({ record_id: id, name }) => [id, name]));
}
