import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { parseQueryPlan } from '../../../test/support/query-plan.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { audit } from '../src/index.ts';

const admin: Viewer = { ...nobody, roles: ['admin'] };
const employee: Viewer = { ...nobody, roles: ['employee'], employeeId: uuid(7) };

/** 10,000 records in three months, each of three out of twenty employees. */
const fill = `
  select audit.make_partitions('2026-01-01Z');
  insert into audit.records
  select gen_random_uuid(), n, '2026-01-01Z'::timestamptz + n * interval '12 min', gen_random_uuid(), 'r', 's' || n % 50,
    'token', 't', null, null, '{hr}', 'COMPLIANCE', 'ab', 'Look', '{SKILLS}', 'ANSWERED', '{}', 3, (
      select string_agg(uuid_send(('00000000-0000-4000-8000-' || lpad(((n * 7 + place) % 20)::text, 12, '0'))::uuid), '')
      from generate_series(1, 3) place
    ), ''
  from generate_series(1, 10000) n;
  insert into audit.access_minutes select person, at from audit.records, audit.people_in(employees) person;
  analyze audit.records; analyze audit.access_minutes;`;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(audit);
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql.unsafe(fill);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

/** A page of 20 and one more, of each partition that it comes from. */
const most = 63;

test.for([
  ['an employee, of those who looked at them', employee, ''],
  ['an administrator, of all', admin, ''],
  ['an administrator, of one employee', admin, `filter: { employee: "${uuid(7)}" },`],
  ['an administrator, of one subject', admin, 'filter: { subject: "s7" },'],
] as const)('reads by an index a page for %s', async ([, viewer, filter]) => {
  const page = `{ accessRecords(${filter} first: 20) { nodes { at purpose } } }`;
  expect(await subgraph.run(page, undefined, viewer)).toMatchObject({
    data: { accessRecords: { nodes: { length: 20 } } },
  });
  const [read] = subgraph.sent;
  await using session = openSession(subgraph.database.url('audit'));
  await session.sql`
    select set_config('loopgraph.roles', ${viewer.roles.join()}, false),
      set_config('loopgraph.employee', ${viewer.employeeId ?? ''}, false)`;
  const [row] = await session.sql.unsafe<Record<string, unknown>[]>(
    `explain (analyze, format json) ${read?.text ?? ''}`,
    read?.params.map(String),
  );
  const { scanned, rowsOf } = parseQueryPlan(row && Object.values(row)[0]);
  // The partitions of the months to come are empty, and scanned as such.
  expect(scanned.filter((table) => rowsOf.get(table) !== 0)).toEqual([]);
  for (const [table, rows] of rowsOf) {
    expect({ table, few: rows <= most, rows }).toMatchObject({ few: true });
  }
});
