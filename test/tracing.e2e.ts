import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSpans, type RecordedSpan } from '../kit/test/support/recorded-spans.ts';
import { openApart } from './support/apart.ts';
import { ask, openHub } from './support/hub.ts';

const query = readFileSync(
  new URL('../schema/operations/leadership-to-team-management.graphql', import.meta.url),
  'utf8',
).replace(/^\s*totalCount\n/m, '');
const variables = { first: 100, completedBefore: '2026-07-01T00:00:00Z' };

const paths = (spans: readonly RecordedSpan[]) =>
  spans.map(({ within, name }) => [...within, name].join(' > ')).toSorted();

const request = 'POST /graphql > query';
const fetched = [
  `${request} > fetch employees`,
  `${request} > fetch employees > SELECT employees.employees`,
  `${request} > fetch learning`,
  `${request} > fetch learning > SELECT learning.completions`,
  `${request} > fetch performance`,
  `${request} > fetch performance > SELECT performance.review_cycle_competencies`,
];
const once = ['graphql.parse', 'graphql.validate', 'graphql.plan'].map(
  (name) => `${request} > ${name}`,
);
const always = ['POST /graphql', request, ...fetched, `${request} > graphql.write`];

test('makes spans of the leadership question, each in its place; of parsing, validating and planning once', async () => {
  await using spans = await recordSpans();
  await using hub = await openHub({ employees: 200 });
  await spans.take(0);
  await ask(hub.url, query, variables);
  const first = await spans.take(1);
  expect(paths(first)).toEqual([...always, ...once].toSorted());
  const operation = first.find(({ name }) => name === 'query');
  expect(operation?.span.attributes).toEqual({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'LeadershipToTeamManagement',
  });
  const completions = first.find(({ name }) => name === 'SELECT learning.completions');
  expect(completions?.span.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.operation.name': 'SELECT',
    'db.query.summary': 'SELECT learning.completions',
    'db.query.text': expect.stringMatching(
      /^select .*"courses"."title" from .* limit 101$/s,
    ) as string,
    'db.response.returned_rows': expect.any(Number) as number,
  });
  const values = JSON.stringify(
    first.map(({ span: { name, attributes } }) => ({ name, attributes })),
  );
  expect(values).not.toContain('2026-07-01');
  expect(values).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/);

  await ask(hub.url, query, variables);
  expect(paths(await spans.take(1))).toEqual(always.toSorted());
});

test('goes on with the trace of who asks, and hands it to subgraphs over HTTP', async () => {
  await using spans = await recordSpans();
  await using hub = await openHub({ employees: 60 });
  await using apart = await openApart(hub);
  await spans.take(0);
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const caller = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
  await ask(apart.url, '{ courses(first: 1) { nodes { title } } }', undefined, caller);
  const all = await spans.take(2);
  const request = 'POST /graphql > query > fetch learning > POST > POST /graphql';
  expect(paths(all)).toContain(`${request} > SELECT learning.courses`);
  expect(paths(all)).toContain(`${request} > query`);
  expect(new Set(all.map((span) => span.trace))).toEqual(new Set([trace]));
  const [client] = all.filter(({ name }) => name === 'POST');
  expect(client?.span.attributes).toMatchObject({
    'http.request.method': 'POST',
    'server.address': '127.0.0.1',
  });
});

test('tells of what fails by its code, and of a refused request nothing that it said', async () => {
  await using spans = await recordSpans();
  await using hub = await openHub();
  await spans.take(0);
  await ask(hub.url, '{ employee(id: "Ada Lovelace") { name } }');
  await ask(hub.url, '{ secretOfAda }');
  const all = await spans.take(2);
  expect(
    all
      .filter(({ span }) => span.attributes['error.type'] !== undefined)
      .map(({ name, span }) => [name, span.attributes['error.type']]),
  ).toEqual([
    ['fetch employees', 'errors'],
    ['query', 'INVALID_ID'],
    ['graphql.validate', 'invalid'],
    ['GraphQL Operation', 'GRAPHQL_VALIDATION_FAILED'],
  ]);
  const told = JSON.stringify(
    all.map(({ name, span: { attributes, events } }) => [name, attributes, events]),
  );
  expect(told).not.toContain('Ada');
});
