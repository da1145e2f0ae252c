import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callInProcess } from '../gateway/src/execution/call-in-process.ts';
import { openOwnExecutor } from '../gateway/test/support/executors.ts';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { openViewerDatabase } from '../kit/src/database.ts';
import type { Purpose, Role, Viewer } from '../kit/src/viewer.ts';
import { createDatabase } from './support/database.ts';
import { employee, everyone, manager } from './support/viewers.ts';

const root = new URL('../schema/', import.meta.url);
const supergraph = readFileSync(new URL('supergraph.graphql', root), 'utf8');
const leadership = readFileSync(
  new URL('operations/leadership-to-team-management.graphql', root),
  'utf8',
);
const open = new AsyncDisposableStack();
let adminUrl: string;
let askAs: (
  viewer: Partial<Viewer>,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<{ data: unknown; refused: readonly unknown[] }>;

beforeAll(async () => {
  const database = open.use(await createDatabase());
  adminUrl = database.adminUrl;
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

test('what people do while learning is there for an evaluation where they consented, and how they completed is anyway', async () => {
  await using admin = openSession(adminUrl);
  const { sql } = admin;
  const [learner] = await sql<{ id: string; enrollments: number; completions: number }[]>`
    select employee_id as id, count(*)::int as enrollments,
      (select count(*)::int from learning.completions c where c.employee_id = e.employee_id) as completions
    from learning.enrollments e group by 1 having bool_and(last_activity_at is not null) and count(*) > 3 order by 1 limit 1`;
  if (!learner) throw new Error('expected somebody who learned');
  const { id, enrollments, completions } = learner;
  const evaluating: Partial<Viewer> = { purpose: 'PERFORMANCE_EVALUATION' };
  const query = `query ($id: ID!) {
    employee(id: $id) { enrollments(first: 1) { totalCount nodes { id lastActivityAt } } completions { totalCount } }
    enrollments(filter: { employee: $id }) { totalCount }
  }`;
  const seen = async (viewer = evaluating) => {
    const { data, refused } = await askAs(viewer, query, { id });
    expect(refused).toEqual([]);
    return data;
  };
  const without = {
    employee: {
      enrollments: { totalCount: 0, nodes: [] },
      completions: { totalCount: completions },
    },
    enrollments: { totalCount: 0 },
  };
  const some = [{ id: expect.any(String) as string, lastActivityAt: expect.any(String) as string }];
  const consented = {
    employee: { enrollments: { nodes: some }, completions: { totalCount: completions } },
    enrollments: { totalCount: enrollments },
  };

  await sql`delete from employees.consents where employee_id = ${id}`;
  expect(await seen()).toEqual(without);
  expect(await seen({ purpose: 'DEVELOPMENT' })).toMatchObject(consented);
  await sql`insert into employees.consents values (${id}, 'PERFORMANCE_EVALUATION', '2026-01-01', null)`;
  expect(await seen()).toMatchObject(consented);
  await sql`update employees.consents set withdrawn_at = now() where employee_id = ${id}`;
  expect(await seen()).toEqual(without);
  await sql`insert into employees.consents values (${id}, 'PERFORMANCE_EVALUATION', now(), null)`;
  expect(await seen()).toMatchObject(consented);

  const consents = 'query ($id: ID!) { employee(id: $id) { id consents { purpose withdrawnAt } } }';
  const purpose = 'PERFORMANCE_EVALUATION';
  const withdrawnAt = expect.any(String) as string;
  const oneself = { ...employee(id), purpose: 'SELF_SERVICE' } as const;
  expect(await askAs(oneself, consents, { id })).toEqual({
    data: {
      employee: {
        id,
        consents: [
          { purpose, withdrawnAt: null },
          { purpose, withdrawnAt },
        ],
      },
    },
    refused: [],
  });
  expect(await askAs(evaluating, consents, { id })).toEqual({
    data: { employee: { id, consents: null } },
    refused: [['employee', 'consents']],
  });
});

test('who asks for themself reaches their own rows and nobody else’s, whatever their roles', async () => {
  await using admin = openSession(adminUrl);
  const [line] = await admin.sql<{ lead: string; report: string }[]>`
    select manager_id as lead, employee_id as report from employees.reporting_lines order by 1, 2 limit 1`;
  if (!line) throw new Error('expected someone who reports to someone');
  const query = `query ($report: ID!) {
    employee(id: $report) { birthDate }
    reviews(filter: { employee: $report }) { totalCount }
    employees { nodes { id } }
  }`;
  const { lead, report } = line;
  const purpose = 'SELF_SERVICE';
  for (const viewer of [manager(lead), { ...everyone, employeeId: lead }]) {
    expect(await askAs({ ...viewer, purpose }, query, { report })).toEqual({
      data: { employee: null, reviews: { totalCount: 0 }, employees: { nodes: [{ id: lead }] } },
      refused: [],
    });
  }
  expect(await askAs({ ...everyone, purpose }, query, { report })).toMatchObject({
    data: { employee: null, employees: { nodes: [] } },
  });
});

test('a purpose that one role has does not go with the rows of another', async () => {
  await using admin = openSession(adminUrl);
  const [line] = await admin.sql<{ lead: string; reports: number }[]>`
    select manager_id as lead, count(*)::int as reports from employees.reporting_lines group by 1 order by 2, 1 limit 1`;
  if (!line) throw new Error('expected someone to whom others report');
  const { lead, reports } = line;
  const seenAs = async (roles: readonly Role[], purpose: Purpose) => {
    const viewer = { roles, purpose, employeeId: lead };
    return (await askAs(viewer, '{ employees { totalCount } }')).data;
  };
  const people = (totalCount: number) => ({ employees: { totalCount } });
  expect(await seenAs(['employee', 'analyst'], 'WORKFORCE_ANALYTICS')).toEqual(people(60));
  expect(await seenAs(['employee', 'analyst'], 'DEVELOPMENT')).toEqual(people(1));
  expect(await seenAs(['employee', 'manager', 'admin'], 'DEVELOPMENT')).toEqual(
    people(reports + 1),
  );
  expect(await seenAs(['employee', 'hr'], 'DEVELOPMENT')).toEqual(people(60));
  expect(await seenAs(['analyst'], 'DEVELOPMENT')).toEqual(people(60));
});

test('how far people are in their learning serves no analysis of the company', async () => {
  expect(
    await askAs({}, '{ enrollments(first: 1) { nodes { progress lastActivityAt } } }'),
  ).toMatchObject({ data: { enrollments: { nodes: [{ progress: null, lastActivityAt: null }] } } });
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
