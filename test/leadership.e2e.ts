import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../hub/src/postgres/session.ts';
import { ask, openHub, type TestHub } from './support/hub.ts';
import { LeadershipToTeamManagementDocument } from './support/operations.generated.ts';

const byHand = readFileSync(new URL('bench/leadership.sql', import.meta.url), 'utf8');
const withoutCount = readFileSync(
  new URL('../schema/operations/leadership-to-team-management.graphql', import.meta.url),
  'utf8',
).replace(/^\s*totalCount\n/m, '');

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub({ employees: 1_000 });
});
afterAll(() => hub[Symbol.asyncDispose]());

test('answers the leadership question as SQL written by hand does', async () => {
  await using session = openSession(hub.adminUrl);
  const [row] = await session.sql.unsafe<{ data: string }[]>(byHand, [500]);
  const source = withoutCount.replace(/^\s*endCursor\n/m, '');
  const { data, errors } = await ask(hub.url, source, { first: 500 });
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(row?.data ?? ''));
  expect(JSON.stringify(data)).toContain('"ratedOn"');
});

test.each([1, 100, 500])(
  'costs five statements for a page of %i, one a subgraph and kind of thing',
  async (first) => {
    hub.sent.length = 0;
    const { errors } = await ask(hub.url, withoutCount, { first });
    expect(errors).toBeUndefined();
    expect(
      hub.sent
        .map(
          ({ subgraph, text }) =>
            `${subgraph}: ${/^select [^(]*? from "\w+"\."\w+"/.exec(text)?.[0] ?? text}`,
        )
        .toSorted(),
    ).toEqual([
      'employees: select "id", "name" from "employees"."org_units"',
      'employees: select "id", "name", "org_unit_id" from "employees"."employees"',
      'learning: select "completed_at", "course_id", "employee_id", "id", "score" from "learning"."completions"',
      'learning: select "id", "title" from "learning"."courses"',
      expect.stringMatching(
        /^performance: select "found"."employee_id", "found"."id", "found"."score", "found"."rated_on", .* from unnest/s,
      ) as string,
    ]);
  },
);

test('costs one statement more with the count, and counts what pages give', async () => {
  hub.sent.length = 0;
  const variables = { first: 100, completedBefore: '2026-07-01T00:00:00Z' };
  let page = await ask(hub.url, LeadershipToTeamManagementDocument, variables);
  expect(hub.sent).toHaveLength(6);
  const total = page.data?.courseCompletions?.totalCount;
  let seen = 0;
  for (;;) {
    const connection = page.data?.courseCompletions;
    seen += connection?.nodes.length ?? 0;
    if (!connection?.pageInfo.hasNextPage) break;
    const after = connection.pageInfo.endCursor ?? null;
    page = await ask(hub.url, LeadershipToTeamManagementDocument, { ...variables, after });
  }
  expect(seen).toBe(total);
  expect(seen).toBeGreaterThan(100);
});
