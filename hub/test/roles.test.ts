import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { admitSubgraphs, schemaOwners, subgraphNames } from '../src/migrations/house.ts';
import { createRoles, setMissingPasswords } from '../src/migrations/roles.ts';
import { roleOf, roleUrl } from '../src/postgres/role-url.ts';
import { openSession, type Session } from '../src/postgres/session.ts';

test.for(subgraphNames)(
  'lets %s reach its own schema, as a role without any privilege beyond',
  async (name) => {
    await using database = await createDatabase();
    await using session = openSession(database.url(name));
    expect(
      await session.sql`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
      from pg_roles where rolname = current_user`,
    ).toEqual([
      {
        rolname: `loopgraph_${name}`,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
    ]);
    expect(
      await session.sql`
      select distinct schemaname from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege(schemaname, 'usage')
        and has_table_privilege(format('%I.%I', schemaname, tablename), 'select, insert, update, delete')`,
    ).toEqual([{ schemaname: name }]);
  },
);

test.for(schemaOwners)('keeps %s from the tables of the others', async (name) => {
  await using database = await createDatabase();
  await using session = openSession(database.url(name));
  const tables = {
    employees: 'employees.employees',
    skills: 'skills.assessments',
    learning: 'learning.completions',
    performance: 'performance.reviews',
    audit: 'audit.records',
  };
  for (const other of subgraphNames) {
    const read = session.sql.unsafe(`select from ${tables[other]}`);
    if (other === name) await expect(read).resolves.toEqual([]);
    else await expect(read).rejects.toThrow('permission denied');
  }
});

test('admits the subgraphs of two hubs on one database at once, under the same passwords', async () => {
  await using database = await createDatabase();
  await Promise.all([1, 2, 3, 4].map(() => admitSubgraphs(database.adminUrl)));
  await using session = openSession(database.url('skills'));
  expect(await session.sql`select current_user as user`).toEqual([{ user: 'loopgraph_skills' }]);
});

/** A role that nobody else has, for roles belong to the whole server; `work` knows it as a subgraph. */
async function withRole(work: (adminUrl: string, name: string, sql: Session) => Promise<void>) {
  await using database = await createDatabase();
  await using session = openSession(database.adminUrl);
  const name = `try_${randomUUID().replaceAll('-', '')}`;
  await createRoles(session.sql, [name]);
  try {
    await work(database.adminUrl, name, session.sql);
  } finally {
    await session.sql.unsafe(`drop role ${roleOf(name)}`);
  }
}

test('gives a role its password where it has none, and leaves it alone where it can log in', async () => {
  await withRole(async (adminUrl, name, sql) => {
    const role = roleOf(name);
    // Salted, so that the same password is another text each time that it is set.
    const stored = () => sql`select rolpassword from pg_authid where rolname = ${role}`;
    expect(await setMissingPasswords(adminUrl, [name])).toEqual([role]);
    await using session = openSession(roleUrl(adminUrl, role));
    expect(await session.sql`select current_user as user`).toEqual([{ user: role }]);
    const before = await stored();
    expect(await setMissingPasswords(adminUrl, [name])).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

test('takes the place of a password that was set by hand, and names the role', async () => {
  await withRole(async (adminUrl, name, sql) => {
    const role = roleOf(name);
    await sql.unsafe(`alter role ${role} password 'by hand'`);
    expect(await setMissingPasswords(adminUrl, [name])).toEqual([role]);
    await using session = openSession(roleUrl(adminUrl, role));
    expect(await session.sql`select current_user as user`).toEqual([{ user: role }]);
  });
});

test('derives the URL of a role from the admin, keeping what comes after the host', () => {
  expect(
    roleUrl(
      'postgres://admin:s%40crt@db.example.com:6432/people?sslmode=require',
      'loopgraph_skills',
    ),
  ).toBe(
    'postgres://loopgraph_skills:eb920f2360018d0d5850a9c226a455a66853872834753443e0be4ce9d2b10428' +
      '@db.example.com:6432/people?sslmode=require',
  );
  expect(roleUrl('postgres://admin@localhost/people', 'loopgraph_skills')).toBe(
    'postgres://loopgraph_skills@localhost/people',
  );
});

test('refuses an admin who may not create roles in one line', async () => {
  await using database = await createDatabase();
  await expect(admitSubgraphs(database.url('skills'))).rejects.toThrow(
    'expected an admin in DATABASE_URL who may create and alter roles, got: permission denied to alter role',
  );
});
