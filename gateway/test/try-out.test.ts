import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { isLocal, isLoopbackHost } from '../src/access/local-request.ts';
import { answered, refused, startAsking } from './support/asking.ts';
import { bearer, tryOut } from './support/credentials.ts';
import { startIssuer } from './support/issuer.ts';

let gateway: Awaited<ReturnType<typeof startAsking>>;
beforeAll(async () => {
  gateway = await startAsking();
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** By Node's own client, which lets one set `host`. */
async function get(url: string, headers: Readonly<Record<string, string>>) {
  const sent = request(url, { headers }).end();
  const [response] = (await once(sent, 'response')) as [
    NodeJS.ReadableStream & { statusCode: number; headers: IncomingHttpHeaders },
  ];
  return { status: response.statusCode, headers: response.headers, body: await json(response) };
}

const page = { 'sec-fetch-site': 'same-origin' };
const personas = (headers: Readonly<Record<string, string>>) =>
  get(`${gateway.url}/try-out/personas`, headers);

const offered = z.object({
  personas: z.array(z.looseObject({ persona: z.string(), token: z.string() })),
});

test('offers the page a token for each persona, with what it may see and ask for', async () => {
  const { status, headers, body } = await personas(page);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  const token = expect.stringMatching(/^ey/) as string;
  expect(offered.parse(body).personas).toEqual([
    {
      persona: 'analyst',
      person: null,
      client: null,
      scopes: ['employee:identity'],
      purposes: ['WORKFORCE_ANALYTICS'],
      purpose: 'WORKFORCE_ANALYTICS',
      token,
    },
    {
      persona: 'employee',
      person: 'Ada',
      client: null,
      scopes: ['employee:identity', 'employee:demographics', 'performance:narrative'],
      purposes: ['SELF_SERVICE', 'DEVELOPMENT'],
      purpose: 'SELF_SERVICE',
      token,
    },
    {
      persona: 'manager',
      person: 'Grace',
      client: null,
      scopes: ['employee:identity', 'performance:narrative'],
      purposes: ['DEVELOPMENT', 'PERFORMANCE_EVALUATION', 'SELF_SERVICE'],
      purpose: 'DEVELOPMENT',
      token,
    },
    {
      persona: 'hr',
      person: null,
      client: null,
      scopes: ['employee:identity', 'employee:demographics', 'performance:narrative'],
      purposes: ['WORKFORCE_ANALYTICS', 'PERFORMANCE_EVALUATION', 'DEVELOPMENT', 'COMPLIANCE'],
      purpose: 'WORKFORCE_ANALYTICS',
      token,
    },
    {
      persona: 'partner',
      person: null,
      client: 'acme',
      scopes: [],
      purposes: ['INTEGRATION'],
      purpose: 'INTEGRATION',
      token,
    },
    {
      persona: 'admin',
      person: null,
      client: null,
      scopes: ['employee:identity'],
      purposes: ['COMPLIANCE'],
      purpose: 'COMPLIANCE',
      token,
    },
  ]);
});

/** Partners are known, and run what is registered for them alone. */
const notRegistered = { errors: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }] };

test('takes each of these tokens for the persona that it is', async () => {
  for (const { persona, token } of offered.parse((await personas(page)).body).personas) {
    const answer = await gateway.ask({ authorization: `Bearer ${token}` });
    if (persona === 'partner') {
      expect(answer).toMatchObject({ status: 403, body: notRegistered });
      continue;
    }
    expect(answer).toMatchObject(answered);
    expect(gateway.lastViewer()?.roles).toContain(persona);
    expect(gateway.lastViewer()?.credential.kind).toBe('try-out');
  }
});

test('says that it cannot tell while the secret is not to be had', async () => {
  const secret = () => Promise.reject(new Error('sorry, too many clients already'));
  await using without = await startAsking({ access: { tryOut: { ...tryOut, secret } } });
  expect(await without.ask({ authorization: await bearer() })).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
  });
});

test.each([
  ['another page', { 'sec-fetch-site': 'cross-site' }],
  ['a page of another port', { 'sec-fetch-site': 'same-site' }],
  ['somebody who types the address', { 'sec-fetch-site': 'none' }],
  ['what is no browser', {}],
  ['a page whose name was pointed at this machine', { ...page, host: 'evil.example:4000' }],
  ['a proxy', { ...page, 'x-forwarded-for': '203.0.113.9' }],
])('offers nothing to %s', async (_who, headers) => {
  expect(await personas(headers)).toMatchObject({
    status: 403,
    body: { errors: [{ extensions: { code: 'TRY_OUT_REFUSED' } }] },
  });
});

test('refuses its tokens to those who come by another name, or through a proxy', async () => {
  const authorization = await bearer();
  const url = `${gateway.url}/graphql?query=%7Basked%7D`;
  const preflight = { authorization, 'apollo-require-preflight': 'yes' };
  expect((await get(url, preflight)).status).toBe(200);
  for (const headers of [{ host: 'evil.example' }, { forwarded: 'for=203.0.113.9' }]) {
    const { status, body } = await get(url, { ...preflight, ...headers });
    expect({ status, body }).toEqual({ status: 401, body: refused.body });
  }
});

test.each([
  ['127.0.0.1', 'localhost:4000', true],
  ['::ffff:127.0.0.1', '127.0.0.1:4000', true],
  ['::1', '[::1]:4000', true],
  ['192.0.2.7', 'localhost:4000', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', '', false],
])('takes a request from %s for %j as local: %s', (remoteAddress, host, local) => {
  const request = { headers: { host }, socket: { remoteAddress } };
  expect(isLocal(request as Parameters<typeof isLocal>[0])).toBe(local);
});

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.7', false],
])('takes a server on %s as reachable from this machine alone: %s', (host, alone) => {
  expect(isLoopbackHost(host)).toBe(alone);
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal);

test.each(['0.0.0.0', ...(outside ? [outside.address] : [])])(
  'lets nobody try things out on %s, where others could',
  async (host) => {
    await using gateway = await startAsking({ host });
    expect(await gateway.ask({ authorization: await bearer() })).toEqual(refused);
    expect((await get(`${gateway.url}/try-out/personas`, page)).status).toBe(404);
  },
);

test('lets nobody try things out where an identity provider is configured', async () => {
  await using issuer = await startIssuer();
  await using gateway = await startAsking({ access: { provider: issuer.provider } });
  expect((await get(`${gateway.url}/try-out/personas`, page)).status).toBe(404);
});

test('answers health and the page without a credential, and nothing else', async () => {
  for (const [path, status] of [
    ['/healthz', 200],
    ['/readyz', 200],
    ['/', 200],
    ['/graphql', 401],
    ['/graphql?query=%7B__typename%7D', 401],
  ] as const)
    expect([path, (await fetch(gateway.url + path)).status]).toEqual([path, status]);
});
