import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callInProcess } from '../gateway/src/execution/call-in-process.ts';
import { openOwnExecutor } from '../gateway/test/support/executors.ts';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openViewerDatabase } from '../kit/src/database.ts';
import type { Viewer } from '../kit/src/viewer.ts';
import { createDatabase } from './support/database.ts';
import { everyone } from './support/viewers.ts';

const root = new URL('../schema/', import.meta.url);
const supergraph = readFileSync(new URL('supergraph.graphql', root), 'utf8');
const leadership = readFileSync(
  new URL('operations/leadership-to-team-management.graphql', root),
  'utf8',
);
const open = new AsyncDisposableStack();
let askAs: (
  viewer: Partial<Viewer>,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<{ data: unknown; refused: readonly unknown[] }>;

beforeAll(async () => {
  const database = open.use(await createDatabase());
  await seedDemoCompany(database.adminUrl, { employees: 60, seed: 1 });
  const calls = new Map(
    houseSubgraphs.map(({ name, schema, createContext }) => {
      const bound = open.use(openViewerDatabase({ url: database.url(name), poolSize: 2 }));
      return [
        name,
        callInProcess({
          schema,
          createContext: (viewer, scope) => createContext(bound.forViewer(viewer, scope), viewer),
        }),
      ];
    }),
  );
  const callTo = (name: string) => {
    const call = calls.get(name);
    if (!call) throw new Error(`Expected a subgraph of the house, but got: ${name}.`);
    return call;
  };
  askAs = async (viewer, query, variables = {}) => {
    const executor = openOwnExecutor({ supergraph, callTo }, { ...everyone, ...viewer });
    const { data, errors } = await executor.execute({ query, variables });
    return { data: JSON.parse(data) as unknown, refused: errors.map(({ path }) => path) };
  };
});

afterAll(() => open.disposeAsync());

test('an analyst without identities asks the leadership question, and gets all of it but names', async () => {
  const whole = await askAs({}, leadership, { first: 20 });
  expect(whole.refused).toEqual([]);
  const nameless = await askAs(
    { scopes: [] },
    leadership.replace('name\n        orgUnit', 'id name\n        orgUnit'),
    { first: 20 },
  );
  expect(nameless.refused).toEqual([['courseCompletions', 'nodes', '@', 'employee', 'name']]);
  const identified = await askAs(
    {},
    leadership.replace('name\n        orgUnit', 'id name\n        orgUnit'),
    { first: 20 },
  );
  const names = JSON.stringify(identified.data).match(/"id":"[^"]+","name":"[^"]+"/g) ?? [];
  expect(names.length).toBeGreaterThan(0);
  expect(JSON.stringify(nameless.data)).toBe(
    JSON.stringify(identified.data).replaceAll(/("id":"[^"]+","name":)"[^"]+"/g, '$1null'),
  );
});

test('one who may not see names may count and page through people, and not order them by name', async () => {
  const query = `query ($orderBy: EmployeeOrder!) {
    employees(orderBy: $orderBy, first: 1) { totalCount nodes { id: status name } } }`;
  const byDay = await askAs({ scopes: [] }, query, { orderBy: { field: 'HIRED_ON' } });
  expect(byDay).toEqual({
    data: {
      employees: {
        totalCount: expect.any(Number) as number,
        nodes: [{ id: expect.any(String) as string, name: null }],
      },
    },
    refused: [['employees', 'nodes', '@', 'name']],
  });
  expect(await askAs({ scopes: [] }, query, { orderBy: { field: 'NAME' } })).toEqual({
    data: { employees: null },
    refused: [['employees']],
  });
  expect(
    (await askAs({ scopes: [] }, '{ employees(first: 1) { nodes { status } } }')).refused,
  ).toEqual([]);
});

test('what people do while learning is not there for an evaluation, and how they completed is', async () => {
  const query = `{ courseCompletions(first: 1) { nodes { passed enrollment { progress } } }
    enrollments(first: 1) { totalCount nodes { progress lastActivityAt } } }`;
  expect(await askAs({ purpose: 'PERFORMANCE_EVALUATION' }, query)).toEqual({
    data: {
      courseCompletions: { nodes: [{ passed: expect.any(Boolean) as boolean, enrollment: null }] },
      enrollments: null,
    },
    refused: [['courseCompletions', 'nodes', '@', 'enrollment'], ['enrollments']],
  });
  expect(await askAs({ purpose: 'WORKFORCE_ANALYTICS' }, query)).toMatchObject({
    data: { enrollments: { nodes: [{ progress: null, lastActivityAt: null }] } },
  });
  expect((await askAs({ purpose: 'DEVELOPMENT' }, query)).refused).toEqual([]);
});

test('each guarded field takes its own scope', async () => {
  const query = `{ employees(first: 1) { nodes {
    name workEmail employeeNumber birthDate identityLinks { system } demographics { gender }
    reviews(first: 1) { nodes { narrative ratings { calibrations { reason } } } } } } }`;
  const refusedWith = async (viewer: Partial<Viewer>) =>
    (await askAs(viewer, query)).refused.map((path) => (path as string[]).at(-1));
  const identity = ['name', 'workEmail', 'employeeNumber', 'birthDate', 'identityLinks'];
  const narrative = ['narrative', 'reason'];
  expect(await refusedWith({})).toEqual([]);
  expect(await refusedWith({ scopes: ['employee:identity'] })).toEqual([
    'demographics',
    ...narrative,
  ]);
  expect(await refusedWith({ scopes: ['employee:demographics'] })).toEqual([
    ...identity,
    ...narrative,
  ]);
  expect(await refusedWith({ scopes: ['performance:narrative'] })).toEqual([
    ...identity,
    'demographics',
  ]);
  // What people wrote does not leave the company, whatever a partner's key was given.
  expect(await refusedWith({ roles: ['partner'] })).toEqual(narrative);
});
