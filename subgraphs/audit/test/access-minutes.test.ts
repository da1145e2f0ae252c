import type { Viewer } from '@loopgraph/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { connectionAt, connectionFields, walkPages } from '../../../test/support/pages.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { audit } from '../src/index.ts';
import { ada, admin, asEmployee, bo } from './looks.ts';

/**
 * Ninety records of three minutes, by two of one millisecond: Ada is in every third, Bo in every second. The last digits of the
 * ids are their places, as in the order of times.
 */
const fill = `
  select audit.make_partitions('2026-01-31Z');
  insert into audit.records
  select '${uuid(50)}', n, '2026-01-31T23:58:30Z'::timestamptz + (n / 2) * interval '2 s',
    ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'r', 's', 'token', 't', null, null, '{hr}', 'COMPLIANCE',
    'ab', 'Look', '{SKILLS}', 'ANSWERED', '{}', octet_length(employees) / 16, employees, ''
  from generate_series(1, 90) n, lateral (
    select case when n % 2 = 0 then uuid_send('${bo}') else '' end ||
      case when n % 3 = 0 then uuid_send('${ada}') else '' end as employees
  ) as read;
  insert into audit.chains values ('${uuid(50)}', '2026-01-31Z', '', '');
  select audit.list_all_accesses();`;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(audit);
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql.unsafe(fill);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const placesOf = (step: number) =>
  Array.from({ length: 90 / step }, (_, index) => (index + 1) * step);

const askers: readonly [string, string, Viewer, number][] = [
  ['an employee', '', asEmployee(ada), 3],
  ['an administrator', `employee: "${bo}"`, admin, 2],
];

test.for(askers)('lists somebody once a minute for %s', async ([, , , step]) => {
  await using session = openSession(subgraph.database.adminUrl);
  const listed = await session.sql`
    select minute from audit.access_minutes where employee_id = ${step === 3 ? ada : bo} order by minute`;
  expect(listed.map(({ minute }) => (minute as Date).toISOString())).toEqual([
    '2026-01-31T23:58:00.000Z',
    '2026-01-31T23:59:00.000Z',
    '2026-02-01T00:00:00.000Z',
  ]);
});

test.for(askers)(
  'gives %s pages that begin and end within a minute',
  async ([, filter, viewer, step]) => {
    for (const direction of ['ASC', 'DESC']) {
      const expected = placesOf(step);
      if (direction === 'DESC') expected.reverse();
      const order = `orderBy: { field: AT, direction: ${direction} }`;
      const { forward, backward } = await walkPages(async (page) => {
        const args = `filter: { ${filter} }, ${order}, ${page}`;
        const result = await subgraph.run(
          `{ accessRecords(${args}) ${connectionFields} }`,
          undefined,
          viewer,
        );
        return connectionAt(result, 'accessRecords');
      }, 7);
      expect(forward.map((id) => Number(id.slice(-2)))).toEqual(expected);
      expect(backward).toEqual(forward);
    }
  },
);

test.for(askers)('counts for %s, between instants too', async ([, filter, viewer, step]) => {
  const range = '{ from: "2026-01-31T23:58:50Z", before: "2026-01-31T23:59:10Z" }';
  const result = await subgraph.run(
    `{
      all: accessRecords(filter: { ${filter} }) { totalCount }
      some: accessRecords(filter: { ${filter} at: ${range} }, first: 90) { totalCount nodes { id } }
    }`,
    undefined,
    viewer,
  );
  const within = placesOf(step).filter((place) => place >= 20 && place < 40);
  const nodes = within.toReversed().map((place) => ({ id: uuid(place) }));
  expect(result).toEqual({
    data: { all: { totalCount: 90 / step }, some: { totalCount: within.length, nodes } },
  });
});
