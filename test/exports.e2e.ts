import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openHub, type TestHub } from './support/hub.ts';
import {
  LeadershipToTeamManagementDocument,
  type LeadershipToTeamManagementQuery,
} from './support/operations.generated.ts';

const resource = '/rest/LeadershipToTeamManagement';
const completedBefore = '2026-07-01T00:00:00Z';

type Completion = NonNullable<
  LeadershipToTeamManagementQuery['courseCompletions']
>['nodes'][number];

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub({ employees: 1_000 });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Every leadership completion, as GraphQL gives it on one page. */
async function allCompletions(): Promise<readonly Completion[]> {
  const answer = await ask(hub.url, LeadershipToTeamManagementDocument, {
    first: 10_000,
    completedBefore,
  });
  const { nodes = [], totalCount } = answer.data?.courseCompletions ?? {};
  expect(nodes).toHaveLength(totalCount ?? -1);
  return nodes;
}

async function read(accept: string): Promise<string> {
  const url = `${hub.url}${resource}?completedBefore=${completedBefore}`;
  const response = await fetch(url, { headers: { accept, ...(await hub.as('analyst')) } });
  expect(response.status).toBe(200);
  return response.text();
}

function rowsOf({ completedAt, score, course, employee, ratingsAfter }: Completion): string[][] {
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  const above = [completedAt, score, course.title, employee?.name, employee?.orgUnit.name].map(
    text,
  );
  const ratings = ratingsAfter?.length ? ratingsAfter : [{ score: undefined, ratedOn: undefined }];
  return ratings.map((rating) => [...above, text(rating.score), text(rating.ratedOn)]);
}

test('gives all leadership completions as CSV, just as GraphQL gives them', async () => {
  const completions = await allCompletions();
  const [header, ...rows] = parse(await read('text/csv'), { record_delimiter: '\r\n' });
  expect(header).toEqual([
    'completedAt',
    'score',
    'course.title',
    'employee.name',
    'employee.orgUnit.name',
    'ratingsAfter.score',
    'ratingsAfter.ratedOn',
  ]);
  expect(rows).toEqual(completions.flatMap(rowsOf));
  expect(rows.length).toBeGreaterThan(500);
});

test('gives them as NDJSON, page by page, and counts nothing', async () => {
  const completions = await allCompletions();
  hub.sent.length = 0;
  const lines = (await read('application/x-ndjson')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(completions);
  const pages = Math.ceil(completions.length / 500);
  expect(pages).toBeGreaterThan(1);
  const texts = hub.sent.filter(({ subgraph }) => subgraph === 'learning').map(({ text }) => text);
  expect(texts.filter((text) => text.includes('count(')).length).toBe(0);
  expect(texts.filter((text) => text.includes('"learning"."completions"')).length).toBe(pages);
});

test.each(['employee', 'manager', 'hr'] as const)(
  'gives what one may see as %s in every form',
  async (persona) => {
    const credentials = await hub.as(persona);
    const url = `${hub.url}/rest/Completions`;
    const get = async (accept: string, search = '') =>
      (await fetch(`${url}${search}`, { headers: { accept, ...credentials } })).text();
    const { data } = JSON.parse(await get('application/json', '?first=100')) as {
      data: { courseCompletions: { nodes: { id: string }[] } };
    };
    const { nodes } = data.courseCompletions;
    expect(nodes.length).toBeGreaterThan(0);
    const lines = (await get('application/x-ndjson')).trimEnd().split('\n');
    expect(lines.slice(0, 100).map((line) => JSON.parse(line) as unknown)).toEqual(nodes);
    const [, ...rows] = parse(await get('text/csv'), { record_delimiter: '\r\n' });
    expect(rows).toHaveLength(lines.length);
  },
);

test('answers in JSON what GraphQL answers', async () => {
  const url = `${hub.url}${resource}?first=3&completedBefore=${completedBefore}`;
  const answer: unknown = await (await fetch(url, { headers: await hub.as('analyst') })).json();
  expect(answer).toEqual(
    await ask(hub.url, LeadershipToTeamManagementDocument, { first: 3, completedBefore }),
  );
});

test('describes every operation of the house', async () => {
  const response = await fetch(`${hub.url}/rest/openapi.json`, {
    headers: await hub.as('analyst'),
  });
  const { paths } = (await response.json()) as { paths: object };
  expect(Object.keys(paths)).toEqual([
    '/rest/Completions',
    '/rest/JobRoleToCourses',
    '/rest/LeadershipToTeamManagement',
  ]);
});

test('names the columns of a CSV that are empty because they are refused', async () => {
  const selection = 'nodes { id name directReports(first: 2) { nodes { who: name } } }';
  const url = `${hub.url}/graphql?query=${encodeURIComponent(`{ employees(first: 3) { ${selection} } }`)}`;
  const analyst = await hub.as('analyst', { scopes: [] });
  const response = await fetch(url, { headers: { accept: 'text/csv', ...analyst } });
  expect(response.headers.get('loopgraph-errors')).toBe(
    ['name', 'directReports.nodes.who']
      .map((column) => `UNAUTHORIZED_FIELD_OR_TYPE;column="${column}"`)
      .join(', '),
  );
  expect(await response.text()).toMatch(/^id,name,directReports\.nodes\.who\r\n/);
});

test('states once in NDJSON that a field is refused, however many pages there are', async () => {
  const query =
    'query ($first: Int, $after: String) { employees(first: $first, after: $after) { nodes { name } } }';
  const analyst = await hub.as('analyst', { scopes: [] });
  const url = `${hub.url}/graphql?query=${encodeURIComponent(query)}`;
  const response = await fetch(url, { headers: { accept: 'application/x-ndjson', ...analyst } });
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1_000);
  const last = JSON.parse(lines.at(-1) ?? '') as { errors: { path: unknown }[] };
  expect(last.errors.map(({ path }) => path)).toEqual([['employees', 'nodes', '@', 'name']]);
});

test('reads pages that one may have, where one of 500 would cost too much', async () => {
  const query =
    'query ($first: Int, $after: String) { employees(first: $first, after: $after) { nodes { id completions(first: 50) { nodes { id course { title } } } } } }';
  const manager = await hub.as('manager');
  const url = `${hub.url}/graphql?query=${encodeURIComponent(query)}`;
  const get = (headers: Record<string, string>) =>
    fetch(url, { headers: { accept: 'application/x-ndjson', ...manager, ...headers } });
  const lines = (await (await get({})).text()).trimEnd().split('\n');
  const answer = await ask(hub.url, query, { first: 400 }, manager);
  const { nodes } = (answer.data as { employees: { nodes: object[] } }).employees;
  expect(nodes.length).toBeGreaterThan(1);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(nodes);
  expect(await (await get({ 'loopgraph-dry-run': 'cost' })).json()).toMatchObject({
    extensions: { cost: { estimated: 2 + 250 * 102, maximum: 50_000 } },
  });
});

test.each([
  [
    'in a fragment',
    '...Page } fragment Page on Query { employees(first: $first, after: $after) { totalCount nodes { id directReports(first: 20) { nodes { id } } } }',
  ],
  [
    'whose items have one of the same variable',
    'employees(first: $first, after: $after) { totalCount nodes { id directReports(first: $first) { nodes { id } } } }',
  ],
])('tells what the first page of a list %s costs', async (_which, selection) => {
  const costOf = async (accept: string, query: string) => {
    const headers = { ...(await hub.as('analyst')), accept, 'loopgraph-dry-run': 'cost' };
    const url = `${hub.url}/graphql?query=${encodeURIComponent(query)}`;
    const answer: unknown = await (await fetch(url, { headers })).json();
    return (answer as { extensions: { cost: { estimated: number } } }).extensions.cost.estimated;
  };
  const page =
    '{ employees(first: 500) { pageInfo { endCursor } nodes { id directReports(first: 20) { nodes { id } } } } }';
  const query = `query ($first: Int, $after: String) { ${selection} }`;
  expect(await costOf('text/csv', query)).toBe(await costOf('application/json', page));
});
