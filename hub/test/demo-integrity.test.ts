import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberFrom, openDemoCompany, type OpenDemoCompany } from './open-demo-company.ts';

let company: OpenDemoCompany;
beforeAll(async () => {
  company = await openDemoCompany({ employees: 1000, seed: 3 });
});
afterAll(() => company[Symbol.asyncDispose]());

const none = async (statement: string) => {
  expect(await numberFrom(company.sql, `select count(*) from (${statement}) as found`)).toBe(0);
};

/** Columns that point into another schema, where no foreign key can hold them. */
const references = [
  ...[
    'enrollments',
    'completions',
    'certifications',
    'learning_path_completions',
    'development_plans',
  ].map((table) => [`learning.${table}`, 'employee_id', 'employees.employees']),
  ['learning.development_actions', 'mentor_id', 'employees.employees'],
  ['learning.development_actions', 'competency_id', 'skills.competencies'],
  ['performance.reviews', 'employee_id', 'employees.employees'],
  ['performance.reviews', 'reviewer_id', 'employees.employees'],
  ['performance.review_ratings', 'competency_id', 'skills.competencies'],
  ['performance.review_cycle_competencies', 'competency_id', 'skills.competencies'],
  ['performance.calibrations', 'calibrated_by_id', 'employees.employees'],
  ['performance.goals', 'employee_id', 'employees.employees'],
  ['performance.goal_competencies', 'competency_id', 'skills.competencies'],
  ['performance.check_ins', 'author_id', 'employees.employees'],
  ['skills.observations', 'employee_id', 'employees.employees'],
  ['skills.observations', 'observer_id', 'employees.employees'],
  ['skills.assessments', 'employee_id', 'employees.employees'],
  ['skills.assessments', 'assessor_id', 'employees.employees'],
  ['skills.assessment_evidence', 'completion_id', 'learning.completions'],
  ['skills.assessment_evidence', 'review_rating_id', 'performance.review_ratings'],
  ['skills.qualifications', 'employee_id', 'employees.employees'],
  ['skills.course_skills', 'course_id', 'learning.courses'],
  ['skills.course_competencies', 'course_id', 'learning.courses'],
  ['employees.employees', 'job_role_id', 'skills.job_roles'],
  ['employees.past_assignments', 'job_role_id', 'skills.job_roles'],
] as const;

describe('every reference across schemas', () => {
  test.for(references)('%s.%s meets a row of %s', async ([table, column, target]) => {
    await none(
      `select from ${table} where ${column} is not null and ${column} not in (select id from ${target})`,
    );
  });
});

describe('managers', () => {
  test('are there for everyone but the head of the company, at work, of the same or a higher level', async () => {
    await none(`
      select from employees.employees e left join employees.employees m on m.id = e.manager_id
      where e.status <> 'LEFT' and e.job_level < 10
        and (m.id is null or m.status = 'LEFT' or m.job_level < e.job_level)`);
  });

  test('of those who left were there on the last day', async () => {
    await none(`
      select from employees.employees e join employees.employees m on m.id = e.manager_id
      where e.left_on not between m.hired_on and coalesce(m.left_on, '2026-10-31')`);
  });

  test('filed reviews while they were there', async () => {
    await none(`
      select from performance.reviews v join employees.employees m on m.id = v.reviewer_id
      where v.filed_at::date not between m.hired_on and coalesce(m.left_on, '2026-10-31')`);
  });

  test('lead about seven people each, and are heads of their units', async () => {
    const span = await numberFrom(
      company.sql,
      `select avg(n) from (select count(*) as n from employees.employees
        where status <> 'LEFT' and manager_id is not null group by manager_id) as spans`,
    );
    expect(span).toBeGreaterThan(5);
    expect(span).toBeLessThan(8);
    await none(`
      select from employees.employees e where status <> 'LEFT' and manager_id is not null
        and manager_id not in (select head_id from employees.org_units)`);
  });

  test('see all below them in the reporting lines', async () => {
    const people = await numberFrom(company.sql, `select count(*) from employees.employees`);
    const below = await numberFrom(
      company.sql,
      `select count(*) from employees.reporting_lines
       where manager_id = (select id from employees.employees where manager_id is null)`,
    );
    expect(below).toBe(people - 1);
  });
});

describe('time', () => {
  test("has no fact after the company's today", async () => {
    const moments = [
      ['learning.enrollments', 'enrolled_at'],
      ['learning.enrollments', 'last_activity_at'],
      ['learning.completions', 'completed_at'],
      ['learning.learning_path_completions', 'completed_at'],
      ['learning.certifications', 'issued_on'],
      ['learning.development_plans', 'created_at'],
      ['learning.development_plans', 'closed_at'],
      ['performance.reviews', 'created_at'],
      ['performance.reviews', 'filed_at'],
      ['performance.review_ratings', 'rated_on'],
      ['performance.calibrations', 'calibrated_at'],
      ['performance.goals', 'starts_on'],
      ['performance.check_ins', 'checked_in_at'],
      ['skills.observations', 'observed_at'],
      ['skills.assessments', 'assessed_at'],
      ['skills.qualifications', 'granted_on'],
      ['employees.employees', 'assigned_on'],
      ['employees.employees', 'left_on'],
    ];
    for (const [table = '', column = ''] of moments) {
      await none(`select from ${table} where ${column} >= '2026-11-01'`);
    }
  });

  test.for([
    ['learning.completions', 'completed_at'],
    ['learning.enrollments', 'enrolled_at'],
    ['performance.review_ratings', 'rated_on'],
    ['skills.assessments', 'assessed_at'],
    ['skills.observations', 'observed_at'],
    ['performance.check_ins', 'checked_in_at'],
  ])(
    'puts each row of %s.%s into the time the person was employed',
    async ([table = '', column = '']) => {
      await none(`
      select from ${table} f join employees.employees e on e.id = f.employee_id
      where f.${column}::date not between e.hired_on and coalesce(e.left_on, '2026-10-31')`);
    },
  );

  test('lets a completion follow its enrollment', async () => {
    await none(`
      select from learning.completions c join learning.enrollments e on e.id = c.enrollment_id
      where c.completed_at < e.enrolled_at or c.employee_id <> e.employee_id or c.course_id <> e.course_id`);
  });

  test("files reviews and rates within weeks after the cycle's end", async () => {
    await none(`
      select from performance.review_ratings r join performance.reviews v on v.id = r.review_id
        join performance.review_cycles c on c.id = v.review_cycle_id
      where v.created_at::date <= c.ends_on or v.filed_at < v.created_at
        or r.rated_on <> v.filed_at::date or r.rated_on > c.ends_on + 40`);
  });

  test('lets past assignments follow each other up to the present one', async () => {
    await none(`
      select from (
        select p.employee_id, ended_on, coalesce(
          lead(started_on) over (partition by employee_id order by started_on), e.assigned_on) as next_on
        from employees.past_assignments p join employees.employees e on e.id = p.employee_id) as turns
      where ended_on <> next_on - 1`);
  });

  test('lets assessments rest upon older evidence of the same person', async () => {
    await none(`
      select from skills.assessment_evidence v join skills.assessments a on a.id = v.assessment_id
        left join skills.observations o on o.id = v.observation_id
        left join learning.completions c on c.id = v.completion_id
        left join performance.review_ratings r on r.id = v.review_rating_id
        left join skills.qualifications q on q.id = v.qualification_id
      where coalesce(o.employee_id, c.employee_id, r.employee_id, q.employee_id) <> a.employee_id
        or coalesce(o.observed_at, c.completed_at, r.rated_on, q.granted_on) >= a.assessed_at`);
  });
});
