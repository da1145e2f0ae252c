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
import { and, count, eq, getTableColumns, gte, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { assessments, type AssessmentRow } from '../tables/assessments.ts';

export const assessmentColumns = getTableColumns(assessments);
type AssessmentProjection = Projection<typeof assessmentColumns>;
type AssessmentPage = Page<keyof typeof assessmentColumns>;

export const assessmentOrdering = createOrderings('assessments', {
  ASSESSED_AT: [
    { name: 'assessedAt', column: assessments.assessedAt },
    { name: 'id', column: assessments.id },
  ],
});

/** Conditions on assessments, joined by and; an absent one always holds. */
export interface AssessmentConditions {
  readonly employeeId?: Given<string>;
  readonly competencyId?: Given<string>;
  readonly method?: Given<readonly (typeof assessments.method.enumValues)[number][]>;
  readonly assessedAt?: Given<DateTimeRange>;
  readonly minScore?: Given<number>;
  readonly maxScore?: Given<number>;
  /** Where the rows are those of many people. */
  readonly withinReach?: WithinReach | undefined;
}

function matching(conditions: AssessmentConditions): SQL | undefined {
  const { employeeId, competencyId, method, assessedAt, minScore, maxScore } = conditions;
  return and(
    conditions.withinReach?.(assessments.employeeId),
    given(employeeId, (id) => eq(assessments.employeeId, id)),
    given(competencyId, (id) => eq(assessments.competencyId, id)),
    given(method, (methods) => inArray(assessments.method, [...new Set(methods)])),
    given(assessedAt?.from, (instant) => gte(assessments.assessedAt, instant)),
    given(assessedAt?.before, (instant) => lt(assessments.assessedAt, instant)),
    given(minScore, (score) => gte(assessments.score, score)),
    given(maxScore, (score) => lte(assessments.score, score)),
  );
}

/** The assessments that exist among `ids`, in no order. */
export const assessmentsByIds = selectByIds(assessments);

/** A page of the assessments of each of `employeeIds`. */
export function assessmentsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  page: AssessmentPage,
  conditions: AssessmentConditions,
  { columns }: AssessmentProjection,
): Promise<Below<AssessmentRow>[]> {
  const { where, orderBy, limit } = pageClauses(page);
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const found = db
    .select(columns)
    .from(assessments)
    .where(and(eq(assessments.employeeId, wanted.columns.id), matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('found');
  return db
    .select({ ...found._.selectedFields, parentId: wanted.columns.id })
    .from(wanted.table)
    .crossJoinLateral(found)
    .orderBy(...nestedOrderBy(page, found));
}

/** How many assessments there are of each of `employeeIds` of whom there are any. */
export function countAssessmentsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: AssessmentConditions,
): Promise<{ parentId: string; count: number }[]> {
  return db
    .select({ parentId: assessments.employeeId, count: count() })
    .from(assessments)
    .where(and(anyOf(assessments.employeeId, employeeIds), matching(conditions)))
    .groupBy(assessments.employeeId);
}

/** The rows of a page of assessments, as `Page` has it. */
export const assessmentsByPage = selectByPage(assessments, matching);

export function countAssessments(db: Db, conditions: AssessmentConditions): Promise<number> {
  return countRows(db, assessments, matching(conditions), conditions.employeeId);
}
