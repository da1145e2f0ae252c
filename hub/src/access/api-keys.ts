import { hashSecret, makeKey, writeKey } from '@loopgraph/gateway/access/keys/key-text';
import type { Purpose } from '@loopgraph/kit/viewer';
import type { Session } from '../postgres/session.ts';

/** Those who have keys: people sign in instead. */
export const keyRoles = ['partner', 'service'] as const;

/** What a key lets its holder do, and until when. */
export interface KeyGrant {
  readonly client: string;
  readonly role: (typeof keyRoles)[number];
  readonly scopes: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly expiresAt: Date;
}

export interface KeyListing extends KeyGrant {
  readonly id: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** Makes a key and gives its text, which is known to nobody from then on but to those who are told. */
export async function createKey(sql: Session, grant: KeyGrant): Promise<string> {
  const key = makeKey();
  const { client, role, scopes, purposes, expiresAt } = grant;
  await sql`
    insert into gateway.api_keys (id, secret_hash, client, role, scopes, purposes, expires_at)
    values (${key.id}, ${hashSecret(key.secret)}, ${client}, ${role}, ${[...scopes]}, ${[...purposes]}, ${expiresAt})`;
  return writeKey(key);
}

/** Every key that there ever was, the latest first. */
export async function listKeys(sql: Session): Promise<KeyListing[]> {
  return await sql<KeyListing[]>`
    select id, client, role, scopes, purposes, created_at as "createdAt", expires_at as "expiresAt",
           revoked_at as "revokedAt", last_used_at as "lastUsedAt"
    from gateway.api_keys order by created_at desc, id`;
}

/** Revokes a key, which is good for nothing at once; null where there is none of that id, false where it was revoked before. */
export async function revokeKey(sql: Session, id: string): Promise<boolean | null> {
  const revoked = await sql`
    update gateway.api_keys set revoked_at = now() where id = ${id} and revoked_at is null`;
  if (revoked.count > 0) return true;
  const known = await sql`select from gateway.api_keys where id = ${id}`;
  return known.length > 0 ? false : null;
}
