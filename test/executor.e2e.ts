import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callInProcess } from '../gateway/src/execution/call-in-process.ts';
import { callByGraphqlJs } from '../gateway/test/support/call-by-graphql-js.ts';
import { compare, compareMany } from '../gateway/test/support/compare.ts';
import { openOwnExecutor, openReferenceExecutor } from '../gateway/test/support/executors.ts';
import { withoutRules } from '../gateway/test/support/without-rules.ts';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { openViewerDatabase } from '../kit/src/database.ts';
import type { Viewer } from '../kit/src/viewer.ts';
import { createDatabase } from './support/database.ts';

const root = new URL('..', import.meta.url);
const supergraph = withoutRules(readFileSync(new URL('schema/supergraph.graphql', root), 'utf8'));
const operations = readdirSync(new URL('schema/operations', root));
const open = new AsyncDisposableStack();

let ids: readonly string[] = [];
let own: ReturnType<typeof openOwnExecutor>;
let reference: Awaited<ReturnType<typeof openReferenceExecutor>>;

beforeAll(async () => {
  const database = open.use(await createDatabase());
  await seedDemoCompany(database.adminUrl, { employees: 60, seed: 1 });
  const { sql } = open.use(openSession(database.adminUrl));
  const rows = await sql<{ id: string }[]>`
    (select id::text from employees.employees order by id limit 3)
    union all (select id::text from learning.courses order by id limit 2)
    union all (select id::text from learning.completions order by id limit 2)
    union all (select id::text from performance.review_ratings order by id limit 2)
    union all select 'team-management'`;
  ids = rows.map(({ id }) => id);
  const calls = (make: typeof callInProcess) => {
    const byName = new Map(
      houseSubgraphs.map(({ name, schema, createContext }) => {
        const opened = open.use(openViewerDatabase({ url: database.url(name), poolSize: 2 }));
        const contextOf = (viewer: Viewer) => createContext(opened.forViewer(viewer), viewer);
        return [name, make({ schema, createContext: contextOf })];
      }),
    );
    return (name: string) => {
      const call = byName.get(name);
      if (!call) throw new Error(`Expected a subgraph of the house, but got: ${name}.`);
      return call;
    };
  };
  own = openOwnExecutor({ supergraph, callTo: calls(callInProcess) });
  const callTo = calls(callByGraphqlJs);
  reference = open.use(await openReferenceExecutor({ supergraph, callTo }));
});

afterAll(() => open.disposeAsync());

test.each(operations)('gives byte for byte what Apollo Gateway gives for %s', async (file) => {
  const query = readFileSync(new URL(`schema/operations/${file}`, root), 'utf8');
  const variables = { first: 100, jobRole: 'project-manager' };
  const comparison = await compare(own, reference, { query, variables });
  expect(comparison.own.data).toBe(comparison.reference.data);
  expect(comparison.own).toMatchObject({ errors: [], hints: 0 });
  expect(comparison.own.data).not.toBe('null');
});

test('gives the same data as Apollo Gateway for 300 generated operations', async () => {
  const { schema } = own;
  const scalar = (type: string, argument: string, parent: string, random: () => number) => {
    if (argument === 'before' || argument === 'last' || argument === 'after') return undefined;
    if (type === 'ID') return ids[Math.floor(random() * ids.length)];
    if (type === 'Int') return 1 + Math.floor(random() * 4);
    if (type === 'Float') return 1 + random();
    if (type === 'Boolean') return random() < 0.5;
    if (type === 'Date') return '2026-03-01';
    if (type === 'DateTime') return '2026-03-01T00:00:00.000Z';
    return type === 'String' ? parent.slice(0, 1) : undefined;
  };
  const comparisons = await compareMany(own, reference, { schema, scalar, count: 300, depth: 6 });
  expect(comparisons.filter(({ same }) => same === 'nothing')).toEqual([]);
  const withData = comparisons.filter((comparison) => comparison.own.data !== 'null');
  expect(withData.length).toBeGreaterThan(150);
});
