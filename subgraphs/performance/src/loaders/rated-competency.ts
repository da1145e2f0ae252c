import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { isRatedCompetency } from '../queries/rated-competencies.ts';

/** Throws NOT_FOUND where no review cycle rates `competencyId` and no rating on it exists; one statement. */
export async function checkRatedCompetency(db: Db, competencyId: string): Promise<void> {
  if (await isRatedCompetency(db, competencyId)) return;
  throw new RequestError(
    'NOT_FOUND',
    `Expected a competency that a review cycle rates, but got: ${JSON.stringify(competencyId)}.`,
  );
}
