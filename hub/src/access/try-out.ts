import { randomBytes } from 'node:crypto';
import type { TryOut } from '@loopgraph/gateway/access/try-out/try-out';
import { codeOf, HubFault } from '../hub-fault.ts';
import { openSession } from '../postgres/session.ts';
import { tryOutPeople } from './try-out-people.ts';

const NO_TABLE = new Set(['42P01', '3F000']);

/**
 * What signs and checks try-out tokens, kept in the database that the hub serves: so all who may read it as its admin, hubs
 * and commands, share it. The first who asks makes it.
 */
export async function tryOutSecret(adminUrl: string): Promise<Uint8Array> {
  await using session = openSession(adminUrl);
  try {
    await session.sql`
      insert into gateway.try_out_secret (secret) values (${randomBytes(32)}) on conflict do nothing`;
    const [row] = await session.sql<
      { secret: Uint8Array }[]
    >`select secret from gateway.try_out_secret`;
    if (row) return row.secret;
  } catch (error) {
    if (!NO_TABLE.has(codeOf(error) ?? '')) throw error;
  }
  throw new HubFault(
    'expected a database that Loopgraph has served or migrated, got another one: run `pnpm start` or `pnpm loopgraph migrate` first',
  );
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
