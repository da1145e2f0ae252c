import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { hotReads, type HotRead } from './support/hot-reads.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { parseQueryPlan } from './support/query-plan.ts';
import { openSubgraphOn, type OpenSubgraph } from './support/subgraph.ts';

/** The tables that grow with people. What else there is, is a catalogue: small, and read whole where that is quicker. */
const growing = new Set([
  ...['employees', 'demographics', 'past_assignments', 'identity_links', 'reporting_lines'],
  ...['observations', 'assessments', 'assessment_evidence', 'qualifications'],
  ...['enrollments', 'completions', 'learning_path_completions', 'certifications'],
  ...['development_plans', 'development_actions'],
  ...['reviews', 'review_ratings', 'calibrations', 'goals', 'goal_competencies', 'check_ins'],
]);

let database: TestDatabase;
let admin: ReturnType<typeof openSession>;
let representations: Record<NonNullable<HotRead['of']>, readonly object[]>;
const subgraphs = new Map<string, OpenSubgraph>();

beforeAll(async () => {
  database = await createDatabase();
  await seedDemoCompany(database.adminUrl, { employees: 20_000, seed: 1 });
  admin = openSession(database.adminUrl);
  for (const subgraph of houseSubgraphs) {
    subgraphs.set(subgraph.name, openSubgraphOn(database, subgraph));
  }
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
}, 300_000);

afterAll(async () => {
  for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
  await admin[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

describe.each(hotReads)('$subgraph: $read', ({ subgraph: name, source, of, rows, because }) => {
  test(`reads by an index no more than ${rows} rows${because ? `, ${because}` : ''}`, async () => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`expected a subgraph, but got: ${name}`);
    const answer = await subgraph.run(
      source,
      of ? { representations: representations[of] } : undefined,
    );
    expect(answer).not.toHaveProperty('errors');

    for (const { text, params } of subgraph.sent) {
      const [row] = await admin.sql.unsafe<Record<string, unknown>[]>(
        `explain (analyze, format json) ${text}`,
        params.map(String),
      );
      const { scanned, rowsOf } = parseQueryPlan(row && Object.values(row)[0]);
      expect(scanned.filter((table) => growing.has(table))).toEqual([]);
      for (const [table, looked] of rowsOf) {
        if (growing.has(table))
          expect({ table, few: looked <= rows, looked }).toMatchObject({ few: true });
      }
    }
  });
});
