import type { Db } from '@loopgraph/kit/database';
import { eq, exists, or, sql } from 'drizzle-orm';
import { reviewCycleCompetencies, reviewRatings } from '../tables.ts';

/** Whether a competency is on the form of some review cycle, or was ever rated. */
export async function isRatedCompetency(db: Db, competencyId: string): Promise<boolean> {
  const onForm = db
    .select({ one: sql`1` })
    .from(reviewCycleCompetencies)
    .where(eq(reviewCycleCompetencies.competencyId, competencyId));
  const rated = db
    .select({ one: sql`1` })
    .from(reviewRatings)
    .where(eq(reviewRatings.competencyId, competencyId));
  const [row] = await db.execute<{ known: boolean }>(
    sql`select ${or(exists(onForm), exists(rated))} as known`,
  );
  return row?.known ?? false;
}
