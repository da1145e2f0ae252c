import { createKey, type KeyGrant } from '../../hub/src/access/api-keys.ts';
import { openSession } from '../../hub/src/postgres/session.ts';

/** A key of a service that may analyse, good for an hour, unless `grant` says otherwise. */
export async function createServiceKey(
  adminUrl: string,
  grant: Partial<KeyGrant> = {},
): Promise<string> {
  await using session = openSession(adminUrl);
  return await createKey(session.sql, {
    client: 'warehouse',
    role: 'service',
    scopes: ['employee:identity'],
    purposes: ['WORKFORCE_ANALYTICS'],
    expiresAt: new Date(Date.now() + 3_600_000),
    ...grant,
  });
}
