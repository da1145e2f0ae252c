import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemoCompany } from '../../hub/src/demo/index.ts';
import { houseSubgraphs } from '../../hub/src/hub/subgraphs.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import type { Viewer } from '../../kit/src/viewer.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { parseQueryPlan } from '../support/query-plan.ts';
import { openSubgraphOn, uuid, type OpenSubgraph } from '../support/subgraph.ts';
import { viewerUrl } from '../support/viewer-url.ts';
import { employee, everyone, manager } from '../support/viewers.ts';

const nowhere = uuid(404);
let database: TestDatabase;
const subgraphs = new Map<string, OpenSubgraph>();
/** A manager, and an employee who reports to someone else: neither of them is within the other's reach. */
let lead: Viewer;
let hidden: string;
let report: string;

beforeAll(async () => {
  database = await createDatabase();
  await seedDemoCompany(database.adminUrl, { employees: 120, seed: 1 });
  for (const subgraph of houseSubgraphs)
    subgraphs.set(subgraph.name, openSubgraphOn(database, subgraph));
  await using admin = openSession(database.adminUrl);
  const [found] = await admin.sql<{ lead: string; report: string; hidden: string }[]>`
    select line.manager_id as lead, line.employee_id as report, other.id as hidden
    from employees.reporting_lines line
    join employees.employees above on above.id = line.manager_id and above.manager_id is not null
    join employees.employees other on other.id <> line.manager_id and other.manager_id is not null
      and not exists (
        select from employees.reporting_lines
        where (manager_id, employee_id) in ((line.manager_id, other.id), (other.id, line.manager_id)))
    where line.depth = 1 and not exists (select from employees.org_units where head_id = line.employee_id)
      and exists (select from performance.goals where employee_id = other.id)
    order by 1, 2, 3 limit 1`;
  if (!found) throw new Error('expected a manager, a report of theirs and someone else');
  ({ hidden, report } = found);
  lead = manager(found.lead);
});
afterAll(async () => {
  for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function ask(
  name: string,
  source: string,
  variables: Record<string, unknown>,
  viewer: Viewer = lead,
): Promise<unknown> {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`expected a subgraph, but got: ${name}`);
  return await subgraph.run(source, variables, viewer);
}

/** The answers about one id, with the id itself left out, so that they can be compared. */
async function answers(name: string, source: string, id: string, viewer?: Viewer) {
  const text = JSON.stringify(await ask(name, source, { id }, viewer));
  return text.replaceAll(id, 'the id');
}

/** The statements that were sent for the latest answer, with how many rows of each table PostgreSQL looks at for them. */
async function work(name: string) {
  await using session = openSession(viewerUrl(database.url(name), lead));
  const done = [];
  for (const { text, params } of subgraphs.get(name)?.sent ?? []) {
    const [row] = await session.sql.unsafe<Record<string, unknown>[]>(
      `explain (analyze, format json) ${text}`,
      params.map(String),
    );
    done.push({ text, rowsOf: parseQueryPlan(row && Object.values(row)[0]).rowsOf });
  }
  return done;
}

const list = (field: string) => `${field} { totalCount nodes { id } pageInfo { endCursor } }`;
const entity = (type: string, selection: string) =>
  `query ($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) { ... on ${type} { ${selection} } } }`;
const query = (selection: string) => `query ($id: ID!) { ${selection} }`;

describe('answers of someone out of reach just as of one who does not exist', () => {
  test.each([
    ['employees', query('employee(id: $id) { id name employeeNumber }')],
    ['employees', entity('Employee', 'id name birthDate assignments { startedOn }')],
    ['employees', query(list('employees(filter: { manager: $id })'))],
    [
      'learning',
      entity('Employee', `${list('completions')} ${list('enrollments')} ${list('certifications')}`),
    ],
    ['learning', entity('Employee', 'learningPathCompletions { id } developmentPlan { id }')],
    ['learning', query(list('courseCompletions(filter: { employee: $id })'))],
    ['learning', query(list('enrollments(filter: { employee: $id })'))],
    ['learning', query(list('certifications(filter: { employee: $id })'))],
    ['learning', query(list('developmentPlans(filter: { employee: $id })'))],
    ['performance', entity('Employee', `${list('reviews')} ${list('goals')} ratings { id }`)],
    ['performance', query(list('reviews(filter: { employee: $id })'))],
    ['performance', query(list('reviewRatings(filter: { employee: $id })'))],
    ['performance', query(list('goals(filter: { employee: $id })'))],
    ['performance', query(list('checkIns(filter: { employee: $id })'))],
    [
      'performance',
      `query ($id: ID!) {
        _entities(representations: [{
          __typename: "CourseCompletion", id: "${nowhere}", employee: { id: $id }, completedAt: "2024-01-01T00:00:00Z"
        }]) {
          ... on CourseCompletion {
            ratingsAfter(competency: "team-management", months: 120) { id }
            ratingBefore(competency: "team-management") { id }
          }
        }
      }`,
    ],
    [
      'skills',
      entity(
        'Employee',
        `${list('assessments')} ${list('observations')} ${list('qualifications')}`,
      ),
    ],
    [
      'skills',
      entity(
        'Employee',
        'competencyRatings { score } gaps(jobRole: "software-developer") { score gap }',
      ),
    ],
    ['skills', query(list('assessments(filter: { employee: $id })'))],
    ['skills', query(list('observations(filter: { employee: $id })'))],
    ['skills', query(list('qualifications(filter: { employee: $id })'))],
  ] as const)('%s: %s', async (name, source) => {
    const unknown = await answers(name, source, nowhere);
    expect(unknown).not.toContain('errors');
    const statements = () => subgraphs.get(name)?.sent.map(({ text }) => text);
    const forNone = statements();
    expect(await answers(name, source, hidden)).toBe(unknown);
    expect(statements()).toEqual(forNone);
  });

  test.each([
    ['learning', 'courseCompletion', 'CourseCompletion', 'completions'],
    ['learning', 'enrollment', 'Enrollment', 'enrollments'],
    ['learning', 'certification', 'Certification', 'certifications'],
    ['learning', 'developmentPlan', 'DevelopmentPlan', 'development_plans'],
    ['performance', 'review', 'Review', 'reviews'],
    ['performance', 'reviewRating', 'ReviewRating', 'review_ratings'],
    ['performance', 'goal', 'Goal', 'goals'],
    ['performance', 'checkIn', 'CheckIn', 'check_ins'],
    ['skills', 'assessment', 'CompetencyAssessment', 'assessments'],
    ['skills', 'observation', 'Observation', 'observations'],
    ['skills', 'qualification', 'Qualification', 'qualifications'],
  ])(
    '%s: a %s of someone out of reach, by its id and by reference',
    async (name, field, type, table) => {
      await using admin = openSession(database.adminUrl);
      const [row] = await admin.sql<{ id: string }[]>`
      select id from ${admin.sql(`${name}.${table}`)} t
      where employee_id <> ${lead.employeeId} and not exists (
        select from employees.reporting_lines line
        where line.manager_id = ${lead.employeeId} and line.employee_id = t.employee_id)
      order by id limit 1`;
      const id = row?.id ?? '';
      for (const source of [query(`${field}(id: $id) { id }`), entity(type, 'id')]) {
        expect(await answers(name, source, id, everyone)).toContain('the id');
        const unknown = await answers(name, source, nowhere);
        expect(unknown).not.toContain('the id');
        const forNone = await work(name);
        expect(await answers(name, source, id)).toBe(unknown);
        const forHidden = await work(name);
        expect(forHidden.map(({ text }) => text)).toEqual(forNone.map(({ text }) => text));
        // All that is more is the row that the policy keeps back, where not the whole of a small table is looked at.
        for (const [index, { rowsOf }] of forHidden.entries()) {
          const none = forNone[index]?.rowsOf ?? new Map<string, number>();
          const more = [...rowsOf].filter(([of, rows]) => rows > (none.get(of) ?? 0));
          const kept = [table, (none.get(table) ?? 0) + 1];
          expect(more.filter((one) => !isDeepStrictEqual(one, kept))).toEqual([]);
        }
      }
    },
  );
});

test('finds nobody out of reach by what another system calls them', async () => {
  await using admin = openSession(database.adminUrl);
  const [link] = await admin.sql<{ system: string; external: string }[]>`
    select system, external_id as external from employees.identity_links where employee_id = ${hidden} order by 1 limit 1`;
  const source =
    'query ($system: String!, $external: String!) { employeeByIdentity(system: $system, externalId: $external) { id } }';
  const found = { data: { employeeByIdentity: { id: hidden } } };
  const none = { data: { employeeByIdentity: null } };
  expect(await ask('employees', source, { ...link }, everyone)).toEqual(found);
  expect(await ask('employees', source, { ...link })).toEqual(none);
  expect(await ask('employees', source, { ...link, external: 'nobody' })).toEqual(none);
});

test('shows no manager, unit head or chain above the reach', async () => {
  const source = `query ($id: ID!) {
    employee(id: $id) {
      manager { id } managementChain { id } orgUnit { head { id } } assignments { manager { id } }
    }
  }`;
  const above = { employee: { manager: null, managementChain: [], orgUnit: { head: null } } };
  expect(await ask('employees', source, { id: report }, employee(report))).toMatchObject({
    data: above,
  });
  expect(await ask('employees', source, { id: report })).toMatchObject({
    data: {
      employee: { manager: { id: lead.employeeId }, managementChain: [{ id: lead.employeeId }] },
    },
  });
});

test('counts and pages only whom the viewer reaches, wherever a cursor starts', async () => {
  const page = `query ($after: String) {
    employees(after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
  }`;
  const first = `query { employees(first: 1) { pageInfo { endCursor } } }`;
  const own = { employees: { totalCount: 1, nodes: [{ id: hidden }] } };
  expect(await ask('employees', page, {}, employee(hidden))).toMatchObject({ data: own });
  const cursor = /"endCursor":"([^"]+)"/.exec(
    JSON.stringify(await ask('employees', first, {}, everyone)),
  );
  const after = await ask('employees', page, { after: cursor?.[1] }, employee(hidden));
  expect(JSON.stringify(after).match(/"id":"[^"]+"/g) ?? []).toEqual([`"id":"${hidden}"`]);
});

test('follows the organisation as it stands: a report who moves is out of reach at once', async () => {
  await using admin = openSession(database.adminUrl);
  const { sql } = admin;
  const [person] = await sql<{ manager: string }[]>`
    select manager_id as manager from employees.employees where id = ${report}`;
  const source = 'query ($id: ID!) { employee(id: $id) { id } }';
  await sql`update employees.employees set manager_id = (select manager_id from employees.employees where id = ${lead.employeeId}) where id = ${report}`;
  expect(await ask('employees', source, { id: report })).toEqual({ data: { employee: null } });
  await sql`update employees.employees set manager_id = ${person?.manager ?? null} where id = ${report}`;
  expect(await ask('employees', source, { id: report })).toEqual({
    data: { employee: { id: report } },
  });
});
