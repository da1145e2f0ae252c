import { and, isNull, sql } from 'drizzle-orm';
import type { Identity } from '@loopgraph/kit/viewer';
import { isPurpose } from '../purpose.ts';
import { apiKeys } from './table.ts';

/** What a key was made for. */
export type KeyGrant = Pick<
  typeof apiKeys.$inferSelect,
  'id' | 'client' | 'role' | 'scopes' | 'purposes'
>;

/** Neither revoked nor expired. */
export function isLive() {
  return and(isNull(apiKeys.revokedAt), sql`${apiKeys.expiresAt} > now()`);
}

/** Who holds a key. */
export function identityOf({ id, client, role, scopes, purposes }: KeyGrant): Identity {
  return {
    subject: `client:${client}`,
    credential: { kind: 'key', id },
    client,
    roles: [role],
    scopes,
    purposes: purposes.filter(isPurpose),
    employeeId: null,
  };
}
