import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterEach(() => bench[Symbol.asyncDispose]());

test('takes courses with translated categories, and moves their completions along with a new one', async () => {
  const map = {
    fields: {
      category: {
        column: 'Area',
        values: { 'Soft skills': 'COMMUNICATION', Führung: 'LEADERSHIP' },
      },
      provider: { constant: 'Acme' },
    },
  };
  await bench.run({
    kind: 'completions',
    file: 'employee,course,completed_at,passed\nE1,SAFE-1,2025-01-01,true\n',
  });
  const file =
    'code,title,Area,duration_hours,mandatory,valid_months\nNEW-1,Neu,Führung,1.5,,\nSAFE-1,Fire safety,Soft skills,1,TRUE,12\n';
  const { changes } = await bench.run({ kind: 'courses', file, map });
  expect(changes).toEqual([{ of: 'courses', inserted: 1, updated: 1, unchanged: 0 }]);
  const stored = await bench.sql`
    select code, title, category, provider, duration_hours, mandatory, valid_months from learning.courses
    where code in ('NEW-1', 'SAFE-1') order by code`;
  expect([...stored]).toEqual([
    {
      code: 'NEW-1',
      title: 'Neu',
      category: 'LEADERSHIP',
      provider: 'Acme',
      duration_hours: 1.5,
      mandatory: false,
      valid_months: null,
    },
    {
      code: 'SAFE-1',
      title: 'Fire safety',
      category: 'COMMUNICATION',
      provider: 'Acme',
      duration_hours: 1,
      mandatory: true,
      valid_months: 12,
    },
  ]);
  expect([...(await bench.sql`select category from learning.completions`)]).toEqual([
    { category: 'COMMUNICATION' },
  ]);
  expect((await bench.run({ kind: 'courses', file, map })).changes).toEqual([
    { of: 'courses', inserted: 0, updated: 0, unchanged: 2 },
  ]);
});

const REVIEWS =
  'cycle,cycle_starts_on,cycle_ends_on,employee,reviewer,status,overall_score,narrative,filed_at\n';

test('takes reviews and makes their cycles from the dates beside them', async () => {
  const file = `${REVIEWS}H1 2025,2025-01-01,2025-06-30,E1,E2,Filed,4.2,"Good,\nsolid",2025-07-03T10:00:00Z\nH1 2025,2025-01-01,2025-06-30,E2,,draft,,,\n`;
  const { changes } = await bench.run({ kind: 'reviews', file });
  expect(changes).toEqual([
    { of: 'review cycles', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'reviews', inserted: 2, updated: 0, unchanged: 0 },
  ]);
  const stored = await bench.sql`
    select c.name, c.status as cycle_status, e.employee_number, r.status, r.overall_score, r.narrative, r.filed_at::text
    from performance.reviews r join performance.review_cycles c on c.id = r.review_cycle_id
    join employees.employees e on e.id = r.employee_id order by 3`;
  expect([...stored]).toEqual([
    {
      name: 'H1 2025',
      cycle_status: 'CLOSED',
      employee_number: 'E1',
      status: 'FILED',
      overall_score: 4.2,
      narrative: 'Good,\nsolid',
      filed_at: '2025-07-03 10:00:00+00',
    },
    {
      name: 'H1 2025',
      cycle_status: 'CLOSED',
      employee_number: 'E2',
      status: 'DRAFT',
      overall_score: null,
      narrative: null,
      filed_at: null,
    },
  ]);
  expect((await bench.run({ kind: 'reviews', file })).changes).toEqual([
    { of: 'reviews', inserted: 0, updated: 0, unchanged: 2 },
  ]);
});

test('rejects reviews of unknown or differently dated cycles, and those whose status and cells disagree', async () => {
  const file =
    `${REVIEWS}H9,,,E1,,FILED,4,,2025-07-03\n` +
    'H1,2025-01-01,2025-06-30,E2,,FILED,,,2025-07-03\n' +
    'H1,2025-02-01,2025-06-30,E3,,FILED,4,,\n' +
    'H2,2025-07-01,2025-07-01,E1,E9,DRAFT,6,,2025-07-03\n';
  expect((await bench.run({ kind: 'reviews', file })).rejectLines).toEqual([
    '2,cycle,"the name of a review cycle, or its first and last day beside it to make it",H9,UNKNOWN_REVIEW_CYCLE',
    '3,cycle_starts_on,one first day of the cycle,2025-01-01 and 2025-02-01,CONFLICTING_REVIEW_CYCLE',
    '3,overall_score,"a score, since the status is FILED",,INCONSISTENT',
    '4,cycle_starts_on,one first day of the cycle,2025-01-01 and 2025-02-01,CONFLICTING_REVIEW_CYCLE',
    '4,filed_at,"when it was filed, since the status is FILED",,INCONSISTENT',
    '5,cycle_ends_on,"a day after the first, 2025-07-01",2025-07-01,INCONSISTENT',
    '5,filed_at,"no such time, since the status is DRAFT",2025-07-03 00:00:00+00,INCONSISTENT',
    '5,overall_score,a number from 1 to 5,6,OUT_OF_RANGE',
    '5,reviewer,exactly one employee by number,E9,UNKNOWN_EMPLOYEE',
  ]);
});

const RATINGS = 'cycle,cycle_starts_on,cycle_ends_on,employee,competency,score,rated_on\n';
const CYCLE = 'H1 2025,2025-01-01,2025-06-30';

test('takes ratings, and makes the review and the form that they belong to', async () => {
  const file = `${RATINGS}${CYCLE},E1,Team management,4,2025-07-01\n${CYCLE},E1,coaching,3.5,2025-07-02\n`;
  const { changes } = await bench.run({ kind: 'ratings', file });
  expect(changes).toEqual([
    { of: 'ratings', inserted: 2, updated: 0, unchanged: 0 },
    { of: 'review cycles', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'reviews', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'competencies on review forms', inserted: 2, updated: 0, unchanged: 0 },
  ]);
  const stored = await bench.sql`
    select v.status, v.overall_score, v.filed_at::text, r.competency_id, r.score, r.rated_on::text, f.position
    from performance.review_ratings r join performance.reviews v on v.id = r.review_id
    join performance.review_cycle_competencies f on (f.review_cycle_id, f.competency_id) = (r.review_cycle_id, r.competency_id) order by 4`;
  expect([...stored]).toEqual([
    {
      status: 'FILED',
      overall_score: 3.75,
      filed_at: '2025-07-02 00:00:00+00',
      competency_id: 'coaching',
      score: 3.5,
      rated_on: '2025-07-02',
      position: 1,
    },
    {
      status: 'FILED',
      overall_score: 3.75,
      filed_at: '2025-07-02 00:00:00+00',
      competency_id: 'team-management',
      score: 4,
      rated_on: '2025-07-01',
      position: 2,
    },
  ]);
  expect((await bench.run({ kind: 'ratings', file })).changes).toEqual([
    { of: 'ratings', inserted: 0, updated: 0, unchanged: 2 },
  ]);
  const more = await bench.run({
    kind: 'ratings',
    file: `${RATINGS}${CYCLE},E1,negotiation,2,2025-07-02\n${CYCLE},E1,coaching,4,2025-07-02\n`,
  });
  expect(more.changes).toEqual([
    { of: 'ratings', inserted: 1, updated: 1, unchanged: 0 },
    { of: 'competencies on review forms', inserted: 1, updated: 0, unchanged: 0 },
  ]);
});

test('rejects ratings out of range, in the future, of unknown competencies, and twice with different scores', async () => {
  const file =
    `${RATINGS}${CYCLE},E1,coaching,5.5,2025-07-01\n${CYCLE},E2,juggling,3,2027-01-01\n` +
    `${CYCLE},E3,coaching,3,2025-07-01\n${CYCLE},E3,Coaching,4,2025-07-01\n`;
  expect((await bench.run({ kind: 'ratings', file })).rejectLines).toEqual([
    '2,score,a number from 1 to 5,5.5,OUT_OF_RANGE',
    '3,competency,the id or name of one competency,juggling,UNKNOWN_COMPETENCY',
    '3,rated_on,"a date up to today, 2026-06-15",2027-01-01,IN_FUTURE',
    '4,competency,rows of one key that say the same,"2 rows that differ, the first on line 4",CONFLICTING_DUPLICATE',
    '5,competency,rows of one key that say the same,"2 rows that differ, the first on line 4",CONFLICTING_DUPLICATE',
  ]);
});

test('rejects ratings that disagree about the review they would make', async () => {
  const file =
    'cycle,cycle_starts_on,cycle_ends_on,employee,competency,score,rated_on,reviewer,overall_score\n' +
    `${CYCLE},E1,coaching,3,2025-07-01,E2,3\n${CYCLE},E1,negotiation,3,2025-07-01,E3,4\n`;
  expect((await bench.run({ kind: 'ratings', file })).rejectLines).toEqual([
    '2,overall_score,one overall score of a review that its ratings make,2 scores,CONFLICTING_REVIEW',
    '2,reviewer,one reviewer of a review that its ratings make,2 reviewers,CONFLICTING_REVIEW',
    '3,overall_score,one overall score of a review that its ratings make,2 scores,CONFLICTING_REVIEW',
    '3,reviewer,one reviewer of a review that its ratings make,2 reviewers,CONFLICTING_REVIEW',
  ]);
});
