import { createHash } from 'node:crypto';
import { isUuid } from '@loopgraph/kit/ids';
import { rememberVerified } from '@loopgraph/kit/verified-tokens';
import type { JWTPayload } from 'jose';
import type { Authenticated } from '../authenticated.ts';
import { authenticationUnavailable, unauthenticated } from '../refusals.ts';
import { claimAt, rightsOf, type Claims } from './claims.ts';
import type { EmployeeOf } from './employee-links.ts';
import { keysOfIssuer } from './keys-of-issuer.ts';
import type { OidcProvider } from './provider.ts';

/** Asymmetric ones alone: no `none`, and no HMAC, for which a public key would serve as the secret. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** What jose says of a token that is not good; all else that fails is a fault of the provider or of ours. */
const faultsOfTokens = new Set([
  'ERR_JWS_INVALID',
  'ERR_JWT_INVALID',
  'ERR_JWT_EXPIRED',
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
]);

async function openVerifier(
  provider: OidcProvider,
): Promise<(token: string) => Promise<JWTPayload>> {
  // Loaded by the first token, for the start has no use for it.
  const jose = await import('jose');
  const keys = keysOfIssuer(provider, jose);
  const { issuer, audience, clockSkewSeconds: clockTolerance } = provider;
  const requiredClaims = ['sub', 'exp'];
  const options = { issuer, audience, algorithms, clockTolerance, requiredClaims };
  return rememberVerified(async (token) => {
    try {
      const { payload, protectedHeader, key } = await jose.jwtVerify(token, keys, options);
      const isCurrent = async () => (await keys(protectedHeader).catch(() => null)) === key;
      return { claims: payload, isCurrent };
    } catch (error) {
      const isOfToken = error instanceof jose.errors.JOSEError && faultsOfTokens.has(error.code);
      throw isOfToken ? unauthenticated(error) : authenticationUnavailable(error);
    }
  });
}

/** Where the claim that should hold it holds anything else, it is a 401 rather than somebody without a record. */
function claimedEmployee(claims: Claims, name: string | null): string | null {
  const value = name === null ? undefined : claimAt(claims, name);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
  throw unauthenticated(`expected ${String(name)} to be an employee's id`);
}

/** Who holds a token of `provider`; `employeeOf` finds whom its `sub` is in the HRIS, where links are looked at. */
export function authenticateTokensOf(
  provider: OidcProvider,
  employeeOf: EmployeeOf | null,
): (token: string) => Promise<Authenticated> {
  let verifier: ReturnType<typeof openVerifier> | undefined;
  return async (token) => {
    const verify = await (verifier ??= openVerifier(provider));
    const claims = await verify(token);
    const { sub, jti } = claims;
    if (typeof sub !== 'string' || sub === '') throw unauthenticated('no subject');
    const employeeId =
      claimedEmployee(claims, provider.claims.employee) ?? (await employeeOf?.(sub)) ?? null;
    const rights = rightsOf(claims, provider.claims, employeeId);
    if (rights.roles.includes('partner') && rights.client === null) {
      throw unauthenticated(`expected ${provider.claims.client} to name the client of a partner`);
    }
    const id = typeof jti === 'string' ? jti : fingerprint(token);
    const credential = { kind: 'token', id } as const;
    return { identity: { subject: sub, credential, employeeId, ...rights }, purpose: null };
  };
}

/** Tells a token without an id from others, and nothing of what is in it. */
function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32);
}
