import { and, asc, getTableColumns, gte, sql } from 'drizzle-orm';
import { date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginStatement, buildStatement } from '../src/database/build-statement.ts';
import { createProjector, type Projection } from '../src/projection.ts';
import { selectByIds } from '../src/select-by-ids.ts';
import { anyOf, arrayText } from '../src/sql.ts';
import { nobody } from '../src/viewer.ts';
import { openWatchedDatabase, type WatchedDatabase } from './support/watched-database.ts';

const things = pgTable('things', {
  id: text().primaryKey(),
  places: integer(),
  madeAt: timestamp({ withTimezone: true }),
  day: date({ mode: 'string' }),
});

let database: WatchedDatabase;
beforeAll(async () => {
  database = await openWatchedDatabase(`
    create table things (id text primary key, places integer, made_at timestamptz, day date);
    insert into things values
      ('a', 1, '2026-02-28 23:59:59.999+05:30', '2026-02-28'), ('b', 2, '2026-03-01 00:00Z', null),
      ('it''s "one", {two}', null, null, null)`);
});
beforeEach(() => {
  database.sent.length = 0;
});
afterAll(() => database[Symbol.asyncDispose]());

const selected = {
  id: things.id,
  madeAt: things.madeAt,
  day: things.day,
  upper: sql<string>`upper(${things.id})`.as('upper'),
};

const runSince = buildStatement(
  beginStatement()
    .select(selected)
    .from(things)
    .where(
      and(gte(things.madeAt, sql.placeholder('since')), anyOf(things.day, sql.placeholder('days'))),
    )
    .orderBy(asc(things.id)),
);

test.each(['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'])(
  'a statement that is built once sends and gives what one built anew does: since %s',
  async (since) => {
    const days = ['2026-02-28', '2026-03-01'];
    const { db, sent } = database;
    const rows = await runSince(db, { since, days: arrayText(days) });
    const expected = await db
      .select(selected)
      .from(things)
      .where(and(gte(things.madeAt, new Date(since)), anyOf(things.day, days)))
      .orderBy(asc(things.id));
    expect(rows).toEqual(expected);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
  },
);

test('tables of one name have each their own columns', () => {
  const others = pgTable('things', { key: text(), otherName: text() });
  const texts = [things.madeAt, others.otherName].map(
    (column) => beginStatement().select({ column }).from(column.table).toSQL().sql,
  );
  expect(texts).toEqual(['select "made_at" from "things"', 'select "other_name" from "things"']);
});

test('a statement cannot run without each of its values', async () => {
  const { db, sent } = database;
  await expect(runSince(db, { since: '2026-02-01' })).rejects.toThrow('"days"');
  expect(sent).toEqual([]);
});

test('a statement runs where it is told to: inside a transaction, or for two viewers at once', async () => {
  const run = buildStatement(beginStatement().select({ id: things.id }).from(things));
  const { db, forViewer } = database;
  const inside = db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into things values ('new')`);
    const rows = await run(transaction, {});
    expect(await run(db, {})).toHaveLength(rows.length - 1);
    throw new Error(`${String(rows.length)} rows`);
  });
  await expect(inside).rejects.toThrow('4 rows');
  const both = await Promise.all([run(db, {}), run(forViewer(nobody), {})]);
  expect(both.map((rows) => rows.length)).toEqual([3, 3]);
});

const columns = getTableColumns(things);
const projector = createProjector(columns, { type: 'Thing', always: ['id'] });
const schema = buildSchema(
  'type Query { thing: Thing } type Thing { id: ID! places: Int day: String }',
);

function selecting(fields: string): Projection<typeof columns> {
  const projections: Projection<typeof columns>[] = [];
  const thing = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    projections.push(projector.of(info));
  };
  graphqlSync({ schema, source: `{ thing ${fields} }`, rootValue: { thing } });
  const [projection] = projections;
  if (!projection) throw new Error(`expected a query to select ${fields}`);
  return projection;
}

test('rows are read by their ids, whatever these look like, and only the columns that are needed', async () => {
  const thingsByIds = selectByIds(things);
  const ids = ['b', 'it\'s "one", {two}', 'none', ''];
  const bare = selecting('{ id }');
  const whole = selecting('{ id places day }');
  const { db, sent } = database;
  expect(await thingsByIds(db, ids, bare)).toEqual([{ id: 'b' }, { id: ids[1] }]);
  expect(await thingsByIds(db, ids, whole)).toEqual([
    { id: 'b', places: 2, day: null },
    { id: ids[1], places: null, day: null },
  ]);
  expect(await thingsByIds(db, [], whole)).toEqual([]);
  expect(sent.map(({ text }) => text)).toEqual([
    'select "id" from "things" where "things"."id" = any($1::text[])',
    ...Array.from(
      { length: 2 },
      () => 'select "day", "id", "places" from "things" where "things"."id" = any($1::text[])',
    ),
  ]);
});
