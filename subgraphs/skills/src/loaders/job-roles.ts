import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { parseOptionalSlug } from '@loopgraph/kit/ids';
import { createLoader } from '@loopgraph/kit/loader';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import { parseOptionalText } from '@loopgraph/kit/text';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countJobRoles,
  jobRoleColumns,
  jobRoleOrdering,
  jobRolesByCompetencyIds,
  jobRolesByIds,
  jobRolesByOccupationUris,
  jobRolesByPage,
  requirementsByJobRoleIds,
  type JobRoleConditions,
} from '../queries/job-roles.ts';
import type { JobRoleFilter, QueryJobRolesArgs, RequireFields } from '../schema.generated.ts';
import type { JobRoleRequirementRow } from '../tables/job-roles.ts';

const projector = createProjector(jobRoleColumns, {
  type: 'JobRole',
  always: ['id'],
  fields: { occupation: ['occupationUri'] },
});

function parseFilter(filter: JobRoleFilter | null | undefined): JobRoleConditions {
  return {
    family: parseOptionalText(filter?.family, 'family'),
    requiresId: parseOptionalSlug(filter?.requires, 'a competency'),
  };
}

/** The reads of job roles. */
export function createJobRoleLoaders(db: Db) {
  return {
    jobRole: createProjectedLoader(projector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await jobRolesByIds(db, ids, projection), ({ id }) => id),
    ),

    jobRolesOfOccupation: createProjectedLoader(
      projector,
      async (uris: readonly string[], projection) =>
        manyForEach(
          uris,
          await jobRolesByOccupationUris(db, uris, projection.and(['occupationUri'])),
          (jobRole) => column(jobRole, 'occupationUri') ?? '',
        ),
    ),

    jobRolesOfCompetency: createProjectedLoader(
      projector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await jobRolesByCompetencyIds(db, ids, projection),
          ({ competencyId }) => competencyId,
        ),
    ),

    requirementsOfJobRole: createLoader<string, JobRoleRequirementRow[]>(async (ids) =>
      manyForEach(ids, await requirementsByJobRoleIds(db, ids), ({ jobRoleId }) => jobRoleId),
    ),

    jobRoles: (args: RequireFields<QueryJobRolesArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, jobRoleOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () =>
          jobRolesByPage(db, page, conditions, projector.ofConnection(info, page.ordering)),
        count: () => countJobRoles(db, conditions),
      });
    },
  };
}
