import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../hub/src/postgres/session.ts';
import { workAtPace } from '../kit/src/pace.ts';
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

/** The statements that were sent, each up to the table that it reads. */
function sentSelects(): string[] {
  return hub.sent
    .map(
      ({ subgraph, text }) =>
        `${subgraph}: ${/^select [^(]*? from "\w+"\."\w+"/.exec(text)?.[0] ?? text}`,
    )
    .toSorted();
}

const selectEmployees = expect.stringMatching(
  /^employees: select .*"org_units"."name" from "employees"."employees"$/,
) as string;

const selectRatings = expect.stringMatching(
  /^performance: select "found"."employee_id", "found"."id", "found"."score", "found"."rated_on", .* from unnest/s,
) as string;

test.each([1, 100])('costs three statements for a page of %i, one a subgraph', async (first) => {
  hub.sent.length = 0;
  const { errors } = await ask(hub.url, withoutCount, { first });
  expect(errors).toBeUndefined();
  expect(sentSelects()).toEqual([
    selectEmployees,
    expect.stringMatching(/^learning: select .*"courses"."title" from "learning"."completions"$/),
    selectRatings,
  ]);
});

test('costs four statements for a page of 500, whose courses are few', async () => {
  hub.sent.length = 0;
  const { errors } = await ask(hub.url, withoutCount, { first: 500 });
  expect(errors).toBeUndefined();
  expect(sentSelects()).toEqual([
    selectEmployees,
    'learning: select "completed_at", "course_id", "employee_id", "id", "score" from "learning"."completions"',
    'learning: select "id", "title" from "learning"."courses"',
    selectRatings,
  ]);
});

test('costs the same four, and gives the same answer, where each row waits for a turn of the event loop', async () => {
  const asked = await ask(hub.url, withoutCount, { first: 500 });
  const atOnce = hub.sent.splice(0).map(({ text }) => text);
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  expect(await ask(hub.url, withoutCount, { first: 500 })).toEqual(asked);
  const inTurns = hub.sent.map(({ text }) => text);
  expect(inTurns).toHaveLength(4);
  expect(inTurns.toSorted()).toEqual(atOnce.slice(-4).toSorted());
});

test('costs one statement more with the count, and counts what pages give', async () => {
  hub.sent.length = 0;
  const variables = { first: 100, completedBefore: '2026-07-01T00:00:00Z' };
  let page = await ask(hub.url, LeadershipToTeamManagementDocument, variables);
  expect(hub.sent).toHaveLength(4);
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

test('may ask for a page of 10,000, and is told what it costs', async () => {
  const cost = async (headers: Record<string, string>) => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await hub.as('analyst')), ...headers },
      body: JSON.stringify({ query: withoutCount, variables: { first: 10_000 } }),
    });
    return (await response.json()) as {
      data: { courseCompletions: { nodes: { ratingsAfter: [] }[] } } | null;
      extensions: { cost: { estimated: number; actual?: number } };
    };
  };
  const asked = await cost({ 'loopgraph-cost': 'report' });
  const nodes = asked.data?.courseCompletions.nodes ?? [];
  const ratings = nodes.reduce((sum, { ratingsAfter }) => sum + ratingsAfter.length, 0);
  expect(asked.extensions.cost).toMatchObject({
    // The connection, its page, two input objects of the filter; each completion with course, employee, unit, two ratings.
    estimated: 1 + 1 + 2 + 10_000 * 6,
    actual: 1 + 1 + 2 + nodes.length * 4 + ratings,
  });
  hub.sent.length = 0;
  const { data, extensions } = await cost({ 'loopgraph-dry-run': 'cost' });
  expect({ data, estimated: extensions.cost.estimated }).toEqual({ data: null, estimated: 60_004 });
  expect(hub.sent).toEqual([]);
});
