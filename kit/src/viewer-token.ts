import { z } from 'zod';
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

/** Signs viewers for subgraphs (`audience`: the subgraph's name), as JWTs (RFC 7519) that hold for a minute. */
export function viewerSigner(
  secret: string,
): (viewer: Viewer, audience: string) => Promise<string> {
  const key = new TextEncoder().encode(secret);
  return async (viewer, audience) => {
    const { SignJWT } = await import('jose');
    return await new SignJWT({ viewer })
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(viewer.subject)
      .setIssuedAt()
      .setExpirationTime(`${viewerTokenSeconds} s`)
      .sign(key);
  };
}

/** Gives the viewer of a token; rejects where it was not signed with `secret` for `audience`, or holds no more. */
export function viewerVerifier(
  secret: string,
  audience: string,
): (token: string) => Promise<Viewer> {
  const key = new TextEncoder().encode(secret);
  return async (token) => {
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
    return viewerShape.parse(payload['viewer']);
  };
}
