import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { performance } from '../src/index.ts';

export const ada = uuid(1);
export const bo = uuid(2);
export const boss = uuid(9);

export const cycle2023 = uuid(101);
export const cycle2024 = uuid(102);
export const cycle2025 = uuid(103);

export const adaIn2023 = uuid(201);
export const adaIn2024 = uuid(202);
export const boIn2023 = uuid(203);
export const boIn2024 = uuid(204);

export const calibrated = uuid(301);

export const leadTeam = uuid(501);
export const learnSpanish = uuid(502);
export const closeDeal = uuid(503);
export const mentor = uuid(504);

export const firstTalk = uuid(601);

const cycles = [
  [cycle2023, 'Year 2023', 'CLOSED', '2023-01-01', '2023-12-31'],
  [cycle2024, 'Year 2024', 'OPEN', '2024-01-01', '2024-12-31'],
  [cycle2025, 'Year 2025', 'PLANNED', '2025-01-01', '2025-12-31'],
];

const forms = [
  [cycle2023, 1, 'communication'],
  [cycle2023, 2, 'team-management'],
  [cycle2023, 3, 'negotiation'],
  [cycle2024, 2, 'communication'],
  [cycle2024, 1, 'team-management'],
  [cycle2024, 3, 'systems-thinking'],
];

const reviews = [
  [adaIn2023, cycle2023, ada, boss, 'CALIBRATED', 3.5, 'Steady.', '2024-01-10T08:00:00.125Z'],
  [adaIn2024, cycle2024, ada, boss, 'FILED', 4, null, '2025-01-10T08:00:00Z'],
  [boIn2023, cycle2023, bo, boss, 'ACKNOWLEDGED', 2.5, null, '2024-01-11T08:00:00Z'],
  [boIn2024, cycle2024, bo, null, 'DRAFT', null, null, '2025-01-12T08:00:00Z'],
] as const;

const ratings = [
  [calibrated, adaIn2023, ada, 'team-management', 3.5, '2024-01-20'],
  [uuid(302), adaIn2023, ada, 'communication', 3, '2024-01-20'],
  [uuid(303), adaIn2024, ada, 'team-management', 4.5, '2025-01-31'],
  [uuid(304), adaIn2024, ada, 'communication', 4, '2025-01-31'],
  [uuid(305), boIn2023, bo, 'team-management', 2, '2024-02-29'],
  [uuid(306), boIn2023, bo, 'negotiation', 3, '2024-02-29'],
];

const calibrations = [
  [uuid(401), calibrated, 3, 3.5, 'As the others.', boss, '2024-02-02T10:00:00Z'],
  [uuid(402), calibrated, 4, 3, 'Too kind.', null, '2024-02-01T10:00:00Z'],
];

const goals = [
  [leadTeam, ada, cycle2024, 'Lead a team', 'Three reports', 'OPEN', 0.4, '2024-12-31'],
  [learnSpanish, ada, null, 'Learn Spanish', 'B2', 'ACHIEVED', 1, '2024-06-30'],
  [closeDeal, bo, cycle2024, 'Close the deal', 'Signed', 'MISSED', 0, '2024-06-30'],
  [mentor, ada, cycle2024, 'Mentor someone', 'Monthly talks', 'CANCELLED', 0, '2024-12-31'],
];

const goalCompetencies = [
  [leadTeam, 'team-management', 3],
  [leadTeam, 'communication', 2],
  [closeDeal, 'communication', 4],
];

const checkIns = [
  [firstTalk, leadTeam, ada, boss, '2024-03-01T10:00:00Z', 0.2, 'Begun.'],
  [uuid(602), leadTeam, ada, null, '2024-06-01T10:00:00Z', 0.4, null],
  [uuid(603), closeDeal, bo, boss, '2024-04-01T10:00:00.500Z', 0, 'No answer yet.'],
  [uuid(604), leadTeam, ada, boss, '2024-06-01T10:00:00Z', 0.4, 'The same day.'],
];

function rows(columns: string, values: readonly (readonly unknown[])[]) {
  const names = columns.split(' ');
  return values.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

/** The performance subgraph over three cycles, two employees with their reviews and goals, and the boss of both. */
export async function openCompany(): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const subgraph = opened.use(await openSubgraph(performance));
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  const insert = async (table: string, columns: string, values: readonly (readonly unknown[])[]) =>
    sql`insert into performance.${sql(table)} ${sql(rows(columns, values))}`;
  await insert('review_cycles', 'id name status starts_on ends_on', cycles);
  await insert('review_cycle_competencies', 'review_cycle_id position competency_id', forms);
  await insert(
    'reviews',
    'id review_cycle_id employee_id reviewer_id status overall_score narrative created_at filed_at',
    reviews.map((row) => [...row, row[4] === 'DRAFT' ? null : row[7].replace('-1', '-2')]),
  );
  const cycleOf = new Map<unknown, string>(reviews.map(([id, cycle]) => [id, cycle]));
  await insert(
    'review_ratings',
    'id review_id employee_id competency_id score rated_on review_cycle_id',
    ratings.map((row) => [...row, cycleOf.get(row[1])]),
  );
  await insert(
    'calibrations',
    'id review_rating_id score_before score_after reason calibrated_by_id calibrated_at',
    calibrations,
  );
  await insert(
    'goals',
    'id employee_id review_cycle_id title measure status progress due_on starts_on',
    goals.map((row) => [...row, '2024-01-01']),
  );
  await insert('goal_competencies', 'goal_id competency_id required_level', goalCompetencies);
  await insert(
    'check_ins',
    'id goal_id employee_id author_id checked_in_at progress note',
    checkIns,
  );
  opened.move();
  return subgraph;
}
