import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { isRatedCompetency } from '../queries/rated-competencies.ts';

/** NOT_FOUND: no review cycle rates `competencyId`, and no rating on it exists. */
export function refuseCompetency(competencyId: string): never {
  throw new RequestError(
    'NOT_FOUND',
    `Expected a competency that a review cycle rates, but got: ${JSON.stringify(competencyId)}.`,
  );
}

/** Refuses a competency that is not rated; one statement. */
export async function checkRatedCompetency(db: Db, competencyId: string): Promise<void> {
  if (!(await isRatedCompetency(db, competencyId))) refuseCompetency(competencyId);
}
