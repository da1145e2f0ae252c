import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { literal, openSession, type Session } from '../hub/src/postgres/session.ts';
import type { Viewer } from '../kit/src/viewer.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { crowdedReads, hotReads, type HotRead } from './support/hot-reads.ts';
import { parseQueryPlan, type QueryPlan } from './support/query-plan.ts';
import { openSubgraphOn, type OpenSubgraph } from './support/subgraph.ts';
import { viewerUrl } from './support/viewer-url.ts';
import { employee, everyone, manager } from './support/viewers.ts';

/** The tables that grow with people. What else there is, is a catalogue: small, and read whole where that is quicker. */
const growing = new Set([
  ...['employees', 'demographics', 'past_assignments', 'identity_links', 'reporting_lines'],
  ...['observations', 'assessments', 'assessment_evidence', 'qualifications'],
  ...['enrollments', 'completions', 'learning_path_completions', 'certifications'],
  ...['development_plans', 'development_actions'],
  ...['reviews', 'review_ratings', 'calibrations', 'goals', 'goal_competencies', 'check_ins'],
]);

let database: TestDatabase;
let representations: Record<NonNullable<HotRead['of']>, readonly object[]>;
let developer: Viewer;
let lead: Viewer;
const subgraphs = new Map<string, OpenSubgraph>();

beforeAll(async () => {
  database = await createDatabase();
  await seedDemoCompany(database.adminUrl, { employees: 20_000, seed: 1 });
  for (const subgraph of houseSubgraphs) {
    subgraphs.set(subgraph.name, openSubgraphOn(database, subgraph));
  }
  await using admin = openSession(database.adminUrl);
  const { sql } = admin;
  representations = {
    employees: await sql`
      select 'Employee' as __typename, id from employees.employees order by id limit 100`,
    managers: await sql`
      select distinct 'Employee' as __typename, manager_id as id from employees.employees
      where manager_id is not null order by id limit 100`,
    completions: await sql`
      select 'CourseCompletion' as __typename, id, json_build_object('id', employee_id) as employee,
        to_char(completed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "completedAt"
      from learning.completions order by id limit 100`,
  };
  const [eight] = await sql<{ manager_id: string; employee_id: string }[]>`
    select manager_id, min(employee_id::text) as employee_id from employees.reporting_lines
    group by manager_id having count(*) = 8 order by manager_id limit 1`;
  if (!eight) throw new Error('expected someone whom eight report to');
  lead = manager(eight.manager_id);
  developer = employee(eight.employee_id);
}, 300_000);

afterAll(async () => {
  for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

/** What a statement does, planned for its values, and planned once for all values as it may be when it is prepared. */
async function explained(
  sql: Session,
  text: string,
  params: readonly unknown[],
): Promise<QueryPlan[]> {
  const values = params.map((value) => literal(String(value)));
  const [forThese] = await sql.unsafe<Record<string, unknown>[]>(
    `explain (analyze, format json) ${text}`,
    params.map(String),
  );
  await sql.unsafe(
    `deallocate all; set plan_cache_mode = force_generic_plan; prepare hot as ${text}`,
  );
  const [forAll] = await sql.unsafe<Record<string, unknown>[]>(
    `explain (analyze, format json) execute hot${values.length > 0 ? `(${values.join(', ')})` : ''}`,
  );
  await sql.unsafe('reset plan_cache_mode');
  return [forThese, forAll].map((row) => parseQueryPlan(row && Object.values(row)[0]));
}

/** Runs a read of `viewer`, and explains its statements as they went, under the policies of the tables. */
async function plansOf(
  { subgraph: name, source, of }: Pick<HotRead, 'subgraph' | 'source' | 'of'>,
  viewer: Viewer,
): Promise<QueryPlan[]> {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`expected a subgraph, but got: ${name}`);
  const variables = of && { representations: representations[of] };
  expect(await subgraph.run(source, variables, viewer)).not.toHaveProperty('errors');
  await using session = openSession(viewerUrl(database.url(name), viewer));
  const plans: QueryPlan[] = [];
  for (const { text, params } of subgraph.sent) {
    plans.push(...(await explained(session.sql, text, params)));
  }
  return plans;
}

function expectFewRows(plans: readonly QueryPlan[], rows: number): void {
  for (const { scanned, rowsOf } of plans) {
    expect(scanned.filter((table) => growing.has(table))).toEqual([]);
    for (const [table, looked] of rowsOf) {
      if (growing.has(table))
        expect({ table, few: looked <= rows, looked }).toMatchObject({ few: true });
    }
  }
}

describe.each(hotReads)('$subgraph: $read', (read) => {
  const { rows, because } = read;
  test(`reads by an index no more than ${rows} rows${because ? `, ${because}` : ''}`, async () => {
    expectFewRows(await plansOf(read, everyone), rows);
  });
});

describe.each([...hotReads.filter(({ of }) => of === undefined), ...crowdedReads])(
  '$subgraph: $read',
  (read) => {
    test.each([
      { who: 'an employee', viewer: () => developer, rows: 120 },
      { who: 'a manager of eight', viewer: () => lead, rows: 1_000 },
    ])('reads no more than the rows within the reach of $who', async ({ viewer, rows }) => {
      expectFewRows(await plansOf(read, viewer()), rows);
    });
  },
);
