import { expect, test, vi } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import {
  chief,
  developer,
  openCompany,
  platformLead,
  salesHead,
} from '../../subgraphs/employees/test/company.ts';
import { viewerUrl } from '../support/viewer-url.ts';
import { everyone, manager } from '../support/viewers.ts';

test('keeps the lines whole where someone is moved by the role of the subgraph, which may not write them', async () => {
  await using company = await openCompany();
  await using session = openSession(viewerUrl(company.database.url('employees'), everyone));
  const { sql } = session;
  await sql`update employees.employees set manager_id = ${salesHead} where id = ${developer}`;
  expect(
    await sql`
      select manager_id as manager, depth from employees.reporting_lines
      where employee_id = ${developer} order by depth`,
  ).toEqual([
    { manager: salesHead, depth: 1 },
    { manager: chief, depth: 2 },
  ]);
  await expect(
    sql`insert into employees.reporting_lines values (${developer}, ${chief}, 1)`,
  ).rejects.toThrow('violates row-level security policy');
  await expect(
    sql`select employees.derive_reporting_lines(array[${developer}::uuid])`,
  ).rejects.toThrow('permission denied');
});

test('lets nobody of a limited reach change who reports to whom', async () => {
  await using company = await openCompany();
  await using session = openSession(
    viewerUrl(company.database.url('employees'), manager(platformLead)),
  );
  const moved = await session.sql`
    update employees.employees set manager_id = ${platformLead} where id = ${developer}`;
  expect(moved.count).toBe(0);
});

test('keeps the lines whole where two move people at the same time, one above the other', async () => {
  await using company = await openCompany();
  const { adminUrl } = company.database;
  await using session = openSession(adminUrl);
  await using other = openSession(adminUrl);
  const { sql } = session;
  const done: string[] = [];
  const moving = await sql.begin(async (transaction) => {
    await transaction`update employees.employees set manager_id = ${platformLead} where id = ${salesHead}`;
    const above = other.sql`
      update employees.employees set manager_id = ${chief} where id = ${platformLead}`;
    const moved = above.then(() => done.push('above'));
    await vi.waitUntil(async () => {
      const waiting = await transaction`
        select from pg_locks where relation = 'employees.reporting_lines'::regclass and not granted`;
      return done.length > 0 || waiting.length > 0;
    }, 20_000);
    return { moved };
  });
  await moving.moved;
  expect(
    await sql`
      select manager_id as manager, depth from employees.reporting_lines
      where employee_id = ${salesHead} order by depth`,
  ).toEqual([
    { manager: platformLead, depth: 1 },
    { manager: chief, depth: 2 },
  ]);
});
