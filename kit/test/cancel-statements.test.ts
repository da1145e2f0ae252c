import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { untilAsleep } from './support/asleep.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { openViewerDatabase, type Db } from '../src/database.ts';
import { nobody, type Viewer } from '../src/viewer.ts';

const analyst: Viewer = { ...nobody, roles: ['analyst'], purpose: 'WORKFORCE_ANALYTICS' };
const manager: Viewer = { ...nobody, roles: ['manager'], purpose: 'DEVELOPMENT' };

let database: TestDatabase;
let admin: ReturnType<typeof openSession>;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  admin = openSession(database.adminUrl);
});
afterAll(async () => {
  await admin[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const openOne = () => openViewerDatabase({ url: database.adminUrl, poolSize: 1 });

async function purposeSeen(db: Db): Promise<unknown> {
  const [row] = await db.execute<{ seen: string }>(
    sql`select current_setting('loopgraph.purpose', true) as seen`,
  );
  return row?.seen;
}

const asleep = sql`select pg_sleep(${600}), 'asleep'`;

test('cancels what runs when the signal fires, and does not send what waits for a connection', async () => {
  await using opened = openOne();
  const request = new AbortController();
  const { signal } = request;
  const db = opened.forViewer(analyst, { signal });
  const running = Promise.allSettled([db.execute(asleep)]);
  await untilAsleep(admin.sql, 1);
  const waiting = Promise.allSettled([purposeSeen(db), db.execute(asleep)]);
  const others = purposeSeen(opened.forViewer(manager));
  const reason = new Error('nobody waits');
  request.abort(reason);
  const rejected = { status: 'rejected', reason: { cause: reason } };
  expect(await running).toMatchObject([rejected]);
  expect(await waiting).toMatchObject([rejected, rejected]);
  expect(await others).toBe('DEVELOPMENT');
  await untilAsleep(admin.sql, 0);
  await expect(purposeSeen(db)).rejects.toMatchObject({ cause: reason });
});

test('never cancels what another viewer runs next on the same connection', async () => {
  await using opened = openOne();
  for (let round = 0; round < 50; round += 1) {
    const request = new AbortController();
    const db = opened.forViewer(analyst, { signal: request.signal });
    const first = purposeSeen(db).catch(() => 'cancelled');
    const next = purposeSeen(opened.forViewer(manager));
    await Promise.race([first, delay(round % 5)]);
    request.abort(new Error('nobody waits'));
    expect(await next).toBe('DEVELOPMENT');
  }
});
