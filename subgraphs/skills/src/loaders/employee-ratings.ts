import { manyForEach } from '@loopgraph/kit/batch';
import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { createFieldLoader } from '@loopgraph/kit/field-loader';
import { parseOptionalSlug } from '@loopgraph/kit/ids';
import { createProjector } from '@loopgraph/kit/projection';
import { competencyExists } from '../queries/competencies.ts';
import { gapColumns, gapsByCandidates, type Candidate } from '../queries/competency-gaps.ts';
import {
  latestAssessmentsByEmployeeIds,
  ratingColumns,
  type RatingConditions,
} from '../queries/competency-ratings.ts';
import type { EmployeeCompetencyRatingsArgs, EmployeeGapsArgs } from '../schema.generated.ts';
import type { CompetencyRatingRow } from '../tables/assessments.ts';
import type { CompetencyGapRow } from '../tables/job-roles.ts';

const ratingProjector = createProjector(ratingColumns, {
  type: 'CompetencyRating',
  always: ['competencyId'],
  fields: { stale: ['countsUntil'], assessment: ['assessmentId'] },
});

const gapProjector = createProjector(gapColumns, {
  type: 'CompetencyGap',
  always: ['competencyId'],
});

async function checkCompetency(db: Db, id: string): Promise<void> {
  if (await competencyExists(db, id)) return;
  throw new RequestError(
    'NOT_FOUND',
    `Expected "competency" to be the id of a competency, but got: ${JSON.stringify(id)}.`,
  );
}

function noSuchJobRole(id: string): RequestError {
  return new RequestError(
    'NOT_FOUND',
    `Expected "jobRole" to be the id of a job role, but got: ${JSON.stringify(id)}.`,
  );
}

const nameOf = ({ employeeId, jobRoleId }: Candidate) => `${employeeId} ${jobRoleId}`;

/** The reads of what employees are able to do, and of what they lack for a job role. */
export function createEmployeeRatingLoaders(db: Db) {
  // All fields of a request see the same present.
  const now = new Date();

  return {
    competencyRatings: createFieldLoader({
      projector: ratingProjector,
      parse: ({ competency, asOf }: EmployeeCompetencyRatingsArgs): RatingConditions => ({
        competencyId: parseOptionalSlug(competency, 'a competency'),
        asOf: asOf ?? now,
      }),
      load: async (
        ids: readonly string[],
        conditions,
        projection,
      ): Promise<CompetencyRatingRow[][]> => {
        const { competencyId, asOf } = conditions;
        const rows = await latestAssessmentsByEmployeeIds(db, ids, conditions, projection);
        if (rows.length === 0 && competencyId !== undefined) {
          await checkCompetency(db, competencyId);
        }
        const ratings = rows.map((row) => ({ ...row, asOf }));
        return manyForEach(ids, ratings, ({ employeeId }) => employeeId);
      },
    }),

    /** Null where there is no such job role and it was not asked for by name. */
    gaps: createFieldLoader({
      projector: gapProjector,
      parse: ({ jobRole }: EmployeeGapsArgs) => parseOptionalSlug(jobRole, 'a job role'),
      keyOf: nameOf,
      load: async (
        candidates: readonly Candidate[],
        asked,
        projection,
      ): Promise<(CompetencyGapRow[] | null)[]> => {
        const rows = await gapsByCandidates(db, candidates, now, projection);
        if (rows.length === 0 && asked !== undefined) throw noSuchJobRole(asked);
        const found = await manyForEach(candidates.map(nameOf), rows, nameOf);
        return found.map((ofCandidate) =>
          ofCandidate.length === 0 ? null : ofCandidate.flatMap(({ gap }) => gap ?? []),
        );
      },
    }),
  };
}
