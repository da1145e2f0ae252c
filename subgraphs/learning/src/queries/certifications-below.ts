import { countRowsBelow } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { Below } from '@loopgraph/kit/nested-connections';
import { nestedOrderBy, pageClauses } from '@loopgraph/kit/page';
import { unnested } from '@loopgraph/kit/sql';
import { and, eq, type SQL } from 'drizzle-orm';
import { certifications, type CertificationRow } from '../tables/certifications.ts';
import {
  certificationsMatching,
  type CertificationConditions,
  type CertificationPage,
  type CertificationProjection,
} from './certifications.ts';

function belongTo(employeeId: SQL, conditions: CertificationConditions): SQL | undefined {
  return and(eq(certifications.employeeId, employeeId), certificationsMatching(conditions));
}

/** A page of the certifications of each of `employeeIds`. */
export function certificationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: CertificationPage,
  conditions: CertificationConditions,
  { columns }: CertificationProjection,
): Promise<Below<CertificationRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(certifications)
    .where(and(belongTo(wanted.columns.id, conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many certifications there are of each of `employeeIds`. */
export function countCertificationsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: CertificationConditions,
): Promise<{ parentId: string; count: number }[]> {
  return countRowsBelow(db, certifications, employeeIds, (id) => belongTo(id, conditions), true);
}
