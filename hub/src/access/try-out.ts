import { randomBytes } from 'node:crypto';
import type { TryOut } from '@loopgraph/gateway/access/try-out/try-out';
import { onMigrated } from '../postgres/on-migrated.ts';
import { openSession } from '../postgres/session.ts';
import { tryOutPeople } from './try-out-people.ts';

/**
 * What signs and checks try-out tokens, kept in the database that the hub serves: so all who may read it as its admin, hubs
 * and commands, share it. The first who asks makes it.
 */
export async function tryOutSecret(adminUrl: string): Promise<Uint8Array> {
  await using session = openSession(adminUrl);
  return await onMigrated(async () => {
    await session.sql`
      insert into gateway.try_out_secret (secret) values (${randomBytes(32)}) on conflict do nothing`;
    const [row] = await session.sql<
      { secret: Uint8Array }[]
    >`select secret from gateway.try_out_secret`;
    if (!row) throw new Error('expected a secret that was just written, got none');
    return row.secret;
  });
}

/** Trying out over the database of `adminUrl`; its secret is read once. */
export function openTryOut(adminUrl: string): TryOut {
  let secret: Promise<Uint8Array> | undefined;
  return {
    secret: () =>
      (secret ??= tryOutSecret(adminUrl).catch((error: unknown) => {
        secret = undefined;
        throw error;
      })),
    people: () => tryOutPeople(adminUrl),
  };
}
