import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { connectionAt, connectionFields, idsOn, walkPages } from '../../../test/support/pages.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { ada, emergingLeaders, leadership, openAcademy } from './academy.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openAcademy();
  // Many at one time, so that only the id tells them apart.
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  await sql`
    insert into learning.completions (employee_id, course_id, category, completed_at, passed)
    select gen_random_uuid(), ${leadership}, 'LEADERSHIP', '2024-02-01'::timestamptz + i % 3 * interval '1 ms', true
    from generate_series(1, 20) i`;
  await sql`
    insert into learning.enrollments (employee_id, course_id, origin, status, enrolled_at)
    select ${ada}, ${leadership}, 'SELF', 'ENROLLED', '2024-01-01'::timestamptz + i % 3 * interval '1 day'
    from generate_series(1, 20) i`;
  await sql`
    insert into learning.learning_path_completions (employee_id, learning_path_id, completed_at)
    select gen_random_uuid(), ${emergingLeaders}, '2024-01-01' from generate_series(1, 20)`;
  await sql`
    insert into learning.certifications (employee_id, course_id, title, issued_on)
    select gen_random_uuid(), ${leadership}, 'Leader', '2024-01-01'::date + i % 3 from generate_series(1, 20) i`;
  await sql`
    insert into learning.development_plans (employee_id, status, created_at)
    select gen_random_uuid(), 'DRAFT', '2024-01-01' from generate_series(1, 20)`;
  await sql`
    insert into learning.courses (code, title, category, provider, duration_hours)
    select 'C' || i, 'Course ' || i % 3, 'OTHER', 'Academy', 1 from generate_series(1, 20) i`;
  await sql`
    insert into learning.learning_paths (code, title) select 'P' || i, 'Path ' || i % 3 from generate_series(1, 20) i`;
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const root = (field: string) => ({
  path: ['found'],
  source: (args: string) => `query { found: ${field}(${args}) ${connectionFields} }`,
});
const below = (parent: string, id: string, field: string) => ({
  path: [parent, 'found'],
  source: (args: string) =>
    `query { ${parent}(id: "${id}") { found: ${field}(${args}) ${connectionFields} } }`,
});

describe.each([
  { list: 'courses', order: 'TITLE', ...root('courses') },
  { list: 'learning paths', order: 'TITLE', ...root('learningPaths') },
  { list: 'completions', order: 'COMPLETED_AT', ...root('courseCompletions') },
  { list: 'enrollments', order: 'ENROLLED_AT', ...root('enrollments') },
  { list: 'certifications', order: 'ISSUED_ON', ...root('certifications') },
  { list: 'plans', order: 'CREATED_AT', ...root('developmentPlans') },
  {
    list: 'completions of a course',
    order: 'COMPLETED_AT',
    ...below('course', leadership, 'completions'),
  },
  {
    list: 'enrollments in a course',
    order: 'ENROLLED_AT',
    ...below('course', leadership, 'enrollments'),
  },
  {
    list: 'completions of a path',
    order: 'COMPLETED_AT',
    ...below('learningPath', emergingLeaders, 'completions'),
  },
])('the $list', ({ order, source, path }) => {
  const read = async (args: string) => connectionAt(await subgraph.run(source(args)), ...path);

  test.each(['ASC', 'DESC'])(
    'are the same rows page by page, from either end, ordered %s',
    async (direction) => {
      const orderBy = `orderBy: { field: ${order}, direction: ${direction} }`;
      const whole = idsOn(await read(`${orderBy}, first: 100`));
      expect(whole.length).toBeGreaterThan(20);
      expect(new Set(whole).size).toBe(whole.length);
      const { forward, backward } = await walkPages((args) => read(`${orderBy}, ${args}`), 7);
      expect(forward).toEqual(whole);
      expect(backward).toEqual(whole);
    },
  );
});

describe.each([
  { list: 'the root list', max: '10000', ...root('courseCompletions') },
  { list: 'a nested list', max: '1000', ...below('course', leadership, 'completions') },
])('$list', ({ max, source, path }) => {
  const read = async (args: string) => connectionAt(await subgraph.run(source(args)), ...path);

  test('tells whether there are rows on either side', async () => {
    const { edges, pageInfo } = await read('first: 3');
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
    });
    expect((await read(`first: 3, after: "${edges[2]?.cursor ?? ''}"`)).pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect(await read(`last: 3, before: "${edges[0]?.cursor ?? ''}"`)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('gives what lies between two cursors', async () => {
    const { edges } = await read('first: 10');
    const [after, before] = [edges[2]?.cursor ?? '', edges[6]?.cursor ?? ''];
    const between = await read(`first: 100, after: "${after}", before: "${before}"`);
    expect(idsOn(between)).toEqual(edges.slice(3, 6).map(({ node }) => node.id));
  });

  const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
  const made = 'Expected "after" to be a cursor that this field gave, but got: ';
  const desc = 'courseCompletions.COMPLETED_AT.DESC';
  const instant = '2024-02-01T00:00:00.000Z';
  const another = (name: string) =>
    `Expected "after" to be a cursor of the ordering ${desc}, but got: one of "${name}".`;
  const broken = [
    'seven',
    cursorOf(desc, instant),
    cursorOf(desc, 'yesterday', leadership),
    cursorOf(desc, '0000-01-01T00:00:00Z', leadership),
    cursorOf(desc, instant, 'seven'),
    cursorOf(desc, instant, leadership, 1),
  ];
  test.each([
    ['first: 0', 'INVALID_PAGE', `Expected "first" to be from 1 to ${max}, but got: 0.`],
    ['first: -1', 'INVALID_PAGE', `Expected "first" to be from 1 to ${max}, but got: -1.`],
    ['first: 10001', 'INVALID_PAGE', `Expected "first" to be from 1 to ${max}, but got: 10001.`],
    ['last: 0', 'INVALID_PAGE', `Expected "last" to be from 1 to ${max}, but got: 0.`],
    ['last: 10001', 'INVALID_PAGE', `Expected "last" to be from 1 to ${max}, but got: 10001.`],
    [
      'first: 1, last: 2',
      'INVALID_PAGE',
      'Expected either "first" or "last", but got both: 1 and 2.',
    ],
    ...broken.map((cursor) => [
      `after: "${cursor}"`,
      'INVALID_CURSOR',
      `${made}"${cursor.slice(0, 100)}${cursor.length > 100 ? '…' : ''}".`,
    ]),
    ...['courseCompletions.COMPLETED_AT.ASC', 'enrollments.ENROLLED_AT.DESC'].map((name) => [
      `after: "${cursorOf(name, instant, leadership)}"`,
      'INVALID_CURSOR',
      another(name),
    ]),
  ])('refuses %s before any statement is sent for it', async (args, code, message) => {
    const result = await subgraph.run(source(args));
    expect(result).toMatchObject({ errors: [{ message, extensions: { code } }] });
    expect(subgraph.sent.filter(({ text }) => text.includes('completions'))).toEqual([]);
  });
});
