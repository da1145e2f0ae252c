import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { viewerUrl } from '../../../test/support/viewer-url.ts';
import { everyone } from '../../../test/support/viewers.ts';
import { performance } from '../src/index.ts';
import { completion } from './rated-days.ts';

const employees = 2_100;
const cycle = uuid(1_000_001);
const employee = (number: number) => uuid(number);

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(performance);
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql.unsafe(`
    insert into performance.review_cycles (id, name, status, starts_on, ends_on)
      select ('00000000-0000-4000-8000-00000100000' || year)::uuid, 'Cycle ' || year, 'CLOSED',
        date '2020-01-01' + year * 365, date '2020-12-31' + year * 365
      from generate_series(1, 4) year;
    insert into performance.review_cycle_competencies (review_cycle_id, position, competency_id)
      select id, number, 'competency-' || number from performance.review_cycles, generate_series(1, 6) number;
    insert into performance.reviews (review_cycle_id, employee_id, status, overall_score, created_at, filed_at)
      select cycle.id, ('00000000-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid, 'FILED', 3, cycle.ends_on, cycle.ends_on + number % 40
      from performance.review_cycles cycle, generate_series(1, ${employees}) number;
    insert into performance.review_ratings (review_id, employee_id, review_cycle_id, competency_id, score, rated_on)
      select id, employee_id, review_cycle_id, 'competency-' || number, 1 + number % 4, filed_at::date
      from performance.reviews, generate_series(1, 6) number;
  `);
  await session.sql.unsafe('analyze');
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const node = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })]);

/** How the tables that grow are read by the statements of the latest operation: "<node> <table> <index>", sorted. */
async function scans(): Promise<string[]> {
  await using session = openSession(viewerUrl(subgraph.database.url('performance'), everyone));
  const found: string[] = [];
  const visit = (plan: z.infer<typeof node>) => {
    const table = plan['Relation Name'];
    if (table !== undefined && table !== 'review_cycle_competencies') {
      found.push([plan['Node Type'], table, plan['Index Name']].filter(Boolean).join(' '));
    }
    plan.Plans?.forEach(visit);
  };
  for (const { text, params } of subgraph.sent) {
    const rows: unknown = await session.sql.unsafe(
      `explain (format json) ${text}`,
      params.map((param) => z.union([z.string(), z.number()]).parse(param)),
    );
    visit(explained.parse([...z.array(z.unknown()).parse(rows)])[0]['QUERY PLAN'][0].Plan);
  }
  return found.sort();
}

const byCompetency =
  'Index Scan review_ratings review_ratings_employee_id_competency_id_rated_on_id_idx';

describe('over 50,000 ratings, reads by an index', () => {
  test.each([
    ['ratingsAfter', 'ratingsAfter(competency: "competency-3") { score ratedOn }', 1],
    ['ratingsAfter', 'ratingsAfter(competency: "competency-3") { score ratedOn }', 1_000],
    ['ratingBefore', 'ratingBefore(competency: "competency-3") { score ratedOn }', 1_000],
  ])('%s (%s) of %i completions', async (_field, selection, count) => {
    const representations = Array.from({ length: count }, (_, at) =>
      completion(at, employee(1 + at), '2022-12-01T12:00:00.000Z'),
    );
    await subgraph.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CourseCompletion { ${selection} } } }`,
      { representations },
    );
    expect(await scans()).toEqual([byCompetency]);
  });

  test.each([
    ['(competency: "competency-3")', byCompetency],
    ['', byCompetency],
  ])('the ratings of employees%s', async (args, expected) => {
    const representations = Array.from({ length: 500 }, (_, at) => ({
      __typename: 'Employee',
      id: employee(1 + at),
    }));
    await subgraph.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { ratings${args} { score } } } }`,
      { representations },
    );
    expect(await scans()).toEqual([expected]);
  });

  test.each([
    ['reviewRatings', '', 'Index Scan review_ratings review_ratings_rated_on_id_idx'],
    [
      'reviewRatings',
      '(filter: { competency: "competency-3" })',
      'Index Only Scan review_ratings review_ratings_competency_id_rated_on_id_idx',
    ],
    [
      'reviewRatings',
      `(filter: { cycle: "${cycle}" })`,
      'Index Only Scan review_ratings review_ratings_review_cycle_id_rated_on_id_idx',
    ],
    ['reviews', '', 'Index Scan reviews reviews_created_at_id_idx'],
    [
      'reviews',
      `(filter: { cycle: "${cycle}" })`,
      'Index Only Scan reviews reviews_review_cycle_id_created_at_id_idx',
    ],
  ])('a page of %s%s', async (field, args, expected) => {
    await subgraph.run(`query { ${field}${args} { nodes { employee { id } } } }`);
    expect(await scans()).toEqual([expected]);
  });
});
