import type * as jose from 'jose';
import { z } from 'zod';
import type { OidcProvider } from './provider.ts';
import { readDocument } from './read-document.ts';
import { secureUrl } from './secure-url.ts';

const patienceMs = 5000;
/** As the refusals say in `retry-after`. */
const pauseMs = 5000;

const keySet = z.object({ keys: z.array(z.looseObject({})) });

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationResponse */
async function discoverJwksUrl(issuer: string, signal: AbortSignal): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = z.object({ issuer: z.literal(issuer), jwks_uri: secureUrl });
  return document.parse(await readDocument(url, { signal })).jwks_uri;
}

/** Anybody can send tokens with keys that nobody knows: while `read` fails, they must not have it asked for each of them. */
function pausedAfterFaults<Given extends unknown[], Read>(
  read: (...given: Given) => Promise<Read>,
  milliseconds: number,
): (...given: Given) => Promise<Read> {
  let fault: unknown;
  let until = 0;
  return async (...given) => {
    if (performance.now() < until) throw fault;
    try {
      return await read(...given);
    } catch (error) {
      fault = error;
      until = performance.now() + milliseconds;
      throw error;
    }
  };
}

/**
 * The provider's keys: they are read at the first token, again when they are ten minutes old, or when a token names one that is
 * not among them, though not within the cooldown, nor within five seconds of a reading that failed; each time from where the
 * provider says then. Rejects where it does not say.
 */
export function keysOfIssuer(
  { issuer, jwksUrl, jwksCooldownSeconds }: OidcProvider,
  { createRemoteJWKSet, customFetch }: Pick<typeof jose, 'createRemoteJWKSet' | 'customFetch'>,
): (header: jose.JWTHeaderParameters) => Promise<jose.CryptoKey> {
  const cooldownDuration = jwksCooldownSeconds * 1000;
  const readKeys: jose.FetchImplementation = async (_url, { headers, signal }) => {
    const url = jwksUrl ?? (await discoverJwksUrl(issuer, signal));
    return Response.json(keySet.parse(await readDocument(url, { headers, signal })));
  };
  return createRemoteJWKSet(new URL(jwksUrl ?? issuer), {
    cooldownDuration,
    timeoutDuration: patienceMs,
    [customFetch]: pausedAfterFaults(readKeys, Math.min(pauseMs, cooldownDuration)),
  });
}
