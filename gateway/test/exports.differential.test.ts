import { openDatabase } from '@loopgraph/kit/database';
import { purposes } from '@loopgraph/kit/viewer';
import { GraphQLObjectType, GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { everyone } from '../../test/support/viewers.ts';
import { crew, crewFixtures, crewLists } from './support/crew.ts';
import { openOwnExecutor } from './support/executors.ts';
import { callsTo } from './support/calls-to.ts';
import { listKeysOf, rowsOfItem } from './support/exported-rows.ts';
import { linesOf, rowsOf } from './support/exports.ts';
import { limitsWith } from './support/limits.ts';
import { createRandom, generateOperation } from './support/operations.ts';
import { openTrailWorld } from './support/recorded-trail.ts';
import { compose, startWorld, type World } from './support/world.ts';

const burst = 60_000;
const opened = new AsyncDisposableStack();
let world: World;
let trail: Awaited<ReturnType<typeof openTrailWorld>>;
let ofItems: GraphQLSchema;
let schema: GraphQLSchema;

beforeAll(async () => {
  trail = opened.use(await openTrailWorld());
  const { db } = opened.use(openDatabase({ url: trail.database.url('gateway') }));
  const supergraph = compose(crewFixtures);
  world = opened.use(
    await startWorld({
      supergraph,
      fixtures: [],
      subgraphs: crew,
      db,
      audit: { key: trail.key },
      identify: ({ headers }) =>
        Promise.resolve({ ...everyone, purposes, subject: String(headers['subject']) }),
      limits: limitsWith({
        analyst: { pageSize: 4, cost: 50_000, burst, costPerMinute: 1000 },
      }),
    }),
  );
  ({ schema } = openOwnExecutor({ supergraph, callTo: callsTo(crewFixtures) }));
  const item = schema.getType('Employee');
  if (!(item instanceof GraphQLObjectType)) throw new Error('Expected a type of employees.');
  ofItems = new GraphQLSchema({ ...schema.toConfig(), query: item, mutation: null });
});
afterAll(() => opened.disposeAsync());

/** A list of what was generated for one item, by its nodes or its edges, beside what an export leaves out. */
function operationOf(seed: number) {
  const scalar = () => 2;
  const { query, variables } = generateOperation({ schema: ofItems, seed, depth: 3, scalar });
  const random = createRandom(seed);
  const [head = '', body = '', fragments = ''] =
    /^(query Generated[^{]*)(\{.*\})((?:\n.*)*)$/.exec(query)?.slice(1) ?? [];
  const given = /\((.*)\)/.exec(head)?.[1];
  const definitions = `$first: Int!, $after: String${given === undefined ? '' : `, ${given}`}`;
  const key = random() < 0.3 ? 'everyone: ' : '';
  const list = random() < 0.5 ? `nodes ${body}` : `items: edges { at: cursor node ${body} }`;
  const placed = random() < 0.3 ? `... on EmployeeConnection { ${list} }` : list;
  const field = `${key}employees(first: $first, after: $after) { totalCount ${placed} pageInfo { hasNextPage endCursor } }`;
  const root = random() < 0.3 ? '...Everyone' : field;
  const named = root === field ? '' : `\nfragment Everyone on Query { ${field} }`;
  return { query: `query Crew(${definitions}) { ${root} }${fragments}${named}`, variables };
}

function* operations(count: number) {
  for (let seed = 1, given = 0; given < count; seed++) {
    const operation = operationOf(seed);
    if (validate(schema, parse(operation.query)).length > 0) continue;
    given += 1;
    yield { seed, ...operation };
  }
}

async function send(accept: string, id: string, query: string, variables: object, headers = {}) {
  return await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept, 'x-request-id': id, subject: id },
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
}

const page = z.object({
  data: z.record(
    z.string(),
    z.object({
      nodes: z.array(z.unknown()).optional(),
      items: z.array(z.unknown()).optional(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
    }),
  ),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
        extensions: z.object({ code: z.string() }),
      }),
    )
    .default([]),
});

/** What all pages in JSON hold, one after another, with indices that count over all. */
async function askedInJson(id: string, query: string, variables: object) {
  const items: unknown[] = [];
  const pages: z.infer<typeof page>['errors'][] = [];
  let after: string | null = null;
  do {
    const answer = await send('application/json', id, query, { ...variables, first: 4, after });
    const { data, errors } = page.parse(await answer.json());
    const [connection] = Object.values(data);
    const offset = items.length;
    items.push(...(connection?.nodes ?? connection?.items ?? []));
    pages.push(
      errors.map((error) => ({
        ...error,
        path: error.path.map((key, at) =>
          at === 2 && typeof key === 'number' ? key + offset : key,
        ),
      })),
    );
    after = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  } while (after !== null);
  return { items, pages };
}

/** Of whom and of what the records of a request say that it was read. */
async function recordedOf(id: string) {
  const records = await trail.sql<{ kinds: string[]; employees: string; decision: string }[]>`
    select field_kinds as kinds, encode(employees, 'hex') as employees, decision
    from audit.records where request_id = ${id}`;
  return {
    kinds: [...new Set(records.flatMap(({ kinds }) => kinds))].toSorted(),
    people: [
      ...new Set(records.flatMap((each) => each.employees.match(/.{32}/g) ?? [])),
    ].toSorted(),
    decisions: [...new Set(records.map(({ decision }) => decision))].toSorted(),
  };
}

async function leftTo(id: string): Promise<number> {
  const dry = { 'loopgraph-dry-run': 'cost' };
  const { headers } = await send('application/json', id, '{ __typename }', {}, dry);
  return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
}

const kindOf = ({ path, extensions }: z.infer<typeof page>['errors'][number]) =>
  JSON.stringify([extensions.code, path.filter((key) => typeof key === 'string')]);

const tried = { errors: 0, cut: 0, conditions: 0, rows: 0, fragments: 0 };

async function compareExports(seed: number, query: string, variables: object): Promise<void> {
  const { items, pages } = await askedInJson(`${seed}-json`, query, variables);
  const errors = pages.flat();

  const answer = await send('application/x-ndjson', `${seed}-ndjson`, query, variables);
  const lines = linesOf(await answer.text());
  const told = errors.length > 0 ? lines.pop() : undefined;
  expect({ query, lines }).toEqual({ query, lines: items });
  if (errors.length > 0) expect(told).toMatchObject({ errors, complete: true });

  const csv = await send('text/csv', `${seed}-csv`, query, variables);
  const [first = [], ...later] = pages;
  const known = new Set(first.map(kindOf));
  const isCut = later.flat().some((error) => !known.has(kindOf(error)));
  expect(csv.headers.has('loopgraph-errors')).toBe(first.length > 0);
  const read = await csv.text().catch(() => null);
  expect({ query, isCut: read === null }).toEqual({ query, isCut });
  if (read !== null) {
    const [header = [], ...rows] = rowsOf(read);
    const columns = header.map((name) => name.split('.'));
    const isList = listKeysOf(query, crewLists);
    expect({ query, rows }).toEqual({
      query,
      rows: items.flatMap((item) => rowsOfItem(item, columns, isList)),
    });
    tried.rows += rows.length;
  }
  const expected = await recordedOf(`${seed}-json`);
  expect({ query, ...(await recordedOf(`${seed}-ndjson`)) }).toEqual({ query, ...expected });
  if (!isCut) {
    expect({ query, ...(await recordedOf(`${seed}-csv`)) }).toEqual({ query, ...expected });
  }
  expect(expected.people.length).toBeGreaterThan(12);
  // What an answer cost less than was estimated comes back when it has been sent.
  await vi.waitFor(async () => {
    const left = await leftTo(`${seed}-ndjson`);
    expect(left).toBeLessThan(burst);
    expect(left).toBeGreaterThanOrEqual((await leftTo(`${seed}-json`)) - 50);
  }, 20_000);
  tried.errors += errors.length > 0 ? 1 : 0;
  tried.cut += isCut ? 1 : 0;
  tried.conditions += /@(skip|include)/.test(query) ? 1 : 0;
  tried.fragments += query.includes('fragment ') ? 1 : 0;
}

test('exports what JSON holds page by page, and records and charges it', async () => {
  for (const { seed, query, variables } of operations(80)) {
    await compareExports(seed, query, variables);
  }
  expect(Math.min(tried.errors, tried.cut)).toBeGreaterThanOrEqual(15);
  expect(Math.min(tried.conditions, tried.fragments)).toBeGreaterThan(30);
  expect(tried.rows).toBeGreaterThan(1000);
});
