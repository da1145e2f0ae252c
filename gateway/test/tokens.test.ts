import { createHmac, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@loopgraph/kit/database';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase } from '../../test/support/database.ts';
import { uuid } from '../../test/support/subgraph.ts';
import { answered, refused, startAsking } from './support/asking.ts';
import { bearer } from './support/credentials.ts';
import { startIssuer, type Issuer } from './support/issuer.ts';

const open = new AsyncDisposableStack();
let issuer: Issuer;
let other: Issuer;
let gateway: Awaited<ReturnType<typeof startAsking>>;

beforeAll(async () => {
  issuer = open.use(await startIssuer({ alg: 'RS256' }));
  other = open.use(await startIssuer({ alg: 'RS256' }));
  gateway = open.use(await startAsking({ access: { provider: issuer.provider } }));
});
afterAll(() => open.disposeAsync());

const pem = (jwk: Readonly<Record<string, unknown>>) =>
  createPublicKey({ format: 'jwk', key: jwk }).export({ type: 'spki', format: 'pem' });

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const claims = () => ({
  iss: issuer.provider.issuer,
  aud: 'loopgraph',
  sub: 'ada',
  exp: issuer.now() + 60,
  roles: ['admin'],
});

/** What somebody makes who knows the public key, and hopes that it is taken for a shared secret. */
function signedWithPublicKey(secret: string | Buffer): string {
  const text = `${encoded({ alg: 'HS256', kid: 'first' })}.${encoded(claims())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const forgeries: Readonly<Record<string, () => Promise<string> | string>> = {
  'that has expired': () => issuer.token({ exp: issuer.now() - 31 }),
  'that is not yet valid': () => issuer.token({ nbf: issuer.now() + 60 }),
  'that never expires': () => issuer.token({ exp: undefined }),
  'that is for another audience': () => issuer.token({ aud: 'payroll' }),
  'that is for no audience': () => issuer.token({ aud: undefined }),
  'of another issuer': () => other.token(),
  'of another issuer in the name of ours': () => other.token({ iss: issuer.provider.issuer }),
  'without a subject': () => issuer.token({ sub: undefined }),
  'with a key that nobody knows': () => issuer.token({}, { kid: 'unknown' }),
  'that is unsigned (alg: none)': () => new UnsecuredJWT(claims()).encode(),
  'that is unsigned (alg: None)': () => `${encoded({ alg: 'None' })}.${encoded(claims())}.`,
  'signed with the public key as PEM, as if it were a secret': () =>
    signedWithPublicKey(pem(issuer.publicJwk())),
  'signed with the public key as JWK, as if it were a secret': () =>
    signedWithPublicKey(JSON.stringify(issuer.publicJwk())),
  'with a secret of its own': () =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32))),
  'whose claims were changed': async () => {
    const [header, , signature] = (await issuer.token()).split('.');
    return `${header ?? ''}.${encoded(claims())}.${signature ?? ''}`;
  },
  'without its signature': async () => (await issuer.token()).replace(/[^.]*$/, ''),
  'that is no token': () => 'letmein',
  'for trying out, where there is a provider': async () => (await bearer()).slice('Bearer '.length),
  'of a partner that names no client': () => issuer.token({ roles: ['partner'] }),
};

test.each(Object.entries(forgeries))(
  'refuses a token %s, and tells nothing more',
  async (_, make) => {
    expect(await gateway.ask({ authorization: `Bearer ${await make()}` })).toEqual(refused);
  },
);

test('refuses a request with two tokens, whichever comes first', async () => {
  const headers = ['host', 'localhost', 'content-type', 'application/json'];
  const [token, key] = [`Bearer ${await issuer.token()}`, 'Basic eDp5'];
  for (const both of [
    [token, token],
    [token, key],
    [key, token],
  ]) {
    const authorizations = both.flatMap((value) => ['authorization', value]);
    const sent = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: [...headers, ...authorizations],
    });
    sent.end('{"query":"{ asked }"}');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.resume().statusCode).toBe(401);
  }
});

test('refuses a request without a credential, with two, or with another scheme', async () => {
  const token = await issuer.token();
  expect(await gateway.ask({})).toEqual(refused);
  expect(await gateway.ask({ authorization: `Bearer ${token}`, 'x-api-key': token })).toEqual(
    refused,
  );
  expect(await gateway.ask({ authorization: `Basic ${btoa('admin:admin')}` })).toEqual(refused);
  expect(await gateway.ask({ authorization: 'Bearer ' })).toEqual(refused);
});

test('refuses before it reads what is asked', async () => {
  const body = '{"query": ';
  const headers = { 'content-type': 'application/json' };
  expect(await gateway.sendAsIs('/graphql', { method: 'POST', headers, body })).toMatchObject({
    status: 401,
    body: refused.body,
  });
});

test('takes a token of its provider, clocks that differ by less than the skew, and what its claims say', async () => {
  const exp = issuer.now() - 10;
  const token = await issuer.token({ jti: 't1', exp, scope: 'openid employee:identity' });
  expect(await gateway.ask({ authorization: `Bearer ${token}` })).toMatchObject(answered);
  expect(gateway.lastViewer()).toEqual({
    subject: 'ada',
    credential: { kind: 'token', id: 't1' },
    client: null,
    roles: ['analyst'],
    scopes: ['openid', 'employee:identity'],
    purposes: ['WORKFORCE_ANALYTICS'],
    purpose: 'WORKFORCE_ANALYTICS',
    employeeId: null,
  });
});

test.each(['ES256', 'PS256', 'EdDSA'])('takes %s', async (alg) => {
  await using issuer = await startIssuer({ alg });
  await using gateway = await startAsking({ access: { provider: issuer.provider } });
  const authorization = `Bearer ${await issuer.token()}`;
  expect(await gateway.ask({ authorization })).toMatchObject(answered);
});

test('takes a new key when the provider has one, and its old one no more', async () => {
  await using issuer = await startIssuer();
  const provider = { ...issuer.provider, jwksCooldownSeconds: 0 };
  await using gateway = await startAsking({ access: { provider } });
  const old = { authorization: `Bearer ${await issuer.token()}` };
  expect(await gateway.ask(old)).toMatchObject(answered);
  await issuer.rotate();
  const fresh = { authorization: `Bearer ${await issuer.token()}` };
  expect(await gateway.ask(fresh)).toMatchObject(answered);
  expect(await gateway.ask(old)).toEqual(refused);
});

test('does not ask the provider again for every unknown key', async () => {
  await using issuer = await startIssuer();
  await using gateway = await startAsking({ access: { provider: issuer.provider } });
  const authorization = `Bearer ${await issuer.token({}, { kid: 'unknown' })}`;
  for (let time = 0; time < 5; time++)
    expect(await gateway.ask({ authorization })).toEqual(refused);
  expect(issuer.fetched).toEqual(['/.well-known/openid-configuration', '/keys']);
});

test('says that it cannot tell while the provider does not answer, and asks it anew', async () => {
  const issuer = await startIssuer();
  await using gateway = await startAsking({ access: { provider: issuer.provider } });
  const authorization = `Bearer ${await issuer.token()}`;
  await issuer[Symbol.asyncDispose]();
  expect(await gateway.ask({ authorization })).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
  });
});

test('takes claims under the names that are configured, and an employee by theirs', async () => {
  const names = {
    roles: 'realm_access.roles',
    scopes: 'permissions',
    purposes: 'https://loopgraph.example/purposes',
    client: 'azp',
    employee: 'employee_id',
  };
  const provider = { ...issuer.provider, claims: names };
  await using gateway = await startAsking({ access: { provider } });
  const token = await issuer.token({
    roles: ['admin'],
    realm_access: { roles: ['offline_access', 'service'] },
    permissions: ['performance:narrative', 7],
    'https://loopgraph.example/purposes': 'INTEGRATION SPYING',
    azp: 'acme',
    employee_id: uuid(7),
  });
  expect(await gateway.ask({ authorization: `Bearer ${token}` })).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({
    client: 'acme',
    roles: ['service', 'employee'],
    scopes: ['performance:narrative'],
    purposes: ['INTEGRATION'],
    employeeId: uuid(7),
  });
  const misnamed = await issuer.token({ employee_id: 'E-1007' });
  expect(await gateway.ask({ authorization: `Bearer ${misnamed}` })).toEqual(refused);
});

test('finds the employee by the identity link of its provider, and can read no links', async () => {
  await using database = await createDatabase();
  await using session = openSession(database.adminUrl);
  await session.sql`
    insert into employees.org_units (id, code, name) values (${uuid(1)}, 'all', 'All')`;
  await session.sql`
    insert into employees.employees
      (id, employee_number, name, status, hired_on, assigned_on, job_role_id, job_level, org_unit_id, location)
    values (${uuid(7)}, '7', 'Ada', 'ACTIVE', '2020-01-01', '2020-01-01', 'engineer', 3, ${uuid(1)}, 'Leeds')`;
  await session.sql`
    insert into employees.identity_links (system, external_id, employee_id)
    values ('entra', 'ada', ${uuid(7)}), ('lms', 'eve', ${uuid(7)})`;
  await using opened = openDatabase({ url: database.url('gateway') });
  const provider = { ...issuer.provider, identitySystem: 'entra' };
  await using gateway = await startAsking({ db: opened.db, access: { provider } });

  const headers = { 'loopgraph-purpose': 'SELF_SERVICE' };
  const ada = `Bearer ${await issuer.token({ roles: [] })}`;
  expect(await gateway.ask({ ...headers, authorization: ada })).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ roles: ['employee'], employeeId: uuid(7) });
  const eve = `Bearer ${await issuer.token({ sub: 'eve' })}`;
  expect(await gateway.ask({ authorization: eve })).toMatchObject(answered);
  expect(gateway.lastViewer()).toMatchObject({ roles: ['analyst'], employeeId: null });
  await expect(opened.db.execute('select from employees.identity_links')).rejects.toThrow();
  await expect(
    opened.db.execute('select from employees.published_identity_link'),
  ).rejects.toThrow();
});
