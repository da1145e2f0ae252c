import type { Db } from '@loopgraph/kit/database';
import type { Given } from '@loopgraph/kit/filters';
import { createOrderings } from '@loopgraph/kit/ordering';
import { pageClauses, type Page } from '@loopgraph/kit/page';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { anyOf, given } from '@loopgraph/kit/sql';
import { and, asc, count, desc, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import {
  jobRoleRequirements,
  jobRoles,
  type JobRoleRequirementRow,
  type JobRoleRow,
} from '../tables/job-roles.ts';

export const jobRoleColumns = getTableColumns(jobRoles);
type JobRoleProjection = Projection<typeof jobRoleColumns>;
type JobRolePage = Page<keyof typeof jobRoleColumns>;

export const jobRoleOrdering = createOrderings('jobRoles', {
  TITLE: [
    { name: 'title', column: jobRoles.title },
    { name: 'id', column: jobRoles.id },
  ],
});

/** Conditions on job roles, joined by and; an absent one always holds. */
export interface JobRoleConditions {
  readonly family?: Given<string>;
  /** A competency that the role takes. */
  readonly requiresId?: Given<string>;
}

function requiring(competencyId: string): SQL {
  const { jobRoleId } = jobRoleRequirements;
  return inArray(
    jobRoles.id,
    sql`(select ${jobRoleId} from ${jobRoleRequirements} where ${eq(jobRoleRequirements.competencyId, competencyId)})`,
  );
}

function matching({ family, requiresId }: JobRoleConditions): SQL | undefined {
  return and(
    given(family, (name) => eq(jobRoles.family, name)),
    given(requiresId, requiring),
  );
}

/** The job roles that exist among `ids`, in no order. */
export const jobRolesByIds = selectByIds(jobRoles);

/** The job roles that are cases of the occupations with `uris`, by title. */
export function jobRolesByOccupationUris(
  db: Db,
  uris: readonly string[],
  { columns }: JobRoleProjection,
): Promise<JobRoleRow[]> {
  return db
    .select(columns)
    .from(jobRoles)
    .where(anyOf(jobRoles.occupationUri, uris))
    .orderBy(asc(jobRoles.title), asc(jobRoles.id));
}

/** The job roles that require each of `competencyIds`, by title. */
export function jobRolesByCompetencyIds(
  db: Db,
  competencyIds: readonly string[],
  { columns }: JobRoleProjection,
): Promise<(JobRoleRow & { readonly competencyId: string })[]> {
  return db
    .select({ ...columns, competencyId: jobRoleRequirements.competencyId })
    .from(jobRoleRequirements)
    .innerJoin(jobRoles, eq(jobRoles.id, jobRoleRequirements.jobRoleId))
    .where(anyOf(jobRoleRequirements.competencyId, competencyIds))
    .orderBy(asc(jobRoles.title), asc(jobRoles.id));
}

/** What each of `jobRoleIds` takes: essentials first, then the highest level. */
export function requirementsByJobRoleIds(
  db: Db,
  jobRoleIds: readonly string[],
): Promise<JobRoleRequirementRow[]> {
  const { jobRoleId, essential, requiredLevel, competencyId } = jobRoleRequirements;
  return db
    .select()
    .from(jobRoleRequirements)
    .where(anyOf(jobRoleId, jobRoleIds))
    .orderBy(desc(essential), desc(requiredLevel), asc(competencyId));
}

export function jobRolesByPage(
  db: Db,
  page: JobRolePage,
  conditions: JobRoleConditions,
  { columns }: JobRoleProjection,
): Promise<JobRoleRow[]> {
  const { where, orderBy, limit } = pageClauses(page);
  return db
    .select(columns)
    .from(jobRoles)
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(limit);
}

export async function countJobRoles(db: Db, conditions: JobRoleConditions): Promise<number> {
  const [row] = await db.select({ count: count() }).from(jobRoles).where(matching(conditions));
  return row?.count ?? 0;
}
