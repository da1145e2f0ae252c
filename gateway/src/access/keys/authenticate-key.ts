import { timingSafeEqual } from 'node:crypto';
import type { Db } from '@loopgraph/kit/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Authenticated } from '../authenticated.ts';
import { authenticationUnavailable, unauthenticated } from '../refusals.ts';
import { hashSecret, type KeyText } from './key-text.ts';
import { identityOf, isLive } from './live-keys.ts';
import { apiKeys } from './table.ts';

/** Compared with where there is no such key, so that it takes as long. */
const noHash = new Uint8Array(32);

/** Finds a key while it is good: for every request, so that a revocation counts at once, by a statement that is made and planned once. */
function validKeyIn(db: Pick<Db, 'select'>) {
  const { id, client, role, scopes, purposes, secretHash } = apiKeys;
  return db
    .select({ client, role, scopes, purposes, secretHash })
    .from(apiKeys)
    .where(and(eq(id, sql.placeholder('id')), isLive()))
    .prepare('valid_key');
}

/** Tells who holds an API key; one statement each time. */
export function authenticateKeysOf(
  db: Pick<Db, 'select'>,
): (key: KeyText) => Promise<Authenticated> {
  const validKey = validKeyIn(db);
  return async ({ id, secret }) => {
    const [key] = await validKey.execute({ id }).catch((error: unknown) => {
      throw authenticationUnavailable(error);
    });
    const isSame = timingSafeEqual(hashSecret(secret), key?.secretHash ?? noHash);
    if (!key || !isSame) throw unauthenticated(`no valid key ${id}`);
    return { identity: identityOf({ id, ...key }), purpose: null };
  };
}
