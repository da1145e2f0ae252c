import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSession, type Session } from '../../../hub/src/postgres/session.ts';
import { connectionAt, connectionFields } from '../../../test/support/pages.ts';
import { uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { viewerUrl } from '../../../test/support/viewer-url.ts';
import { everyone } from '../../../test/support/viewers.ts';
import { adaOnLeadership, leadership, openAcademy } from './academy.ts';

let subgraph: TestSubgraph;
/** As the subgraph itself, under the policies of its tables. */
let session: ReturnType<typeof openSession>;
beforeAll(async () => {
  subgraph = await openAcademy();
  await using admin = openSession(subgraph.database.adminUrl);
  await fill(admin.sql);
  session = openSession(viewerUrl(subgraph.database.url('learning'), everyone));
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await subgraph[Symbol.asyncDispose]();
});

/** 20,000 rows of each table that grows with people: 2,000 people, 200 courses, one in ten about leadership. */
async function fill(sql: Session): Promise<void> {
  await sql`
    insert into learning.courses (id, code, title, category, provider, duration_hours)
    select uuid_in(md5('course ' || i)::cstring), 'C' || i, 'Course ' || i,
      case when i % 10 = 0 then 'LEADERSHIP' else 'DATA' end, 'Academy', 1
    from generate_series(1, 200) i`;
  await sql`
    create temporary table people_on_courses as
    select i, uuid_in(md5('person ' || i % 2000)::cstring) as employee_id, c.id as course_id, c.category,
      '2020-01-01'::timestamptz + i * interval '2 hours' as at
    from generate_series(1, 20000) i
    join learning.courses c on c.code = 'C' || 1 + i * 7 % 200`;
  await sql`
    insert into learning.enrollments (employee_id, course_id, origin, status, enrolled_at, due_on)
    select employee_id, course_id, 'SELF', case when i % 50 = 0 then 'ENROLLED' else 'COMPLETED' end, at, at
    from people_on_courses`;
  await sql`
    insert into learning.completions (employee_id, course_id, category, completed_at, score, passed, enrollment_id)
    select p.employee_id, p.course_id, p.category, p.at, p.i % 100, true, e.id
    from people_on_courses p
    join learning.enrollments e on e.employee_id = p.employee_id and e.enrolled_at = p.at`;
  await sql`
    insert into learning.certifications (employee_id, course_id, title, issued_on)
    select employee_id, course_id, 'Certificate', at from people_on_courses on conflict do nothing`;
  await sql`
    insert into learning.development_plans (employee_id, status, created_at, closed_at)
    select employee_id, case when i <= 2000 then 'ACTIVE' else 'CLOSED' end, at, case when i > 2000 then at end
    from people_on_courses`;
  await sql`
    insert into learning.development_actions (development_plan_id, position, kind, title, status)
    select id, 1, 'CHECKPOINT', 'Look back', 'PLANNED' from learning.development_plans on conflict do nothing`;
  await sql`
    insert into learning.learning_path_completions (learning_path_id, employee_id, completed_at)
    select learning_paths.id, employee_id, min(at) from learning.learning_paths, people_on_courses group by 1, 2
    on conflict do nothing`;
  await sql`analyze`;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  Plans?: PlanNode[] | undefined;
}
const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    Plans: z.array(planNode).optional(),
  }),
);
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: planNode })]) })]);

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** What asks for the viewer's reach: nodes that read no table. */
const ofPolicies = new Set(['Result', 'ProjectSet']);

/** How Postgres reads each statement of an operation: its nodes that read, sort or count, from the top. */
async function plansOf(source: string, variables?: Record<string, unknown>): Promise<string[][]> {
  expect(await subgraph.run(source, variables)).not.toHaveProperty('errors');
  const plans: string[][] = [];
  for (const { text, params } of subgraph.sent) {
    const rows: unknown = await session.sql.unsafe(
      `explain (format json) ${text}`,
      params.map((param) => (param instanceof Date ? param.toISOString() : String(param))),
    );
    const [{ 'QUERY PLAN': plan }] = explained.parse(rows);
    plans.push(
      nodesOf(plan[0].Plan)
        .filter((node) => !ofPolicies.has(node['Node Type']))
        .map((node) =>
          [node['Node Type'], node['Index Name'] ?? node['Relation Name']]
            .filter(Boolean)
            .join(' '),
        ),
    );
  }
  return plans;
}

/** The tables that grow with people. */
const growing =
  /Seq Scan (completions|enrollments|certifications|learning_path_completions|development_\w+)/;

describe('the leadership question', () => {
  const source = (args: string) => `query {
    courseCompletions(filter: { category: LEADERSHIP }, ${args}) {
      nodes { id completedAt score course { title } employee { id } }
    }
  }`;
  const index = 'completions_category_completed_at_id_idx';

  const withCourses = ['Limit', 'Nested Loop', `Index Scan ${index}`];

  test('reads the first 10 by the index of the category, in order, and only their courses', async () => {
    const plans = await plansOf(source('first: 10'));
    expect(plans).toEqual([
      [...withCourses, 'Memoize', expect.stringMatching(/^Index Scan courses_/)],
    ]);
  });

  test('reads the first 1,000 by the index of the category, in order', async () => {
    const [page] = await plansOf(source('first: 1000'));
    expect(page).toEqual(['Limit', `Index Scan ${index}`]);
  });

  test('reads a later page, and the last one, by the same index', async () => {
    const { pageInfo } = connectionAt(
      await subgraph.run(
        `query { found: courseCompletions(filter: { category: LEADERSHIP }, first: 1000) ${connectionFields} }`,
      ),
      'found',
    );
    const [later] = await plansOf(source(`first: 100, after: "${pageInfo.endCursor ?? ''}"`));
    expect(later?.slice(0, 3)).toEqual(withCourses);
    const [last] = await plansOf(source('last: 100'));
    expect(last?.slice(0, 3)).toEqual(withCourses);
  });

  test('counts by the same index', async () => {
    const [plan] = await plansOf(
      'query { courseCompletions(filter: { category: LEADERSHIP }) { totalCount } }',
    );
    expect(plan?.join()).toContain(index);
    expect(plan?.join()).not.toMatch(growing);
  });
});

describe('no table that grows with people is scanned', () => {
  const people = {
    representations: [uuid(1), uuid(2)].map((id) => ({ __typename: 'Employee', id })),
  };
  const ofPeople = (selection: string) =>
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Employee { ${selection} } }
    }`;
  const ofCourse = (selection: string) => `query { course(id: "${leadership}") { ${selection} } }`;

  test.each([
    ['courseCompletions { nodes { id } }', 'completions_completed_at_id_idx'],
    ['enrollments { nodes { id } }', 'enrollments_enrolled_at_id_idx'],
    ['enrollments(filter: { overdue: true }) { nodes { id } }', 'enrollments_'],
    ['certifications { nodes { id } }', 'certifications_issued_on_id_idx'],
    ['developmentPlans { nodes { id } }', 'development_plans_created_at_id_idx'],
    [
      `enrollment(id: "${adaOnLeadership}") { completion { score } }`,
      'completions_enrollment_id_idx',
    ],
  ])('for %s', async (selection, index) => {
    const plans = (await plansOf(`query { ${selection} }`)).flat().join();
    expect(plans).not.toMatch(growing);
    expect(plans).toContain(index);
  });

  test.each([
    [
      'completions(first: 5) { totalCount nodes { id } }',
      'completions_employee_id_completed_at_course_id_key',
    ],
    [
      'enrollments(first: 5) { totalCount nodes { id } }',
      'enrollments_employee_id_enrolled_at_id_idx',
    ],
    [
      'certifications(first: 5) { totalCount nodes { id } }',
      'certifications_employee_id_issued_on_id_idx',
    ],
    ['developmentPlan { actions { id } }', 'one_active_plan_an_employee'],
    ['learningPathCompletions { id }', 'learning_path_completions_employee_id_completed_at_id_idx'],
  ])('for people with %s', async (selection, index) => {
    const plans = (await plansOf(ofPeople(selection), people)).flat().join();
    expect(plans).not.toMatch(growing);
    expect(plans).toContain(index);
  });

  test.each([
    ['completions(first: 5) { nodes { id } }', 'completions_course_id_completed_at_id_idx'],
    ['enrollments(first: 5) { nodes { id } }', 'enrollments_course_id_enrolled_at_id_idx'],
  ])('for a course with %s', async (selection, index) => {
    const plans = (await plansOf(ofCourse(selection))).flat().join();
    expect(plans).not.toMatch(growing);
    expect(plans).toContain(index);
  });
});
