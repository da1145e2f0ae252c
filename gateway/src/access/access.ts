import type { PooledDb } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { presentedCredential } from './credential.ts';
import type { Authenticated } from './authenticated.ts';
import type { Authenticate } from './identify.ts';
import { authenticateKeysOf } from './keys/authenticate-key.ts';
import { readKey } from './keys/key-text.ts';
import { keepLastUse } from './keys/last-use.ts';
import { isLocal, isLoopbackHost } from './local-request.ts';
import { authenticateTokensOf } from './oidc/authenticate-token.ts';
import { employeeLinkedIn } from './oidc/employee-links.ts';
import type { OidcProvider } from './oidc/provider.ts';
import { unauthenticated } from './refusals.ts';
import { tryOutTokenReader } from './try-out/tokens.ts';
import type { TryOut } from './try-out/try-out.ts';

/** Whose credentials are taken, besides the API keys that the gateway's database knows. Nothing by default. */
export interface AccessOptions {
  /** An identity provider whose tokens are taken; then there is no trying out. */
  readonly provider?: OidcProvider | null;
  /** Lets people on this machine try things out, where no provider is configured and nobody else can reach the gateway. */
  readonly tryOut?: TryOut;
}

export interface Access extends AsyncDisposable {
  readonly authenticate: Authenticate;
  /** Present only where try-out tokens are taken. */
  readonly tryOut: TryOut | null;
}

interface Surroundings {
  readonly db: PooledDb | undefined;
  /** What the gateway listens on. */
  readonly host: string;
  readonly logger: Logger;
}

type AuthenticateToken = (
  token: string,
  request: Parameters<Authenticate>[0],
) => Promise<Authenticated>;

/** Tells who sends each request: tokens of the provider, or else try-out tokens, and API keys where there is a database. */
export function openAccess(options: AccessOptions, { db, host, logger }: Surroundings): Access {
  const provider = options.provider ?? null;
  const tryOut = provider === null && isLoopbackHost(host) ? (options.tryOut ?? null) : null;
  if (provider === null && options.tryOut && !tryOut) {
    logger.warn({ host }, 'others can reach this address: try-out tokens are refused');
  }
  const authenticateToken = provider
    ? tokensOf(provider, db)
    : tryOut
      ? tryOutTokens(tryOut)
      : () => Promise.reject(unauthenticated('no tokens are taken'));
  const authenticateKey = db && authenticateKeysOf(db);
  const lastUse = db && keepLastUse(db, logger);
  return {
    tryOut,
    async authenticate(request) {
      const credential = presentedCredential(request.headers);
      const key = readKey(credential);
      if (!key || !authenticateKey) return await authenticateToken(credential, request);
      const authenticated = await authenticateKey(key);
      lastUse?.note(key.id);
      return authenticated;
    },
    [Symbol.asyncDispose]: async () => lastUse?.[Symbol.asyncDispose](),
  };
}

function tokensOf(provider: OidcProvider, db: PooledDb | undefined): AuthenticateToken {
  const { identitySystem } = provider;
  if (identitySystem === null) return authenticateTokensOf(provider, null);
  if (!db) throw new Error('expected a database to look identity links up in, but got none');
  return authenticateTokensOf(provider, employeeLinkedIn(db, identitySystem));
}

function tryOutTokens({ secret }: TryOut): AuthenticateToken {
  const read = tryOutTokenReader(secret);
  return async (token, request) => {
    if (!isLocal(request)) throw unauthenticated('a try-out token from elsewhere');
    return await read(token);
  };
}
