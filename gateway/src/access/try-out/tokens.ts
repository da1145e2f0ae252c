import { randomUUID } from 'node:crypto';
import { rememberVerified } from '@loopgraph/kit/verified-tokens';
import * as viewers from '@loopgraph/kit/viewer';
import { z } from 'zod';
import type { Authenticated } from '../authenticated.ts';
import { authenticationUnavailable, unauthenticated } from '../refusals.ts';
import type { TryOutIdentity } from './personas.ts';

/** How long a try-out token is good, in seconds: a working day. */
export const tryOutSeconds = 8 * 60 * 60;

const algorithm = 'HS256';
const issuer = 'loopgraph:try-out';
const audience = 'loopgraph';
// Whoever knows the secret could sign other things with it; a token of another kind is none of these.
const typ = 'loopgraph-try-out+jwt';

const claims = z.object({
  sub: z.string(),
  jti: z.string(),
  client: z.string().nullable(),
  roles: z.array(z.enum(viewers.roles)),
  scopes: z.array(z.string()),
  purposes: z.array(z.enum(viewers.purposes)),
  purpose: z.enum(viewers.purposes).nullable(),
  employee: z.uuid().nullable(),
  exp: z.number(),
});

/** Whom a try-out token is for. */
export interface TryOutSubject {
  readonly identity: TryOutIdentity;
  readonly purpose: Authenticated['purpose'];
}

/** A token for trying things out, good for some hours. */
export async function signTryOutToken(
  secret: Uint8Array,
  { identity, purpose }: TryOutSubject,
): Promise<string> {
  const { SignJWT } = await import('jose');
  const { subject, employeeId, client, roles, scopes, purposes } = identity;
  return await new SignJWT({ client, roles, scopes, purposes, purpose, employee: employeeId })
    .setProtectedHeader({ alg: algorithm, typ })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tryOutSeconds} s`)
    .sign(secret);
}

/** Tells whom a token was signed for with the secret; a 401 where it was not, or is no longer good, a 503 where the secret is not to be had. */
export function tryOutTokenReader(
  keptSecret: () => Promise<Uint8Array>,
): (token: string) => Promise<Authenticated> {
  const secret = () =>
    keptSecret().catch((error: unknown) => {
      throw authenticationUnavailable(error);
    });
  const verify = rememberVerified(async (token) => {
    const { jwtVerify } = await import('jose');
    const options = { algorithms: [algorithm], issuer, audience, typ, requiredClaims: ['exp'] };
    const key = await secret();
    const { payload } = await jwtVerify(token, key, options).catch((error: unknown) => {
      throw unauthenticated(error);
    });
    const isCurrent = async () => Buffer.compare(key, await secret()) === 0;
    return { claims: claims.parse(payload), isCurrent };
  });
  return async (token) => {
    const { sub, jti, employee, purpose, client, roles, scopes, purposes } = await verify(token);
    const credential = { kind: 'try-out', id: jti } as const;
    const rights = { client, roles, scopes, purposes };
    return { identity: { subject: sub, credential, employeeId: employee, ...rights }, purpose };
  };
}
