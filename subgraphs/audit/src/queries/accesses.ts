import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, count, eq, type SQL } from 'drizzle-orm';
import { accesses, records, type AccessRecordRow } from '../tables.ts';
import {
  recordsMatching,
  type RecordConditions,
  type RecordPage,
  type RecordProjection,
} from './access-records.ts';
import type { Db } from '@loopgraph/kit/database';

const itsRecord = and(eq(records.at, accesses.at), eq(records.id, accesses.recordId));

function accessesOf(employeeId: SQL, conditions: RecordConditions): SQL | undefined {
  return and(eq(accesses.employeeId, employeeId), recordsMatching(conditions, accesses.at));
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
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(accesses)
    .innerJoin(records, itsRecord)
    .where(and(accessesOf(wanted.columns.id, conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many records each of `employeeIds` is in. */
export function countRecordsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: RecordConditions,
): Promise<{ parentId: string; count: number }[]> {
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select({ count: count().as('count') })
    .from(accesses)
    .innerJoin(records, itsRecord)
    .where(accessesOf(wanted.columns.id, conditions))
    .as('found');
  return db
    .select({ parentId: wanted.columns.id, count: found.count })
    .from(wanted.table)
    .crossJoinLateral(found);
}
