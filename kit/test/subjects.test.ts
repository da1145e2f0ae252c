import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { openViewerDatabase, type StatementReport } from '../src/database.ts';
import { workAtPace } from '../src/pace.ts';
import { nobody } from '../src/viewer.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

let database: TestDatabase;
let opened: ReturnType<typeof openViewerDatabase>;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  await using admin = openSession(database.adminUrl);
  await admin.sql.unsafe(`
    create schema employees;
    create table employees.employees (id uuid primary key, manager_id uuid, name text);
    insert into employees.employees values ('${id(1)}', null, 'Ada'), ('${id(2)}', '${id(1)}', 'Bo');
    create table goals (id uuid primary key, employee_id uuid, title text);
    insert into goals values ('${id(8)}', '${id(1)}', 'One'), ('${id(9)}', '${id(3)}', 'Two');
    create view published_goal as select id, employee_id, title from goals;
    create table badges (employee_id text);
    insert into badges values ('e1');
    create table courses (id uuid primary key, author_id uuid);
    insert into courses values ('${id(7)}', '${id(1)}')`);
  opened = openViewerDatabase({ url: database.adminUrl, poolSize: 2 });
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test.each([
  ['the employees themselves', 'select id, name from employees.employees where $1 = 1', [1, 2]],
  ['those whom rows are about', 'select * from goals where $1 = 1', [1, 3]],
  ['under another name', 'select employee_id as whose, title from goals where $1 = 1', [1, 3]],
  ['through a view', 'select * from published_goal where $1 = 1', [1, 3]],
  [
    'through subqueries and joins',
    `with few as (select * from goals limit 1)
     select found.* from few cross join lateral (select employee_id as e from goals where goals.id = few.id) found where $1 = 1`,
    [1],
  ],
  ['nobody for what is about no one', 'select * from courses where $1 = 1', []],
  ['nobody for a manager', 'select manager_id from employees.employees where $1 = 1', []],
  ['nobody for what is only called so', `select id as employee_id from courses where $1 = 1`, []],
  ['nobody for a count', 'select count(employee_id) from goals where $1 = 1', []],
])('tells whose rows were read: %s', async (_what, text, numbers) => {
  const subjects = new Set<string>();
  const db = opened.forViewer(nobody, { subjects });
  const [before, after] = text.split('$1');
  await db.execute(sql`${sql.raw(before ?? '')}${1}${sql.raw(after ?? '')}`);
  expect([...subjects].sort()).toEqual(numbers.map(id));
});

test('tells of all of many rows, in many turns, before it gives them', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 64 }));
  const inTurns = [0];
  let counting = setImmediate(function next() {
    inTurns.push(0);
    counting = setImmediate(next);
  });
  pace.defer(() => {
    clearImmediate(counting);
  });
  class CountedSubjects extends Set<string> {
    override add(subject: string): this {
      inTurns.push((inTurns.pop() ?? 0) + 1);
      return super.add(subject);
    }
  }
  const subjects = new CountedSubjects();
  const db = opened.forViewer(nobody, { subjects });
  const rows = await db.execute(
    sql`select goals.employee_id, number from goals cross join generate_series(1, 5000) as number`,
  );
  expect(rows).toHaveLength(10_000);
  expect([...subjects].sort()).toEqual([id(1), id(3)]);
  expect(inTurns.reduce((sum, each) => sum + each)).toBe(10_000);
  expect(Math.max(...inTurns)).toBeLessThanOrEqual(128);
});

test('gives no rows whose employees are told by other ids than UUIDs', async () => {
  const db = opened.forViewer(nobody, { subjects: new Set() });
  for (let time = 0; time < 2; time++) {
    await expect(db.execute(sql`select * from badges`)).rejects.toThrow(
      expect.objectContaining({
        cause: new Error(
          'expected ids of employees to be UUIDs, but public.badges.employee_id has others',
        ),
      }),
    );
  }
});

test('tells whose rows were read and written in a transaction', async () => {
  const subjects = new Set<string>();
  await opened.forViewer(nobody, { subjects }).transaction(async (tx) => {
    await tx.execute(
      sql`insert into goals values (${id(6)}, ${id(5)}, 'Three') returning employee_id`,
    );
    await tx.execute(sql`delete from goals where id = ${id(6)}`);
  });
  expect([...subjects]).toEqual([id(5)]);
});

test('reports each statement that succeeded, with nothing of what is in it', async () => {
  const reports: StatementReport[] = [];
  const onStatement = (report: StatementReport) => reports.push(report);
  const db = opened.forViewer(nobody, { onStatement });
  await db.execute(sql`select id from goals where title <> ${'secret'}`);
  await db.execute(sql`select 1 / ${0}::int`).catch(() => undefined);
  expect(reports).toEqual([
    {
      text: 'select id from goals where title <> $1',
      params: 1,
      rows: 2,
      ms: expect.any(Number) as number,
    },
  ]);
});
