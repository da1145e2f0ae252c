import type { createRemoteJWKSet, CryptoKey, JWTHeaderParameters } from 'jose';
import { z } from 'zod';
import { authenticationUnavailable } from '../refusals.ts';
import type { OidcProvider } from './provider.ts';

const patienceMs = 5000;

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationResponse */
async function discoverJwksUrl(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(url, { redirect: 'error', signal });
  if (!response.ok) throw new Error(`expected 200 from ${url}, got ${response.status}`);
  const document = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() });
  return document.parse(await response.json()).jwks_uri;
}

type RemoteJwks = ReturnType<typeof createRemoteJWKSet>;

/**
 * The provider's keys: where they are is found out at the first token, and they are read again when they are ten minutes
 * old, or when a token names one that is not among them, though not within the cooldown. Rejects with a 503 where the
 * provider does not say.
 */
export function keysOfIssuer(
  provider: OidcProvider,
  createJwks: typeof createRemoteJWKSet,
): (header: JWTHeaderParameters) => Promise<CryptoKey> {
  const open = async (): Promise<RemoteJwks> => {
    const url = provider.jwksUrl ?? (await discoverJwksUrl(provider.issuer));
    const cooldownDuration = provider.jwksCooldownSeconds * 1000;
    return createJwks(new URL(url), { cooldownDuration, timeoutDuration: patienceMs });
  };
  let opening: Promise<RemoteJwks> | undefined;
  return async (header) => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw authenticationUnavailable(error);
    });
    const jwks = await opening;
    return await jwks(header);
  };
}
