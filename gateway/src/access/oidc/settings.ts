import { parseConfig, wholeNumber } from '@loopgraph/kit/config';
import { z } from 'zod';
import type { OidcProvider } from './provider.ts';
import { secureUrl } from './secure-url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const claim = (name: string) => z.string().default(name).describe('the name of a claim');

const settings = z.object({
  OIDC_ISSUER: secureUrl.describe('the https URL that is the `iss` of the tokens'),
  OIDC_AUDIENCE: z.string().describe('the `aud` that the tokens are made for'),
  OIDC_JWKS_URL: secureUrl.optional().describe('the https URL of the keys of OIDC_ISSUER'),
  OIDC_CLOCK_SKEW_S: wholeNumber(0, 300).prefault('30'),
  OIDC_JWKS_COOLDOWN_S: wholeNumber(0, 3600).prefault('30'),
  OIDC_ROLES_CLAIM: claim('roles'),
  OIDC_SCOPES_CLAIM: claim('scope'),
  OIDC_PURPOSES_CLAIM: claim('purposes'),
  OIDC_CLIENT_CLAIM: claim('client_id'),
  OIDC_EMPLOYEE_CLAIM: z.string().optional(),
  OIDC_IDENTITY_SYSTEM: z.string().optional(),
});

/** The identity provider that `env` configures, null where it says nothing of one; throws a ConfigError with every fault. */
export function readOidcProvider(env: Environment): OidcProvider | null {
  if (!Object.keys(settings.shape).some((name) => env[name])) return null;
  const parsed = parseConfig(settings, env);
  return {
    issuer: parsed.OIDC_ISSUER,
    audience: parsed.OIDC_AUDIENCE,
    jwksUrl: parsed.OIDC_JWKS_URL ?? null,
    clockSkewSeconds: parsed.OIDC_CLOCK_SKEW_S,
    jwksCooldownSeconds: parsed.OIDC_JWKS_COOLDOWN_S,
    claims: {
      roles: parsed.OIDC_ROLES_CLAIM,
      scopes: parsed.OIDC_SCOPES_CLAIM,
      purposes: parsed.OIDC_PURPOSES_CLAIM,
      client: parsed.OIDC_CLIENT_CLAIM,
      employee: parsed.OIDC_EMPLOYEE_CLAIM ?? null,
    },
    identitySystem: parsed.OIDC_IDENTITY_SYSTEM ?? null,
  };
}
