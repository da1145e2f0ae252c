import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { openDatabase } from '../src/database.ts';
import { arrayOf, unnested } from '../src/sql.ts';

let database: TestDatabase;
let opened: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  opened = openDatabase({ url: database.adminUrl });
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test('sends every text as it is, whatever Postgres would read into it', async () => {
  const texts = [
    ...['plain', '', 'null', 'NULL', 'x,y', '{b}', 'q"q', 'back\\slash', "o'clock", '$&', 'ünï'],
    ...['two words', 'tab\t', 'new\nline', ' '],
  ];
  expect([
    ...(await opened.db.execute(
      sql`select text from unnest(${arrayOf('text', texts)}) with ordinality as sent(text, place) order by place`,
    )),
  ]).toEqual(texts.map((text) => ({ text })));
});

test('sends days, instants, numbers, nulls and nothing at all', async () => {
  const [row] = await opened.db.execute(sql`select
    ${arrayOf('date', ['2024-02-29', null])}::text as days,
    ${arrayOf('timestamptz', [new Date(0)])} = array[timestamptz '1970-01-01 00:00:00Z'] as instants,
    ${arrayOf('smallint', [1, -2])} as numbers,
    ${arrayOf('uuid', [])}::text as none`);
  expect(row).toEqual({ days: '{2024-02-29,NULL}', instants: true, numbers: [1, -2], none: '{}' });
});

test('gives lists as the columns of a table, a row for each place', async () => {
  const wanted = unnested('wanted', {
    day: ['date', ['2024-02-29', '2024-03-01']],
    name: ['text', ['leap', 'next']],
  });
  expect([
    ...(await opened.db.execute(
      sql`select ${wanted.columns.day}::text as day, ${wanted.columns.name} from ${wanted.table}`,
    )),
  ]).toEqual([
    { day: '2024-02-29', name: 'leap' },
    { day: '2024-03-01', name: 'next' },
  ]);
});
