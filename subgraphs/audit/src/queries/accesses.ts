import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, asc, count, desc, eq, gt, gte, lt, lte, sql, type SQL } from 'drizzle-orm';
import { accessMinutes, records, type AccessRecordRow } from '../tables.ts';
import {
  recordsMatching,
  searchedViewer,
  type RecordConditions,
  type RecordPage,
  type RecordProjection,
} from './access-records.ts';
import type { Db } from '@loopgraph/kit/database';

const { minute } = accessMinutes;
/** Read with what is found, so that those whom a search is about are among those whose rows were read. */
const whose = accessMinutes.employeeId;
const minuteMs = 60_000;

const inMinute = and(gte(records.at, minute), lt(records.at, sql`${minute} + interval '1 minute'`));

/** The minutes with records from an instant on, and those with records before one. */
const minutesFrom = (instant: Date) => gt(minute, new Date(instant.getTime() - minuteMs));
const minutesBefore = (instant: Date) => lt(minute, instant);

/** What the cursors and the range of times say of minutes, so that none beyond them are read. */
function minutesOf(page: RecordPage | undefined, { at }: RecordConditions): SQL | undefined {
  const isDescending = page?.ordering.descending === true;
  const [after, before] = [page?.after?.[0], page?.before?.[0]];
  const [oldest, latest] = isDescending ? [before, after] : [after, before];
  return and(
    oldest instanceof Date ? minutesFrom(oldest) : undefined,
    latest instanceof Date ? lte(minute, latest) : undefined,
    at?.from ? minutesFrom(at.from) : undefined,
    at?.before ? minutesBefore(at.before) : undefined,
  );
}

/**
 * The records of a minute that an employee is in. Row-level security gives an employee no minutes and no records but their own;
 * administrators, who may read all of them, need `is_in`, which reads the record once more.
 */
function recordsIn(employeeId: SQL, conditions: RecordConditions): SQL | undefined {
  return and(
    inMinute,
    recordsMatching(conditions),
    sql`((select not audit.is_administrator()) or audit.is_in(${employeeId}, ${records.id}, ${records.at}))`,
  );
}

/** A page of the records that each of `employeeIds` is in. */
export function recordsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: RecordPage,
  conditions: RecordConditions,
  { columns }: RecordProjection,
): Promise<Below<AccessRecordRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const direction = page.ordering.descending === page.backward ? asc : desc;
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  // Joined below each minute, so that none is read but those that the page needs.
  const ofMinute = db
    .select({ ...columns, ...searchedViewer(conditions) })
    .from(records)
    .where(and(recordsIn(wanted.columns.id, conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('of_minute');
  const found = db
    .select({ ...ofMinute._.selectedFields, whose })
    .from(accessMinutes)
    .crossJoinLateral(ofMinute)
    .where(and(eq(accessMinutes.employeeId, wanted.columns.id), minutesOf(page, conditions)))
    .orderBy(direction(minute), ...nestedOrderBy(page, ofMinute))
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many records each of `employeeIds` is in; those that are in none are left out. */
export function countRecordsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: RecordConditions,
): Promise<{ parentId: string; count: number }[]> {
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const searched = searchedViewer(conditions);
  const ofMinute = db
    .select({ count: count().as('count'), ...searched })
    .from(records)
    .where(recordsIn(wanted.columns.id, conditions))
    .groupBy(...Object.values(searched))
    .as('of_minute');
  const { count: counted, ...others } = ofMinute._.selectedFields;
  const sum = sql<number>`sum(${counted})::integer`;
  const found = db
    .select({ count: sum.as('count'), whose, ...others })
    .from(accessMinutes)
    .crossJoinLateral(ofMinute)
    .where(and(eq(accessMinutes.employeeId, wanted.columns.id), minutesOf(undefined, conditions)))
    .groupBy(whose, ...Object.values(others))
    .having(gt(sum, 0))
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found);
}
