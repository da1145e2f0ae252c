import { and, eq, getTableColumns, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { boolean, integer, pgTable, text, timestamp, type PgColumn } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { encodeCursor } from '../src/cursor.ts';
import type { SentQuery } from '../src/database.ts';
import type { DateTimeRange, Given } from '../src/filters.ts';
import { createOrderings } from '../src/ordering.ts';
import { pageClauses, parsePage, type Page, type PageArgs } from '../src/page.ts';
import { selectByPage } from '../src/select-by-page.ts';
import { given } from '../src/sql.ts';
import { openWatchedDatabase, type WatchedDatabase } from './support/watched-database.ts';

const things = pgTable('things', {
  id: text().primaryKey(),
  places: integer().notNull(),
  open: boolean().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
});
const columns = getTableColumns(things);
const projection = {
  columns,
  joined: () => nothing,
  has: () => true,
  and: () => projection,
};
const nothing = {};

const ordering = createOrderings('things', {
  MADE_AT: [
    { name: 'madeAt', column: things.madeAt },
    { name: 'id', column: things.id },
  ],
});

interface Conditions {
  readonly places?: Given<number>;
  readonly open?: Given<boolean>;
  readonly ids?: Given<readonly string[]>;
  readonly madeAt?: Given<DateTimeRange>;
  readonly visible?: (id: PgColumn) => SQL;
}

const matching = vi.fn(({ places, open, ids, madeAt, visible }: Conditions) =>
  and(
    visible?.(things.id),
    given(places, (most) => eq(things.places, most)),
    given(open, (is) => eq(things.open, is)),
    given(ids, (some) => inArray(things.id, [...some])),
    given(madeAt?.from, (instant) => gte(things.madeAt, instant)),
    given(madeAt?.before, (instant) => lt(things.madeAt, instant)),
  ),
);

let database: WatchedDatabase;
beforeAll(async () => {
  database = await openWatchedDatabase(`
    create table things (id text primary key, places integer, open boolean, made_at timestamptz);
    insert into things values
      ('a', 1, true, '2026-01-01Z'), ('b', 2, false, '2026-02-01Z'), ('c', 2, true, '2026-02-01Z'), ('d', 2, true, '2026-03-01Z')`);
});
beforeEach(() => {
  database.sent.length = 0;
  matching.mockClear();
});
afterAll(() => database[Symbol.asyncDispose]());

function pageOf(args: PageArgs): Page {
  return parsePage(args, ordering({ field: 'MADE_AT', direction: 'DESC' }), 'root');
}

function selectAnew({ size, ...page }: Page, conditions: Conditions) {
  const { where, orderBy } = pageClauses({ size, ...page });
  const select = database.db.select(columns).from(things);
  return select
    .where(and(matching(conditions), where))
    .orderBy(...orderBy)
    .limit(size + 1);
}

/** What is sent of a small page: its limit is a part of the text. */
function withLimitInText({ text, params }: SentQuery) {
  return {
    text: text.replace(/ limit \$\d+$/, ` limit ${String(params.at(-1))}`),
    params: params.slice(0, -1),
  };
}

const third = encodeCursor(pageOf({}).ordering, { madeAt: new Date('2026-02-01Z'), id: 'b' });

test.each<[string, PageArgs, Conditions, string[]]>([
  ['no condition', { first: 2 }, {}, ['d', 'c', 'b']],
  ['values of each kind', { first: 2 }, { places: 2, open: true }, ['d', 'c']],
  ['false and nought', { first: 2 }, { places: 0, open: false }, []],
  ['null', { first: 1 }, { places: null, open: false, madeAt: null }, ['b']],
  [
    'instants',
    { first: 9 },
    { madeAt: { from: new Date('2026-01-01Z'), before: new Date('2026-02-01Z') } },
    ['a'],
  ],
  ['a list', { first: 9 }, { ids: ['a', 'd'], open: true }, ['d', 'a']],
  ['the place after a row', { first: 9, after: third }, { open: true }, ['a']],
  ['the place before a row, from the end', { last: 1, before: third }, {}, ['c', 'd']],
])('a page sends and gives what a select made anew does: %s', async (_, args, conditions, ids) => {
  const thingsByPage = selectByPage(things, matching);
  for (let time = 0; time < 2; time++) {
    const rows = await thingsByPage(database.db, pageOf(args), conditions, projection);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows).toEqual(await selectAnew(pageOf(args), conditions));
  }
  const [first, anew, second] = database.sent;
  expect(first).toEqual(anew && withLimitInText(anew));
  expect(second).toEqual(first);
});

test('a page of over a hundred has its limit as a parameter', async () => {
  const thingsByPage = selectByPage(things, matching);
  for (const first of [100, 101]) {
    await thingsByPage(database.db, pageOf({ first }), {}, projection);
    await selectAnew(pageOf({ first }), {});
  }
  const [hundred, , more, moreAnew] = database.sent;
  expect(hundred?.text).toMatch(/ limit 101$/);
  expect(more?.text).toMatch(/ limit \$1$/);
  expect(more).toEqual(moreAnew);
});

test('conditions that graphql-js made are of the shape of others', async () => {
  const thingsByPage = selectByPage(things, matching);
  const range = (from: Date): DateTimeRange =>
    Object.assign(Object.create(null) as DateTimeRange, { from });
  for (const day of ['2026-02-01Z', '2026-03-01Z']) {
    const madeAt = range(new Date(day));
    await thingsByPage(database.db, pageOf({ first: 1 }), { madeAt }, projection);
  }
  expect(matching).toHaveBeenCalledTimes(1);
});

test('each function among the conditions has a statement of its own', async () => {
  const thingsByPage = selectByPage(things, matching);
  const first = (id: PgColumn) => sql`${id} < 'b'`;
  const others = (id: PgColumn) => sql`${id} >= 'b'`;
  const read = async (visible: typeof first) => {
    const rows = await thingsByPage(database.db, pageOf({}), { visible }, projection);
    return rows.map(({ id }) => id).join('');
  };
  expect(await Promise.all([first, others, first].map(read))).toEqual(['a', 'dcb', 'a']);
  expect(matching).toHaveBeenCalledTimes(2);
});

test('pages and conditions of one shape share a statement, and others do not', async () => {
  const thingsByPage = selectByPage(things, matching);
  const read = async (args: PageArgs, conditions: Conditions) => {
    const rows = await thingsByPage(database.db, pageOf(args), conditions, projection);
    return rows.map(({ id }) => id).join('');
  };
  expect(await read({ first: 2 }, { places: 1 })).toBe('a');
  expect(await read({ first: 2 }, { places: 2 })).toBe('dcb');
  expect(matching).toHaveBeenCalledTimes(1);
  expect(await read({ first: 101 }, { places: 1 })).toBe('a');
  expect(await read({ first: 102 }, { places: 2 })).toBe('dcb');
  expect(matching).toHaveBeenCalledTimes(2);
  expect(await read({ first: 1 }, { places: 2 })).toBe('dc');
  expect(await read({ first: 2 }, { open: true })).toBe('dca');
  expect(await read({ last: 1 }, { places: 2 })).toBe('bc');
  expect(await read({ first: 2, after: third }, { places: 2 })).toBe('');
  expect(matching).toHaveBeenCalledTimes(6);
});
