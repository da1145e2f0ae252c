import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { OidcProvider } from '../../src/access/oidc/provider.ts';

interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: Readonly<Record<string, unknown>>;
}

type Answer = (response: ServerResponse) => void;

async function createSigningKey(kid: string, alg: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** An OpenID Connect provider of one's own, over HTTP on this machine: discovery, keys, and tokens as one asks for them. */
export async function startIssuer({ alg = 'ES256' } = {}) {
  let key = await createSigningKey('first', alg);
  const fetched: string[] = [];
  const replaced = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    fetched.push(path);
    const answer = replaced.get(path);
    if (answer) {
      answer(response);
      return;
    }
    const documents: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [key.jwk] },
    };
    const document = documents[path];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider: OidcProvider = {
    issuer,
    audience: 'loopgraph',
    jwksUrl: null,
    clockSkewSeconds: 30,
    jwksCooldownSeconds: 30,
    claims: {
      roles: 'roles',
      scopes: 'scope',
      purposes: 'purposes',
      client: 'client_id',
      employee: null,
    },
    identitySystem: null,
  };
  const now = () => Math.floor(Date.now() / 1000);
  return {
    provider,
    /** The paths that were asked for. */
    fetched,
    /** Has it answer so at `path` from now on. */
    answer: (path: string, answer: Answer) => replaced.set(path, answer),
    /** The public key that it serves. */
    publicJwk: () => key.jwk,
    now,
    /** A token of an analyst, good for a minute, but for what `claims` say otherwise; undefined leaves a claim out. */
    token: async (
      claims: Readonly<Record<string, unknown>> = {},
      header: Readonly<Record<string, unknown>> = {},
    ) =>
      await new SignJWT({
        iss: issuer,
        aud: 'loopgraph',
        sub: 'ada',
        iat: now(),
        exp: now() + 60,
        roles: ['analyst'],
        scope: 'employee:identity',
        ...claims,
      })
        .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
        .sign(key.privateKey),
    /** Signs with another key from now on, and serves that alone. */
    rotate: async () => {
      key = await createSigningKey('second', alg);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
