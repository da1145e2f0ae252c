import { createHmac, createSecretKey } from 'node:crypto';
import { z } from 'zod';
import { rememberVerified } from './verified-tokens.ts';
import { purposes, roles, type Viewer } from './viewer.ts';

/** The header in which the gateway hands a viewer to a subgraph. */
export const viewerHeader = 'loopgraph-viewer';

/** How long a token holds. */
export const viewerTokenSeconds = 60;

const issuer = 'loopgraph-gateway';
// Told apart from every other token of the house, should two ever share a secret.
const type = 'loopgraph-viewer+jwt';
const algorithm = 'HS256';
const clockSkewSeconds = 10;

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const viewerShape: z.ZodType<Viewer> = z.object({
  subject: z.string(),
  credential: z.object({ kind: z.enum(['token', 'key', 'try-out', 'none']), id: z.string() }),
  client: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  scopes: z.array(z.string()),
  purposes: z.array(z.enum(purposes)),
  employeeId: z.guid().nullable(),
  purpose: z.enum(purposes),
});

/** What the gateway tells a subgraph beside the viewer. */
export interface SignedOptions {
  /** Whether the subgraph is to tell the gateway of its statements. */
  readonly explain: boolean;
}

const header = encoded({ alg: algorithm, typ: type });

/**
 * Signs viewers for subgraphs (`audience`: the subgraph's name), as JWTs (RFC 7519) that hold for a minute. At once, for to
 * sign so little on another thread, as Web Crypto has it, took a sixth of a small request's time.
 */
export function viewerSigner(
  secret: string,
): (viewer: Viewer, audience: string, options?: SignedOptions) => string {
  const key = createSecretKey(secret, 'utf8');
  return (viewer, audience, { explain } = { explain: false }) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      viewer,
      ...(explain && { explain }),
      iss: issuer,
      aud: audience,
      sub: viewer.subject,
      iat: now,
      exp: now + viewerTokenSeconds,
    };
    const signed = `${header}.${encoded(claims)}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
}

/** What a token says. */
export interface Signed extends SignedOptions {
  readonly viewer: Viewer;
}

/**
 * Gives what a token says; rejects where it was not signed with `secret` for `audience`, or holds no more. The gateway sends
 * the same one for half a minute, and it is verified once.
 */
export function viewerVerifier(
  secret: string,
  audience: string,
): (token: string) => Promise<Signed> {
  const key = new TextEncoder().encode(secret);
  return rememberVerified(async (token) => {
    const { jwtVerify } = await import('jose');
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      typ: type,
      issuer,
      audience,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: viewerTokenSeconds,
      clockTolerance: clockSkewSeconds,
    });
    const viewer = viewerShape.parse(payload['viewer']);
    const { iat = 0, exp = 0 } = payload;
    // It is remembered no longer than it would be found good.
    const until = Math.min(exp, iat + viewerTokenSeconds);
    const claims = { viewer, explain: payload['explain'] === true, exp: until };
    return { claims, isCurrent: () => Promise.resolve(true) };
  });
}
