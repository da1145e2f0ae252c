import type { Db } from '@loopgraph/kit/database';
import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import { reviewCycleCompetencies } from '../tables.ts';

/** Whether a competency is on the form of some review cycle, as that of every rating is. */
export function isRated(competencyId: string | Placeholder): SQL<boolean> {
  return sql<boolean>`exists (select from ${reviewCycleCompetencies} where competency_id = ${competencyId})`;
}

/** The same, asked on its own. */
export async function isRatedCompetency(db: Db, competencyId: string): Promise<boolean> {
  const [row] = await db.execute<{ known: boolean }>(sql`select ${isRated(competencyId)} as known`);
  return row?.known ?? false;
}
