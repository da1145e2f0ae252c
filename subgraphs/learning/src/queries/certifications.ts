import { countRows } from '@loopgraph/kit/count-rows';
import type { Db } from '@loopgraph/kit/database';
import type { DateRange, Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { given } from '@loopgraph/kit/sql';
import type { WithinReach } from '@loopgraph/kit/within-reach';
import { and, eq, getTableColumns, gte, lt, lte, sql, type SQL } from 'drizzle-orm';
import { certifications, type CertificationRow } from '../tables/certifications.ts';

export const certificationColumns = getTableColumns(certifications);
export type CertificationProjection = Projection<typeof certificationColumns>;
export type CertificationPage = Page<keyof typeof certificationColumns>;

export const certificationOrdering = createOrderings('certifications', {
  ISSUED_ON: [
    { name: 'issuedOn', column: certifications.issuedOn },
    { name: 'id', column: certifications.id },
  ],
});

/** Conditions on certifications, joined by and; an absent one always holds. */
export interface CertificationConditions {
  readonly courseId?: Given<string>;
  readonly employeeId?: Given<string>;
  /** Whether they count no more on the day. */
  readonly expired?: Given<{ readonly is: boolean; readonly on: string }>;
  readonly issuedOn?: Given<DateRange>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function expiredOn(day: string): SQL {
  return lt(certifications.expiresOn, day);
}

export function certificationsMatching(conditions: CertificationConditions): SQL | undefined {
  const { courseId, employeeId, expired, issuedOn } = conditions;
  return and(
    conditions.withinReach?.(certifications.employeeId),
    given(courseId, (course) => eq(certifications.courseId, course)),
    given(employeeId, (employee) => eq(certifications.employeeId, employee)),
    given(expired, ({ is, on }) => (is ? expiredOn(on) : sql`(${expiredOn(on)}) is not true`)),
    given(issuedOn?.from, (day) => gte(certifications.issuedOn, day)),
    given(issuedOn?.to, (day) => lte(certifications.issuedOn, day)),
  );
}

/** The certifications that exist among `ids`, in no order. */
export const certificationsByIds = selectByIds(certifications);

export function certificationsByPage(
  db: Db,
  page: CertificationPage,
  conditions: CertificationConditions,
  { columns }: CertificationProjection,
): Promise<CertificationRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(certifications)
    .where(and(certificationsMatching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export function countCertifications(db: Db, conditions: CertificationConditions): Promise<number> {
  return countRows(db, certifications, certificationsMatching(conditions), conditions.employeeId);
}
