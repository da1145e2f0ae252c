import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { performance } from '../src/index.ts';

export const ada = uuid(1);
export const bo = uuid(2);
export const nobody = uuid(8);

const ratings = [
  [ada, 'team-management', '2024-02-28', 1],
  [ada, 'team-management', '2024-02-29', 1.5],
  [ada, 'team-management', '2024-03-01', 2],
  [ada, 'team-management', '2024-08-31', 2.5],
  [ada, 'team-management', '2024-09-01', 3],
  [ada, 'communication', '2024-03-01', 4],
  [bo, 'team-management', '2025-02-28', 4.5],
  [bo, 'team-management', '2025-03-01', 5],
] as const;

/** The performance subgraph with these ratings alone, each in a cycle and a review of its own. */
export async function openRatedDays(): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const subgraph = opened.use(await openSubgraph(performance));
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  for (const [at, [employee, competency, ratedOn, score]] of ratings.entries()) {
    const [cycle, review] = [uuid(101 + at), uuid(201 + at)];
    await sql`
      insert into performance.review_cycles (id, name, status, starts_on, ends_on)
      values (${cycle}, ${`Cycle ${at}`}, 'CLOSED', '2000-01-01', '2000-12-31')`;
    await sql`
      insert into performance.review_cycle_competencies (review_cycle_id, position, competency_id)
      values (${cycle}, 1, ${competency})`;
    await sql`
      insert into performance.reviews (id, review_cycle_id, employee_id, status, overall_score, created_at, filed_at)
      values (${review}, ${cycle}, ${employee}, 'FILED', 3, '2001-01-01', '2001-01-02')`;
    await sql`
      insert into performance.review_ratings (id, review_id, employee_id, review_cycle_id, competency_id, score, rated_on)
      values (${uuid(301 + at)}, ${review}, ${employee}, ${cycle}, ${competency}, ${score}, ${ratedOn})`;
  }
  opened.move();
  return subgraph;
}

/** A completion as the gateway represents it. */
export function completion(number: number, employee: string | null, completedAt: string) {
  return {
    __typename: 'CourseCompletion',
    id: uuid(number),
    employee: employee === null ? null : { __typename: 'Employee', id: employee },
    completedAt,
  };
}

/** Asks for `fields` of completions, as the gateway does. */
export function askAbout(
  { run }: TestSubgraph,
  fields: string,
  ...representations: ReturnType<typeof completion>[]
): Promise<unknown> {
  const source = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on CourseCompletion { ${fields} } }
  }`;
  return run(source, { representations });
}
