import type { Db } from '@loopgraph/kit/database';
import type { Viewer } from '@loopgraph/kit/viewer';
import { sql } from 'drizzle-orm';
import { identityOf, isLive } from './live-keys.ts';
import { apiKeys } from './table.ts';

/**
 * Whom the holders of keys are as viewers, by client: one for each set of rights and purpose that some live key of the client
 * gives, those of the keys used last first. One statement.
 */
export async function viewersOfKeys(
  db: Pick<Db, 'select'>,
): Promise<ReadonlyMap<string, readonly Viewer[]>> {
  const { id, client, role, scopes, purposes, lastUsedAt } = apiKeys;
  const grants = await db
    .select({ id: sql<string>`min(${id})`, client, role, scopes, purposes })
    .from(apiKeys)
    .where(isLive())
    .groupBy(client, role, scopes, purposes)
    .orderBy(sql`max(${lastUsedAt}) desc nulls last`, sql`min(${id})`);
  const viewers = grants
    .map(identityOf)
    .flatMap((identity) => identity.purposes.map((purpose) => ({ ...identity, purpose })));
  return Map.groupBy(viewers, (viewer) => viewer.client ?? '');
}
