import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { openViewerDatabase, type Db, type SentQuery } from '../src/database.ts';
import { nobody, type Viewer } from '../src/viewer.ts';

const id = '00000000-0000-4000-8000-000000000007';
const employee: Viewer = {
  ...nobody,
  roles: ['employee'],
  employeeId: id,
  purpose: 'SELF_SERVICE',
};
const manager: Viewer = { ...employee, roles: ['manager'], purpose: 'DEVELOPMENT' };
const analyst: Viewer = { ...nobody, roles: ['analyst'], purpose: 'WORKFORCE_ANALYTICS' };

const notes = pgTable('notes', { id: integer().primaryKey(), note: text().notNull() });

let database: TestDatabase;
let admin: ReturnType<typeof openSession>;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  admin = openSession(database.adminUrl);
});
beforeEach(() =>
  admin.sql.unsafe(
    'drop table if exists notes; create table notes (id int primary key, note text)',
  ),
);
afterAll(async () => {
  await admin[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const open = (poolSize = 2, onQuery?: (query: SentQuery) => void) =>
  openViewerDatabase({ url: database.adminUrl, poolSize, onQuery });

const settings = sql`select concat_ws(' ', current_setting('loopgraph.reach', true), current_setting('loopgraph.employee', true),
  current_setting('loopgraph.purpose', true), current_setting('transaction_read_only')) as seen, ${1}::int as one`;

async function seen(db: Db): Promise<unknown> {
  const [row] = await db.execute<{ seen: string }>(settings);
  return row?.seen;
}

const ofViewers = [
  { viewer: nobody, gets: 'nobody  INTEGRATION on' },
  { viewer: employee, gets: `self ${id} SELF_SERVICE on` },
  { viewer: manager, gets: `reports ${id} DEVELOPMENT on` },
  { viewer: analyst, gets: 'everyone  WORKFORCE_ANALYTICS on' },
];

test.each(ofViewers)('tells the policies who is asking: $gets', async ({ viewer, gets }) => {
  await using opened = open();
  expect(await seen(opened.forViewer(viewer))).toBe(gets);
});

test('gives a hundred viewers at once their own settings, over two connections', async () => {
  await using opened = open();
  const asked = Array.from({ length: 100 }, (_, index) => ofViewers[index % 4] ?? ofViewers[0]);
  const got = await Promise.all(asked.map((of) => seen(opened.forViewer(of?.viewer ?? nobody))));
  expect(got).toEqual(asked.map((of) => of?.gets));
});

test('refuses an employee id that is none, and sends nothing', async () => {
  await using opened = open();
  const forged = { ...employee, employeeId: "'; set local loopgraph.reach = 'everyone" };
  expect(() => opened.forViewer(forged)).toThrow('expected an employee id to be a UUID, but got:');
});

test('refuses a purpose that is none', async () => {
  await using opened = open();
  const forged = { ...employee, purpose: "'; commit; --" as Viewer['purpose'] };
  expect(() => opened.forViewer(forged)).toThrow('expected one of DEVELOPMENT, ');
});

test('shows the statements that were asked for, and nothing of what surrounds them', async () => {
  const sent: string[] = [];
  await using opened = open(2, ({ text: statement }) => sent.push(statement));
  await opened.forViewer(analyst).select().from(notes).limit(1);
  await opened.forViewer(analyst).transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'kept' });
  });
  await opened.ping();
  expect(sent).toEqual([
    'select "id", "note" from "notes" limit $1',
    'insert into "notes" ("id", "note") values ($1, $2)',
  ]);
});

test('gives the next viewer a sound connection after a statement that fails', async () => {
  await using opened = open(1);
  const failing = opened.forViewer(analyst).execute(sql`select 1 / ${0}::int`);
  await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } });
  expect(await seen(opened.forViewer(employee))).toBe(`self ${id} SELF_SERVICE on`);
});

test('writes nothing outside a transaction', async () => {
  await using opened = open();
  const writing = opened.forViewer(analyst).insert(notes).values({ id: 1, note: 'lost' });
  await expect(writing).rejects.toMatchObject({ cause: { code: '25006' } });
});

test('writes in a transaction, in which the policies know who is asking', async () => {
  await using opened = open(1);
  const got = await opened.forViewer(manager).transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'kept' });
    return await tx.execute<{ seen: string }>(settings);
  });
  expect([...got]).toEqual([{ seen: `reports ${id} DEVELOPMENT off`, one: 1 }]);
  expect(await opened.forViewer(analyst).select().from(notes)).toEqual([{ id: 1, note: 'kept' }]);
  expect(await seen(opened.forViewer(nobody))).toBe('nobody  INTEGRATION on');
});

test('keeps nothing of a transaction that rejects, or in which a statement failed', async () => {
  await using opened = open(1);
  const db = opened.forViewer(manager);
  const rejecting = db.transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'lost' });
    throw new Error('changed my mind');
  });
  await expect(rejecting).rejects.toThrow('changed my mind');
  const failing = db.transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'lost' });
    await tx.execute(sql`select 1 / ${0}::int`).catch(() => undefined);
  });
  await expect(failing).rejects.toThrow('expected to commit, but got: ROLLBACK');
  expect(await db.select().from(notes)).toEqual([]);
});

test('undoes a transaction within a transaction by itself', async () => {
  await using opened = open(1);
  const db = opened.forViewer(manager);
  await db.transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'kept' });
    const inner = tx.transaction(async (nested) => {
      await nested.insert(notes).values({ id: 2, note: 'lost' });
      throw new Error('changed my mind');
    });
    await expect(inner).rejects.toThrow('changed my mind');
  });
  expect(await db.select().from(notes)).toEqual([{ id: 1, note: 'kept' }]);
});

/** Ends all connections to the database but the administrator's. */
const loseConnections = () =>
  admin.sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

test('connects anew after PostgreSQL was lost, with the settings of whoever asks then', async () => {
  await using opened = open(1);
  expect(await seen(opened.forViewer(analyst))).toBe('everyone  WORKFORCE_ANALYTICS on');
  await loseConnections();
  const again = await Promise.allSettled([seen(opened.forViewer(employee))]);
  const values = again.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect([[], [`self ${id} SELF_SERVICE on`]]).toContainEqual(values);
  expect(await seen(opened.forViewer(employee))).toBe(`self ${id} SELF_SERVICE on`);
});

test('keeps nothing of a transaction whose connection is lost half way', async () => {
  await using opened = open(1);
  const db = opened.forViewer(manager);
  const writing = db.transaction(async (tx) => {
    await tx.insert(notes).values({ id: 1, note: 'lost' });
    await loseConnections();
    await tx.execute(sql`select ${1}::int`).catch(() => undefined);
    await tx.insert(notes).values({ id: 2, note: 'lost' });
  });
  await expect(writing).rejects.toThrow();
  expect(await db.select().from(notes)).toEqual([]);
});

test('rejects while PostgreSQL cannot be reached, and answers those who wait for a connection', async () => {
  await using opened = openViewerDatabase({
    url: 'postgres://nobody@127.0.0.1:1/none',
    poolSize: 1,
  });
  const asking = [seen(opened.forViewer(analyst)), seen(opened.forViewer(employee)), opened.ping()];
  const settled = await Promise.allSettled(asking);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('plans a statement once for a connection, with parameters or without', async () => {
  await using opened = open(1);
  const db = opened.forViewer(analyst);
  const plans = sql`select statement, generic_plans + custom_plans as plans from pg_prepared_statements where ${1} = 1`;
  await db.select().from(notes).limit(1);
  await opened.forViewer(employee).select().from(notes).limit(2);
  await db.select().from(notes);
  await opened.forViewer(employee).select().from(notes);
  const known = [...(await db.execute(plans))];
  for (const statement of [
    'select "id", "note" from "notes" limit $1',
    'select "id", "note" from "notes"',
  ])
    expect(known).toContainEqual({ statement, plans: '2' });
});

test('keeps no more than a hundred statements prepared on a connection', async () => {
  await using opened = open(1);
  const db = opened.forViewer(analyst);
  for (let n = 0; n < 130; n += 1)
    await db.execute(sql`select ${1}::int as ${sql.identifier(`c${n}`)}`);
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements where ${1} = 1`,
  );
  expect(row?.count).toBeLessThan(100);
});

test('gives all rows after a table changed under a prepared statement', async () => {
  await using opened = open(1);
  await admin.sql`insert into notes values (1, 'kept')`;
  const everything = (viewer: Viewer) =>
    opened
      .forViewer(viewer)
      .execute(
        sql`select *, ${1}::int as one, current_setting('loopgraph.reach', true) as reach from notes`,
      );
  expect([...(await everything(analyst))]).toEqual([
    { id: 1, note: 'kept', one: 1, reach: 'everyone' },
  ]);
  await admin.sql`alter table notes add column extra int default 5`;
  expect([...(await everything(employee))]).toEqual([
    { id: 1, note: 'kept', extra: 5, one: 1, reach: 'self' },
  ]);
});

test('gives all rows after a column changed under a prepared statement without parameters', async () => {
  await using opened = open(1);
  await admin.sql`insert into notes values (1, 'kept')`;
  const all = (viewer: Viewer) => opened.forViewer(viewer).select().from(notes);
  expect(await all(analyst)).toEqual([{ id: 1, note: 'kept' }]);
  await admin.sql`alter table notes alter column note type varchar(10)`;
  expect(await all(employee)).toEqual([{ id: 1, note: 'kept' }]);
  expect(await seen(opened.forViewer(manager))).toBe(`reports ${id} DEVELOPMENT on`);
});
