import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { createServiceKey } from '../../test/support/service-key.ts';
import { metrics } from '../src/metrics/catalogue.ts';
import { startIssuer } from './support/issuer.ts';
import { as, startLimitedWorld } from './support/limits.ts';
import { openRoster, storeOf } from './support/roster.ts';
import { startWorld } from './support/world.ts';

/** As a proxy hands a request of somebody elsewhere on. */
const fromElsewhere = { 'x-forwarded-for': '203.0.113.7' };

async function scrape(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}/metrics`, { headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

/** The samples of our own metrics but buckets and sums, which are times. */
async function samples(url: string): Promise<Readonly<Record<string, number>>> {
  const { text } = await scrape(url);
  const lines = text.split('\n').map((line) => /^(loopgraph_.+) (\S+)$/.exec(line));
  const found = lines.flatMap((line) =>
    line && !/_(bucket|sum)\b/.test(line[1] ?? '')
      ? [[line[1] ?? '', Number(line[2])] as const]
      : [],
  );
  return Object.fromEntries(found);
}

test('counts operations, requests to subgraphs and what was compiled', async () => {
  await using world = await startWorld();
  await world.ask('{ completions { employee { name } } }');
  await world.ask('{ completions { employee { name } } }');
  await world.ask('mutation { rename(id: "e1", name: "Ada L") { name } }');
  await world.ask('{ nothing }');
  await world.ask('{ employee(id: "x") { name } }');
  const found = await samples(world.url);
  expect(found).toMatchObject({
    'loopgraph_requests_total{type="query",outcome="ok",role="analyst"}': 2,
    'loopgraph_requests_total{type="mutation",outcome="ok",role="analyst"}': 1,
    'loopgraph_requests_total{type="unknown",outcome="GRAPHQL_VALIDATION_FAILED",role="analyst"}': 1,
    'loopgraph_requests_total{type="query",outcome="INVALID_ID",role="analyst"}': 1,
    'loopgraph_request_duration_seconds_count{type="query",operation=""}': 3,
    'loopgraph_subgraph_requests_total{subgraph="learning",outcome="answered"}': 2,
    'loopgraph_subgraph_requests_total{subgraph="employees",outcome="answered"}': 3,
    'loopgraph_subgraph_requests_total{subgraph="employees",outcome="errors"}': 1,
    'loopgraph_subgraph_request_duration_seconds_count{subgraph="learning"}': 2,
    'loopgraph_subgraph_representations_total{subgraph="employees",kind="asked"}': 8,
    'loopgraph_subgraph_representations_total{subgraph="employees",kind="sent"}': 8,
    'loopgraph_compiled_operations_total{result="miss"}': 3,
    'loopgraph_compiled_operations_total{result="hit"}': 1,
    loopgraph_compiled_operations: 3,
    'loopgraph_http_requests_total{route="/graphql",method="POST",status="200"}': 4,
  });
});

test('takes no label from a client, but the name of an operation that is registered', async () => {
  const operations = storeOf({
    loopgraph: { Person: 'query Person { person(id: "p2") { name } }' },
  });
  const { roster } = openRoster();
  await using world = await startWorld({ fixtures: [roster], operations });
  await world.ask('query NamedByAClient { person(id: "p2") { name } }');
  await world.send('/rest/Person');
  await world.send('/not/a/route');
  const found = Object.keys(await samples(world.url)).join('\n');
  expect(found).toContain('{type="query",operation="Person"}');
  expect(found).toContain('{route="none",method="GET",status="404"}');
  expect(found).not.toMatch(/NamedByAClient|not\/a\/route|p2/);
});

test('counts what is over a limit, whoever finds it', async () => {
  await using world = await startLimitedWorld({ employee: { depth: 2, tokens: 50 } });
  await world.post({ query: '{ people { nodes { friend { id } } } }' }, as('employee'));
  await world.post({ query: `{ ${'count '.repeat(60)} }` }, as('employee'));
  expect(await samples(world.url)).toMatchObject({
    'loopgraph_limits_refused_total{code="OPERATION_TOO_DEEP"}': 1,
    'loopgraph_limits_refused_total{code="TOO_MANY_TOKENS"}': 1,
  });
});

test('counts a subgraph that cannot be reached', async () => {
  const gone = { url: 'http://127.0.0.1:1/graphql' };
  await using world = await startWorld({ subgraphs: { employees: gone, learning: gone } });
  await world.ask('{ employee(id: "e1") { name } }');
  expect(await samples(world.url)).toMatchObject({
    'loopgraph_subgraph_requests_total{subgraph="employees",outcome="unavailable"}': 1,
  });
});

test('shows the process, in the format that Prometheus reads, and each metric of the catalogue', async () => {
  await using world = await startWorld();
  const { status, headers, text } = await scrape(world.url);
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  const told = Object.keys(metrics).filter((name) => text.includes(`# TYPE ${name} `));
  // There is no audit trail here.
  expect(told).toEqual(Object.keys(metrics).filter((name) => name !== 'loopgraph_trail_waiting'));
});

test('is read by admins and services from elsewhere, and by nobody else', async () => {
  await using world = await startLimitedWorld();
  const statusFor = async (role: Parameters<typeof as>[0]) =>
    (await scrape(world.url, { ...as(role), ...fromElsewhere })).status;
  expect(await statusFor('admin')).toBe(200);
  expect(await statusFor('service')).toBe(200);
  for (const role of ['employee', 'manager', 'hr', 'analyst', 'partner'] as const) {
    expect([role, await statusFor(role)]).toEqual([role, 403]);
  }
});

test('is read by a scraper with an API key, whatever purposes that has; without one it is 401', async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const { db } = stack.use(openDatabase({ url: database.url('gateway') }));
  const world = stack.use(await startWorld({ db, access: {} }));
  const key = (grant: Parameters<typeof createServiceKey>[1]) =>
    createServiceKey(database.adminUrl, grant);
  const statusFor = async (headers: Readonly<Record<string, string>>) =>
    (await scrape(world.url, { ...fromElsewhere, ...headers })).status;
  const service = await key({ purposes: ['WORKFORCE_ANALYTICS', 'COMPLIANCE'] });
  expect(await statusFor({ 'x-api-key': service })).toBe(200);
  expect(await statusFor({ authorization: `Bearer ${service}` })).toBe(200);
  expect(await statusFor({ 'x-api-key': await key({ role: 'partner' }) })).toBe(403);
  expect(await statusFor({})).toBe(401);
});

test('is read by nobody without a credential where there is a provider, on this machine neither', async () => {
  await using issuer = await startIssuer();
  await using world = await startWorld({ access: { provider: issuer.provider } });
  expect((await scrape(world.url)).status).toBe(401);
});
