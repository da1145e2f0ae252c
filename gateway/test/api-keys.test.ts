import { openDatabase, type PooledDb } from '@loopgraph/kit/database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listKeys, revokeKey } from '../../hub/src/access/api-keys.ts';
import { openSession, type Session } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { createServiceKey } from '../../test/support/service-key.ts';
import { answered, refused, startAsking } from './support/asking.ts';
import { linesOf } from './support/exports.ts';
import { operations } from './support/rest.ts';
import { openRoster } from './support/roster.ts';
import { startWorld } from './support/world.ts';

const open = new AsyncDisposableStack();
let database: TestDatabase;
let sql: Session;
let db: PooledDb;
let gateway: Awaited<ReturnType<typeof startAsking>>;

beforeAll(async () => {
  database = open.use(await createDatabase());
  ({ sql } = open.use(openSession(database.adminUrl)));
  ({ db } = open.use(openDatabase({ url: database.url('gateway') })));
  gateway = open.use(await startAsking({ db, access: {} }));
});
afterAll(() => open.disposeAsync());

const idOf = (key: string) => key.split('_')[1] ?? '';

test('takes a key in either header, with what it was made for', async () => {
  const key = await createServiceKey(database.adminUrl, { client: 'acme' });
  expect(await gateway.ask({ authorization: `Bearer ${key}` })).toMatchObject(answered);
  expect(await gateway.ask({ 'x-api-key': key })).toMatchObject(answered);
  expect(gateway.lastViewer()).toEqual({
    subject: 'client:acme',
    credential: { kind: 'key', id: idOf(key) },
    client: 'acme',
    roles: ['service'],
    scopes: ['employee:identity'],
    purposes: ['WORKFORCE_ANALYTICS'],
    purpose: 'WORKFORCE_ANALYTICS',
    employeeId: null,
  });
});

test('refuses a key from the moment that it is revoked', async () => {
  const key = await createServiceKey(database.adminUrl);
  expect(await gateway.ask({ 'x-api-key': key })).toMatchObject(answered);
  expect(await revokeKey(sql, idOf(key))).toBe(true);
  expect(await gateway.ask({ 'x-api-key': key })).toEqual(refused);
  expect(await revokeKey(sql, idOf(key))).toBe(false);
});

test('refuses a key that has expired, one with another secret, and one that never was', async () => {
  const key = await createServiceKey(database.adminUrl);
  const other = await createServiceKey(database.adminUrl);
  const mixed = `lgk_${idOf(key)}_${other.split('_')[2] ?? ''}`;
  const unknown = key.replace(idOf(key), '000000000000');
  for (const wrong of [mixed, unknown, `${key}0`, key.slice(0, -1), key.toUpperCase(), `${key}'`])
    expect(await gateway.ask({ 'x-api-key': wrong })).toEqual(refused);
  await sql`
    update gateway.api_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
    where id = ${idOf(key)}`;
  expect(await gateway.ask({ 'x-api-key': key })).toEqual(refused);
  expect(await gateway.ask({ 'x-api-key': other })).toMatchObject(answered);
});

test('ends an export at the next page once its key is revoked', async () => {
  const key = await createServiceKey(database.adminUrl);
  const { roster, asked } = openRoster({
    count: 1600,
    onPage: async (after) => after === 500 && revokeKey(sql, idOf(key)),
  });
  await using world = await startWorld({ fixtures: [roster], operations, db, access: {} });
  const headers = { 'x-api-key': key, accept: 'application/x-ndjson' };
  const everyone = await fetch(`${world.url}/rest/People`, { headers });
  const lines = linesOf(await everyone.text());
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toEqual({ errors: refused.body.errors, complete: false });
  expect(asked.pages).toHaveLength(2);
});

test('takes keys while a migration changes the type of what is read of them', async () => {
  const key = await createServiceKey(database.adminUrl);
  const column = (type: string) =>
    sql.unsafe(`alter table gateway.api_keys alter column client type ${type}`);
  expect(await gateway.ask({ 'x-api-key': key })).toMatchObject(answered);
  await column('varchar(200)');
  try {
    expect(await gateway.ask({ 'x-api-key': key })).toMatchObject(answered);
  } finally {
    await column('text');
  }
  expect(await gateway.ask({ 'x-api-key': key })).toMatchObject(answered);
});

test('keeps no secret, and lets the gateway neither make keys nor bring them back', async () => {
  const key = await createServiceKey(database.adminUrl);
  const [kept] = await sql`select * from gateway.api_keys where id = ${idOf(key)}`;
  expect(JSON.stringify(kept)).not.toContain(key.split('_')[2]);
  for (const statement of [
    'update gateway.api_keys set revoked_at = null',
    "update gateway.api_keys set role = 'service'",
    'delete from gateway.api_keys',
    'insert into gateway.api_keys select * from gateway.api_keys',
    'select secret from gateway.try_out_secret',
  ])
    await expect(db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') as string },
    });
});

test('tells when a key was last used, once for many requests', async () => {
  const key = await createServiceKey(database.adminUrl);
  const lastUse = async () =>
    (await listKeys(sql)).find(({ id }) => id === idOf(key))?.lastUsedAt ?? null;
  const began = Date.now();
  {
    const texts: string[] = [];
    await using opened = openDatabase({
      url: database.url('gateway'),
      onQuery: ({ text }) => texts.push(text),
    });
    await using gateway = await startAsking({ db: opened.db, access: {} });
    for (let time = 0; time < 3; time++) await gateway.ask({ 'x-api-key': key });
    const writes = texts.filter((text) => !text.startsWith('select'));
    expect(writes.filter((text) => text.includes('api_keys'))).toEqual([]);
    expect(await lastUse()).toBeNull();
  }
  expect((await lastUse())?.getTime()).toBeGreaterThanOrEqual(began);
});

test('tells when a key was last used, though it could not be written down at first', async () => {
  const key = await createServiceKey(database.adminUrl);
  await using stack = new AsyncDisposableStack();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  stack.defer(() => void vi.useRealTimers());
  const gateway = stack.use(await startAsking({ db, access: {} }));
  await gateway.ask({ 'x-api-key': key });
  await sql`revoke update (last_used_at) on gateway.api_keys from loopgraph_gateway`;
  stack.defer(async () => {
    await sql`grant update (last_used_at) on gateway.api_keys to loopgraph_gateway`;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(() => {
    const msg = 'could not record when API keys were last used';
    expect(gateway.lines).toContainEqual(expect.objectContaining({ msg }));
  }, 20_000);
  await stack.disposeAsync();
  const listed = (await listKeys(sql)).find(({ id }) => id === idOf(key));
  expect(listed?.lastUsedAt).toBeInstanceOf(Date);
});

test('says that it cannot tell while its database does not answer', async () => {
  const key = await createServiceKey(database.adminUrl);
  await using opened = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  await using gateway = await startAsking({ db: opened.db, access: {} });
  expect(await gateway.ask({ 'x-api-key': key })).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }] },
  });
});
