import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { unnested } from '@loopgraph/kit/sql';
import { and, asc, desc, eq, lt, lte, sql, type SQL } from 'drizzle-orm';
import { assessments } from '../tables/assessments.ts';
import { jobRoleRequirements, jobRoles, type CompetencyGapRow } from '../tables/job-roles.ts';

/** Whose gaps to which job role. */
export interface Candidate {
  readonly employeeId: string;
  readonly jobRoleId: string;
}

/** The score of the latest assessment up to `asOf`; no row where there is none. */
function latestScore(db: Db, employeeId: SQL, asOf: Date) {
  return db
    .select({ score: assessments.score, employeeId: assessments.employeeId })
    .from(assessments)
    .where(
      and(
        eq(assessments.employeeId, employeeId),
        eq(assessments.competencyId, jobRoleRequirements.competencyId),
        lte(assessments.assessedAt, asOf),
      ),
    )
    .orderBy(desc(assessments.assessedAt), desc(assessments.id))
    .limit(1)
    .as('latest');
}

const { competencyId, requiredLevel, essential } = jobRoleRequirements;
const score = sql<number | null>`latest.score`;

export const gapColumns = {
  /** Whose score it is; null where there is none. */
  employeeId: sql<string | null>`latest.employee_id`.as('assessed_id'),
  competencyId,
  requiredLevel,
  essential,
  score: score.as('score'),
  // As a numeric, 4 less 3.7 is 0.3, where as a float it would be 0.2999….
  gap: sql<number>`(${requiredLevel} - coalesce(${score}::numeric, 0))::double precision`.as('gap'),
};

type GapProjection = Projection<typeof gapColumns>;

/**
 * What each candidate lacks for the job role, the essential first, then the largest gap. Of a candidate who lacks
 * nothing there is one row, without a competency; of one whose job role there is not, no row.
 */
export function gapsByCandidates(
  db: Db,
  candidates: readonly Candidate[],
  asOf: Date,
  projection: GapProjection,
): Promise<(Candidate & { readonly gap: CompetencyGapRow | null })[]> {
  const wanted = unnested('wanted', {
    employee_id: ['uuid', candidates.map(({ employeeId }) => employeeId)],
    job_role_id: ['text', candidates.map(({ jobRoleId }) => jobRoleId)],
  });
  const latest = latestScore(db, wanted.columns.employee_id, asOf);
  const found = db
    .select(projection.and(['competencyId', 'essential', 'gap']).columns)
    .from(jobRoleRequirements)
    .leftJoinLateral(latest, sql`true`)
    .where(
      and(
        eq(jobRoleRequirements.jobRoleId, jobRoles.id),
        lt(sql`coalesce(${score}, 0)`, requiredLevel),
      ),
    )
    .as('found');
  return db
    .select({
      employeeId: wanted.columns.employee_id,
      jobRoleId: wanted.columns.job_role_id,
      gap: found._.selectedFields,
    })
    .from(wanted.table)
    .innerJoin(jobRoles, eq(jobRoles.id, wanted.columns.job_role_id))
    .leftJoinLateral(found, sql`true`)
    .orderBy(desc(found.essential), desc(found.gap), asc(found.competencyId));
}
