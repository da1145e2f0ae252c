import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { given, unnested } from '@loopgraph/kit/sql';
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import { assessments, type CompetencyRatingRow } from '../tables/assessments.ts';
import { competencies } from '../tables/competencies.ts';

const { id, employeeId, competencyId, score, assessedAt } = assessments;
const { name, validMonths } = competencies;

export const ratingColumns = {
  assessmentId: sql<string>`${id}`.as('assessment_id'),
  employeeId,
  competencyId,
  competencyName: name,
  score,
  assessedAt,
  // Months are calendar months in UTC, whatever the time zone of the session.
  countsUntil:
    sql<Date>`((${assessedAt} at time zone 'UTC') + make_interval(months => ${validMonths})) at time zone 'UTC'`
      .mapWith(assessedAt)
      .as('counts_until'),
};

type RatingProjection = Projection<typeof ratingColumns>;

/** Which ratings: of one competency or, by the competency's name, of all; as they were known at an instant. */
export interface RatingConditions {
  readonly competencyId: string | undefined;
  readonly asOf: Date;
}

/** The latest assessment of each competency, for each of `employeeIds`. */
export function latestAssessmentsByEmployeeIds(
  db: Db,
  employeeIds: readonly string[],
  conditions: RatingConditions,
  projection: RatingProjection,
): Promise<(Omit<CompetencyRatingRow, 'asOf'> & { readonly employeeId: string })[]> {
  const ofAll = conditions.competencyId === undefined;
  const { columns, has } = ofAll ? projection.and(['competencyName']) : projection;
  const wanted = unnested('wanted', { id: ['uuid', employeeIds] });
  const latest = db
    .selectDistinctOn([competencyId], columns)
    .from(assessments)
    .where(
      and(
        eq(employeeId, wanted.columns.id),
        given(conditions.competencyId, (only) => eq(competencyId, only)),
        lte(assessedAt, conditions.asOf),
      ),
    )
    .orderBy(asc(competencyId), desc(assessedAt), desc(id))
    .$dynamic();
  if (ofAll || has('countsUntil')) {
    void latest.innerJoin(competencies, eq(competencies.id, competencyId));
  }
  if (!ofAll) void latest.limit(1);
  const found = latest.as('found');
  const rows = db
    .select(found._.selectedFields)
    .from(wanted.table)
    .crossJoinLateral(found)
    .$dynamic();
  return ofAll ? rows.orderBy(asc(found.competencyName), asc(found.competencyId)) : rows;
}
