import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApart } from './support/apart.ts';
import { openHub, type TestHub } from './support/hub.ts';

const query = readFileSync(
  new URL('../schema/operations/leadership-to-team-management.graphql', import.meta.url),
  'utf8',
).replace(/^\s*totalCount\n/m, '');
const variables = { first: 100 };

interface Fetch {
  readonly subgraph: string;
  readonly operation: string;
  readonly places: readonly unknown[];
  readonly representations: { readonly asked: number; readonly sent: number };
  readonly outcome: string;
  readonly rows: number;
  readonly bytes: number | null;
  readonly ms: number;
  readonly statements?: readonly { readonly text: string; readonly parameters: number }[];
}

interface Explained {
  readonly data: { readonly courseCompletions: { readonly nodes: readonly unknown[] } };
  readonly extensions?: {
    readonly queryPlan?: object;
    readonly explain: {
      readonly plan?: { readonly object: object; readonly text: string; readonly cached: boolean };
      readonly fetches: readonly Fetch[];
      readonly operations: readonly { readonly type: string; readonly title: string }[];
    };
  };
}

let hub: TestHub;
let apart: Awaited<ReturnType<typeof openApart>>;
let places: Readonly<Record<string, { readonly url: string }>>;
beforeAll(async () => {
  hub = await openHub({ employees: 1_000 });
  apart = await openApart(hub);
  places = { 'in process': hub, 'over HTTP': apart };
});
afterAll(async () => {
  await apart[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
});

async function ask(place: string, explain?: string): Promise<Explained> {
  const response = await fetch(`${places[place]?.url ?? ''}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await hub.as('analyst')),
      ...(explain !== undefined && { 'loopgraph-explain': explain }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Explained;
}

const threeStatements = Array.from({ length: 3 }, () => 'sql');
const shapes = ['in process', 'over HTTP'];

test.each(shapes)('tells the plan, each fetch and its statements: %s', async (shape) => {
  const plain = await ask(shape);
  expect(plain).not.toHaveProperty('extensions');
  const { data, extensions } = await ask(shape, 'plan,sql');
  expect(data).toEqual(plain.data);
  const { plan, fetches = [], operations = [] } = extensions?.explain ?? {};
  expect(plan).toMatchObject({ object: { kind: 'QueryPlan' }, cached: true });
  expect(plan?.text).toMatch(/^QueryPlan \{\n {2}Sequence \{/);
  expect(extensions?.queryPlan).toMatchObject({ kind: 'QueryPlan', node: { kind: 'Sequence' } });

  expect(fetches.map(({ subgraph, outcome }) => `${subgraph} ${outcome}`)).toEqual([
    'learning answered',
    'performance answered',
    'employees answered',
  ]);
  const [learning, performance, employees] = fetches;
  expect(learning).toMatchObject({
    places: [{ path: '' }],
    representations: { asked: 0, sent: 0 },
  });
  const nodes = data.courseCompletions.nodes as { employee: { name: string } }[];
  expect(employees).toMatchObject({
    places: [{ path: 'courseCompletions.nodes.@.employee' }],
    representations: { asked: 100 },
  });
  expect(employees?.representations.sent).toBeLessThan(100);
  expect(performance?.representations).toEqual({ asked: 100, sent: 100 });
  for (const { rows, bytes, ms } of fetches) {
    expect(rows).toBeGreaterThan(0);
    expect(ms).toBeGreaterThan(0);
    expect(bytes === null).toBe(shape === 'in process');
  }

  const statements = fetches.flatMap((fetch) => fetch.statements ?? []);
  expect(statements).toHaveLength(3);
  expect(operations.map(({ type }) => type)).toEqual(['mermaid-js', ...threeStatements]);
  const told = JSON.stringify(extensions);
  expect(told).toContain('\\"learning\\".\\"completions\\"');
  expect(told).toContain('$1');
  // What was asked for and what came are nobody's business here.
  for (const { employee } of nodes) expect(told).not.toContain(employee.name);
  expect(told).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/);
});

test.each(shapes)('tells the plan alone, or the statements alone: %s', async (shape) => {
  const { extensions: byPlan } = await ask(shape, 'plan');
  expect(byPlan?.explain.plan).toBeDefined();
  expect(byPlan?.explain.fetches).toHaveLength(3);
  expect(JSON.stringify(byPlan)).not.toContain('select ');
  const { extensions: bySql } = await ask(shape, 'sql');
  expect(bySql).not.toHaveProperty('queryPlan');
  expect(bySql?.explain).not.toHaveProperty('plan');
  expect(bySql?.explain.operations.map(({ type }) => type)).toEqual(threeStatements);
});
