import { eq, sql } from 'drizzle-orm';
import {
  alias,
  bigint,
  boolean,
  date,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { openViewerDatabase, type Db } from '../src/database.ts';
import { nobody } from '../src/viewer.ts';

const things = pgTable('things', {
  id: text().primaryKey(),
  count: bigint({ mode: 'number' }),
  price: numeric({ precision: 6, scale: 2, mode: 'number' }),
  exact: numeric({ precision: 6, scale: 2 }),
  madeAt: timestamp('made_at', { withTimezone: true }),
  noted: timestamp({ mode: 'string' }),
  day: date({ mode: 'string' }),
  tags: text().array(),
  more: jsonb(),
  good: boolean(),
  parentId: text('parent_id'),
});

let database: TestDatabase;
let ours: ReturnType<typeof openViewerDatabase>;
let client: postgres.Sql;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  client = postgres(database.adminUrl, { max: 1 });
  await client.unsafe(`
    create table things (
      id text primary key, count bigint, price numeric(6,2), exact numeric(6,2), made_at timestamptz, noted timestamp,
      day date, tags text[], more jsonb, good boolean, parent_id text);
    insert into things values
      ('a', 9007199254740991, 1.50, 1.50, '2026-02-28 23:59:59.999+05:30', '2026-02-28 10:00', '2026-02-28',
        '{x,"y,z"}', '{"a":[1,null]}', true, null),
      ('b', null, null, null, null, null, null, null, null, null, 'a'),
      ('__proto__', 0, 0, -0.01, '0001-01-01 00:00+00', null, '9999-12-31', '{}', 'null', false, 'gone')`);
  ours = openViewerDatabase({ url: database.adminUrl, poolSize: 1 });
});
afterAll(async () => {
  await ours[Symbol.asyncDispose]();
  await client.end();
  await database[Symbol.asyncDispose]();
});

const parent = sql<string>`upper(${things.id})`;

test.each<[string, (db: Db) => Promise<unknown>]>([
  ['columns of every kind', async (db) => db.select().from(things).orderBy(things.id)],
  [
    'columns under other names, and expressions',
    async (db) =>
      db
        .select({
          when: things.madeAt,
          loud: parent,
          named: parent.as('named'),
          decoded: sql`${things.count}::text`.mapWith(Number),
          none: sql<null>`null`.mapWith(String),
        })
        .from(things)
        .orderBy(things.id),
  ],
  [
    'tables within rows, joined from the left',
    async (db) => {
      const children = alias(things, 'children');
      return db
        .select({ id: things.id, child: children })
        .from(things)
        .leftJoin(children, eq(children.parentId, things.id))
        .orderBy(things.id);
    },
  ],
  [
    'columns of joined tables in objects of their own',
    async (db) => {
      const children = alias(things, 'children');
      const parents = alias(things, 'parents');
      const child = { id: children.id, madeAt: children.madeAt, price: children.price };
      return db
        .select({ child, id: things.id, parent: { id: parents.id } })
        .from(things)
        .leftJoin(children, eq(children.parentId, things.id))
        .leftJoin(parents, eq(parents.id, things.parentId))
        .orderBy(things.id);
    },
  ],
  [
    'a subquery as a field',
    async (db) => {
      const newest = db.select({ madeAt: things.madeAt }).from(things).limit(1).as('newest');
      return db
        .select({ id: things.id, at: newest.madeAt })
        .from(things)
        .leftJoinLateral(newest, sql`true`);
    },
  ],
  ['no rows', async (db) => db.select().from(things).where(eq(things.id, 'none'))],
])('makes objects of rows as drizzle-orm does: %s', async (_what, ask) => {
  const got = await ask(ours.forViewer(nobody));
  expect(got).toEqual(await ask(drizzle(client)));
});
