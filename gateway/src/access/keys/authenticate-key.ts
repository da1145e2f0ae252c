import { timingSafeEqual } from 'node:crypto';
import type { Db } from '@loopgraph/kit/database';
import { and, eq } from 'drizzle-orm';
import type { Authenticated } from '../authenticated.ts';
import { authenticationUnavailable, unauthenticated } from '../refusals.ts';
import { hashSecret, type KeyText } from './key-text.ts';
import { identityOf, isLive } from './live-keys.ts';
import { apiKeys } from './table.ts';

/** Compared with where there is no such key, so that it takes as long. */
const noHash = new Uint8Array(32);

/** The key of `id` while it is good: read for every request, so that a revocation counts at once. */
async function validKey(db: Db, id: string) {
  const { client, role, scopes, purposes, secretHash } = apiKeys;
  const [key] = await db
    .select({ client, role, scopes, purposes, secretHash })
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), isLive()))
    .catch((error: unknown) => {
      throw authenticationUnavailable(error);
    });
  return key;
}

/** Who holds an API key; one statement. */
export async function authenticateKey(db: Db, { id, secret }: KeyText): Promise<Authenticated> {
  const key = await validKey(db, id);
  const isSame = timingSafeEqual(hashSecret(secret), key?.secretHash ?? noHash);
  if (!key || !isSame) throw unauthenticated(`no valid key ${id}`);
  return { identity: identityOf({ id, ...key }), purpose: null };
}
