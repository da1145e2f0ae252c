import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { tableNames } from '../src/demo/load/tables.ts';
import { seedDemoCompany } from '../src/demo/index.ts';
import { openSession, type Session } from '../src/postgres/session.ts';
import { numberFrom, openDemoCompany } from './open-demo-company.ts';

/** Every index, constraint and trigger of the four schemas, as Postgres describes them. */
async function schemaOf(sql: Session): Promise<readonly string[]> {
  const rows = await sql<{ line: string }[]>`
    select indexdef as line from pg_indexes where schemaname in ('employees', 'skills', 'learning', 'performance')
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated::text
    from pg_constraint where connamespace in (select oid from pg_namespace
      where nspname in ('employees', 'skills', 'learning', 'performance'))
    union all
    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
    where not tgisinternal
    order by 1`;
  return rows.map(({ line }) => line);
}

async function rowCount(sql: Session): Promise<number> {
  const counts = tableNames.map((name) => `(select count(*) from ${name})`);
  return numberFrom(sql, `select ${counts.join(' + ')}`);
}

describe('the seeding', () => {
  test.for([1, 2, 10, 60])('makes a company of %i', async (employees) => {
    await using company = await openDemoCompany({ employees, seed: 1 });
    const { sql } = company;
    expect(await numberFrom(sql, 'select count(*) from employees.employees')).toBe(employees);
    expect(
      await numberFrom(sql, 'select count(*) from employees.employees where manager_id is null'),
    ).toBe(1);
    expect(await numberFrom(sql, 'select count(*) from learning.courses')).toBe(200);
  });

  test('leaves every index, constraint and trigger as the migrations made them', async () => {
    await using empty = await createDatabase();
    await using before = openSession(empty.adminUrl);
    await using company = await openDemoCompany({ employees: 10, seed: 1 });
    expect(await schemaOf(company.sql)).toEqual(await schemaOf(before.sql));
  });

  test('leaves nothing behind when it fails on the way', async () => {
    await using database = await createDatabase();
    await using session = openSession(database.adminUrl);
    const before = await schemaOf(session.sql);
    const seeding = seedDemoCompany(database.adminUrl, {
      employees: 60,
      seed: 1,
      onProgress: (_done, _total, what) => {
        if (what === 'references') throw new Error('the power went out');
      },
    });
    await expect(seeding).rejects.toThrow('the power went out');
    expect(await rowCount(session.sql)).toBe(0);
    expect(await schemaOf(session.sql)).toEqual(before);
  });

  test('refuses a database that holds rows already, and says where', async () => {
    await using company = await openDemoCompany({ employees: 1, seed: 1 });
    await expect(seedDemoCompany(company.adminUrl, { employees: 1, seed: 1 })).rejects.toThrow(
      'Expected an empty database to seed, got rows in employees.org_units.',
    );
  });

  test.for([0, 1.5, 200_001])('refuses a company of %d', async (employees) => {
    await using database = await createDatabase();
    await expect(seedDemoCompany(database.adminUrl, { employees, seed: 1 })).rejects.toThrow(
      `Expected 1 to 200000 employees, got ${employees}.`,
    );
  });

  test('tells how far it has come, from people to the end', async () => {
    await using database = await createDatabase();
    const told: { readonly share: number; readonly what: string }[] = [];
    await seedDemoCompany(database.adminUrl, {
      employees: 10,
      seed: 1,
      onProgress: (done, total, what) => told.push({ share: done / total, what }),
    });
    expect([...new Set(told.map(({ what }) => what))]).toEqual([
      'people',
      'indexes',
      'references',
      'statistics',
      'done',
    ]);
    expect(told.map(({ share }) => share)).toEqual(
      told.map(({ share }) => share).toSorted((a, b) => a - b),
    );
    expect(told.at(-1)).toEqual({ share: 1, what: 'done' });
  });
});
