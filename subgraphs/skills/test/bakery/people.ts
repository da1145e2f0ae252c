import type { Session } from '../../../../hub/src/postgres/session.ts';
import { uuid } from '../../../../test/support/subgraph.ts';
import { shapesLoaf } from './roles.ts';

export const ada = uuid(1);
export const bo = uuid(2);
export const newcomer = uuid(3);

export const craftTest = uuid(400);
export const craftByManager = uuid(401);
export const safetyBySelf = uuid(402);
export const leadingByPeers = uuid(403);
export const craftOfBo = uuid(404);

export const seenAtWork = uuid(500);
export const seenInIncident = uuid(501);
export const seenByAssessor = uuid(502);

export const completion = uuid(600);
export const reviewRating = uuid(601);

export const validForGood = uuid(700);
export const expired = uuid(701);
export const suspended = uuid(702);
export const revoked = uuid(703);
export const validStill = uuid(704);

/** What was seen of Ada and Bo, how they were assessed, and what they and a newcomer are qualified for. */
export async function arrangePeople(sql: Session): Promise<void> {
  await sql`insert into skills.observations ${sql(
    (
      [
        [
          seenAtWork,
          ada,
          'baking-craft',
          shapesLoaf,
          bo,
          'DAILY_WORK',
          '2024-01-10T08:00Z',
          3,
          'Good.',
        ],
        [
          seenInIncident,
          ada,
          'team-management',
          null,
          null,
          'INCIDENT',
          '2024-05-01T08:00Z',
          2,
          null,
        ],
        [seenByAssessor, bo, 'baking-craft', null, ada, 'ASSESSOR', '2024-02-01T08:00Z', 5, null],
      ] as const
    ).map(
      ([
        id,
        employee_id,
        competency_id,
        indicator_id,
        observer_id,
        source,
        observed_at,
        level,
        note,
      ]) => ({
        id,
        employee_id,
        competency_id,
        indicator_id,
        observer_id,
        source,
        observed_at,
        level,
        note,
      }),
    ),
  )}`;
  await sql`insert into skills.assessments ${sql(
    (
      [
        [craftTest, ada, 'baking-craft', null, 'TEST', 3.2, '2023-01-15T09:00Z', null],
        [
          craftByManager,
          ada,
          'baking-craft',
          bo,
          'MANAGER',
          3.7,
          '2024-01-31T09:00Z',
          'Even loaves.',
        ],
        [safetyBySelf, ada, 'food-safety', ada, 'SELF', 4.5, '2024-02-29T12:00Z', null],
        [leadingByPeers, ada, 'team-management', null, 'PEERS', 2, '2024-06-01T09:00Z', null],
        [craftOfBo, bo, 'baking-craft', null, 'ASSESSOR', 5, '2024-03-01T09:00Z', null],
      ] as const
    ).map(
      ([id, employee_id, competency_id, assessor_id, method, score, assessed_at, rationale]) => ({
        id,
        employee_id,
        competency_id,
        assessor_id,
        method,
        score,
        assessed_at,
        rationale,
      }),
    ),
  )}`;
  await sql`insert into skills.qualification_types ${sql([
    {
      id: 'hygiene-certificate',
      name: 'Hygiene certificate',
      description: 'May handle food.',
      competency_id: 'food-safety',
      valid_months: null,
    },
    {
      id: 'first-aider',
      name: 'First aider',
      description: 'May give first aid.',
      competency_id: null,
      valid_months: 24,
    },
  ])}`;
  await sql`insert into skills.qualifications ${sql(
    (
      [
        [validForGood, ada, 'hygiene-certificate', 'GRANTED', '2024-01-01', null],
        [expired, ada, 'first-aider', 'GRANTED', '2020-01-01', '2022-01-01'],
        [suspended, bo, 'first-aider', 'SUSPENDED', '2023-01-01', '2024-12-31'],
        [revoked, bo, 'hygiene-certificate', 'REVOKED', '2022-06-01', null],
        [validStill, newcomer, 'first-aider', 'GRANTED', '2023-01-01', '9999-12-31'],
      ] as const
    ).map(([id, employee_id, qualification_type_id, state, granted_on, expires_on]) => ({
      id,
      employee_id,
      qualification_type_id,
      state,
      granted_on,
      expires_on,
    })),
  )}`;
  await sql`insert into skills.assessment_evidence ${sql(
    (
      [
        [3, { review_rating_id: reviewRating }],
        [1, { observation_id: seenAtWork }],
        [4, { qualification_id: validForGood }],
        [2, { completion_id: completion }],
      ] as const
    ).map(([position, of]) => ({
      assessment_id: craftByManager,
      position,
      observation_id: null,
      completion_id: null,
      review_rating_id: null,
      qualification_id: null,
      ...of,
    })),
  )}`;
}
