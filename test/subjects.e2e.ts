import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { seedDemoCompany } from '../hub/src/demo/index.ts';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';
import { openSession } from '../hub/src/postgres/session.ts';
import { hotReads, type HotRead } from './support/hot-reads.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { openSubgraphOn, type OpenSubgraph } from './support/subgraph.ts';

type Read = Pick<HotRead, 'subgraph' | 'source' | 'of'>;

const ofEmployees = (subgraph: Read['subgraph'], selection: string): Read => ({
  subgraph,
  source: `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Employee { ${selection} } }
  }`,
  of: 'employees',
});

/** What people are told of that the hot reads do not read. */
const otherReads: readonly Read[] = [
  ofEmployees('employees', 'assignments { startedOn }'),
  ofEmployees('employees', 'identityLinks { system }'),
  ofEmployees('employees', 'demographics { gender }'),
  ofEmployees('employees', 'consents { givenAt }'),
  ofEmployees('employees', 'managementChain { jobLevel }'),
  ofEmployees('skills', 'gaps { score }'),
  ofEmployees('skills', 'observations { nodes { observedAt } }'),
  ofEmployees('skills', 'qualifications { nodes { status } }'),
  ofEmployees('learning', 'certifications { nodes { issuedOn } }'),
  ofEmployees('learning', 'learningPathCompletions { completedAt }'),
  {
    subgraph: 'performance',
    source: '{ goals(first: 9) { nodes { checkIns { nodes { note } } } } }',
  },
];

let database: TestDatabase;
let admin: ReturnType<typeof openSession>;
/** Those with a row of which it is told whose it is: "schema.table", with the column that tells it. */
let personal: ReadonlyMap<string, { readonly table: number; readonly number: number }>;
let representations: Record<NonNullable<HotRead['of']>, readonly object[]>;
const subgraphs = new Map<string, OpenSubgraph>();
const read = new Set<string>();

beforeAll(async () => {
  database = await createDatabase();
  await seedDemoCompany(database.adminUrl, { employees: 300, seed: 1 });
  admin = openSession(database.adminUrl);
  for (const subgraph of houseSubgraphs) {
    subgraphs.set(subgraph.name, openSubgraphOn(database, subgraph));
  }
  const { sql } = admin;
  const rows = await sql<{ name: string; table: number; number: number }[]>`
    select table_schema || '.' || table_name as name, number,
      format('%I.%I', table_schema, table_name)::regclass::oid::int as table
    from (
      select *, ordinal_position::int as number from information_schema.columns
      where table_schema = any(${houseSubgraphs.map(({ name }) => name)})
    ) as columns
    join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE'
      -- Its rows say who looked at whom; whom it is about is what one asks it.
      and table_schema <> 'audit'
      and (column_name = 'employee_id' or (table_schema, table_name, column_name) = ('employees', 'employees', 'id'))`;
  personal = new Map(rows.map(({ name, table, number }) => [name, { table, number }]));
  const employees = await sql`
    select distinct 'Employee' as __typename, employee_id as id from skills.assessments order by id`;
  representations = {
    employees,
    managers: employees,
    completions: await sql`
      select 'CourseCompletion' as __typename, c.id, json_build_object('id', c.employee_id) as employee,
        to_char(c.completed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "completedAt"
      from learning.completions c`,
  };
}, 120_000);

afterAll(async () => {
  for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
  await admin[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

/** The tables with personal rows that a statement reads something of, other than how many or whether there are any. */
function personalTables(text: string): string[] {
  const names = [...text.matchAll(/(?:from|join) "(\w+)"\."(\w+)"/g)];
  const counts = /^select (?:"\w+", |"\w+"\."\w+", )?(?:count\(\*\)|(?:"found"\.)?"count")/.test(
    text,
  );
  return counts ? [] : names.map(([, schema, table]) => `${schema}.${table}`);
}

describe.each([...hotReads, ...otherReads])('$subgraph: $source', ({ subgraph, source, of }) => {
  test('tells whose rows were read', async () => {
    const asked = subgraphs.get(subgraph);
    if (!asked) throw new Error(`expected a subgraph, but got: ${subgraph}`);
    const variables = of && { representations: representations[of] };
    expect(await asked.run(source, variables)).not.toHaveProperty('errors');
    const subjects = new Set(asked.subjects);

    const expected = new Set<string>();
    for (const { text, params } of asked.sent) {
      const tables = personalTables(text).filter((name) => personal.has(name));
      if (tables.length === 0) continue;
      for (const table of tables) read.add(table);
      const query = admin.sql.unsafe(text, params.map(String), { prepare: true });
      const rows = await query.values();
      const columns = rows.columns.flatMap(({ table, number }, place) =>
        [...personal.values()].some((of) => of.table === table && of.number === number)
          ? [place]
          : [],
      );
      expect(columns, `what tells whose rows they are in: ${text}`).not.toEqual([]);
      for (const row of rows) {
        for (const place of columns) if (row[place] !== null) expected.add(String(row[place]));
      }
    }
    expect([...subjects].sort()).toEqual([...expected].sort());
  });
});

const ofLists = {
  learning: ['courseCompletions', 'enrollments', 'certifications', 'developmentPlans'],
  performance: ['reviews', 'reviewRatings', 'goals', 'checkIns'],
  skills: ['assessments', 'observations', 'qualifications'],
};
const counts = [
  ...Object.entries(ofLists).flatMap(([subgraph, lists]) =>
    lists.map((list) => ({
      subgraph,
      source: `${list}(filter: { employee: $id }) { totalCount }`,
    })),
  ),
  {
    subgraph: 'learning',
    source:
      'courses(first: 50) { nodes { completions(filter: { employee: $id }) { totalCount } } }',
  },
  {
    subgraph: 'learning',
    source:
      'courses(first: 50) { nodes { enrollments(filter: { employee: $id }) { totalCount } } }',
  },
  {
    subgraph: 'performance',
    source: 'reviewCycles { nodes { reviews(filter: { employee: $id }) { totalCount } } }',
  },
];

test.each(counts)('$subgraph: $source tells whom it is of', async ({ subgraph, source }) => {
  const asked = subgraphs.get(subgraph);
  const [{ id } = { id: '' }] = await admin.sql<{ id: string }[]>`
    select c.employee_id as id from performance.check_ins c
    where exists (select from learning.certifications k where k.employee_id = c.employee_id)
      and exists (select from learning.development_plans p where p.employee_id = c.employee_id)
      and exists (select from skills.qualifications q where q.employee_id = c.employee_id)
      and exists (select from skills.observations o where o.employee_id = c.employee_id)
    order by 1 limit 1`;
  expect(await asked?.run(`query ($id: ID!) { ${source} }`, { id })).not.toHaveProperty('errors');
  expect([...(asked?.subjects ?? [])]).toEqual([id]);
});

test.each([
  { subgraph: 'learning', list: 'completions' },
  { subgraph: 'learning', list: 'enrollments' },
  { subgraph: 'learning', list: 'certifications' },
  { subgraph: 'performance', list: 'reviews' },
  { subgraph: 'performance', list: 'goals' },
  { subgraph: 'skills', list: 'observations' },
])('$subgraph: how many $list each of them has tells who has any', async ({ subgraph, list }) => {
  const asked = subgraphs.get(subgraph);
  const answer = await asked?.run(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Employee { id of: ${list} { totalCount } } }
    }`,
    { representations: representations.employees },
  );
  const { data } = z
    .object({
      data: z.object({
        _entities: z.array(z.object({ id: z.string(), of: z.object({ totalCount: z.int() }) })),
      }),
    })
    .parse(answer);
  const having = data._entities.filter(({ of }) => of.totalCount > 0).map(({ id }) => id);
  expect(having).not.toEqual([]);
  expect([...(asked?.subjects ?? [])].sort()).toEqual(having.sort());
});

test('is asked of every table that holds rows about a person', () => {
  expect([...personal.keys()].filter((name) => !read.has(name)).sort()).toEqual([]);
});
