import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantedPeople } from '../src/demo/planted-people.ts';
import {
  COURSE_TRUTHS,
  COURSES_WITHOUT_EFFECT,
  DEMOGRAPHIC_GAP,
  HIDDEN_GEMS,
  QUIET_LEAVERS,
  SEVERE_MANAGERS,
} from '../src/demo/planted-truths.ts';
import { numberFrom, openDemoCompany, type OpenDemoCompany } from './open-demo-company.ts';

// Data and analyses are the same each time: these tests cannot fail by chance.
const options = { employees: 3000, seed: 1 };
const planted = plantedPeople(options);

let company: OpenDemoCompany;
beforeAll(async () => {
  company = await openDemoCompany(options);
});
afterAll(() => company[Symbol.asyncDispose]());

const found = (statement: string) => numberFrom(company.sql, statement);
const listed = (numbers: ReadonlySet<string>) =>
  [...numbers].map((number) => `'${number}'`).join(', ');

/** Ratings of takers against those of people who never took the course, cycle by cycle. */
const comparison = (course: string, competency: string) => `
  with taken as (
    select employee_id, min(completed_at)::date as day
    from learning.completions where passed and course_id = (select id from learning.courses where code = '${course}')
    group by employee_id
  ), rating as (
    select r.employee_id, r.score, r.rated_on, v.review_cycle_id
    from performance.review_ratings r join performance.reviews v on v.id = r.review_id
    where r.competency_id = '${competency}'
  ), others as (
    select review_cycle_id, avg(score) as mean from rating
    where employee_id not in (select employee_id from taken) group by review_cycle_id
  ), person as (
    select employee_id,
      avg(score - mean) filter (where rated_on > day) as after,
      avg(score - mean) filter (where rated_on <= day) as before
    from rating join taken using (employee_id) join others using (review_cycle_id)
    group by employee_id
  )`;

const naive = (course: string, competency: string) =>
  found(`${comparison(course, competency)} select avg(after) from person`);

const differenceInDifferences = (course: string, competency: string) =>
  found(`${comparison(course, competency)} select avg(after - before) from person`);

describe('courses', () => {
  test.for(COURSE_TRUTHS)(
    '$course moves ratings on $competency by $effect, seen within its takers against others',
    async ({ course, competency, effect }) => {
      expect(await differenceInDifferences(course, competency)).toSatisfy(
        (measured: number) => Math.abs(measured - effect) < 0.06,
        `within 0.06 of ${effect}`,
      );
    },
  );

  test('Advanced Leadership looks twice as good as it is where takers are compared with others', async () => {
    const measured = await naive('LEAD-001', 'team-management');
    expect(measured).toBeGreaterThan(0.6);
    expect(measured).toBeLessThan(0.85);
  });

  test('Project Management Fundamentals looks harmful in the same comparison', async () => {
    expect(await naive('PROJ-001', 'project-management')).toBeLessThan(-0.05);
  });

  test('at least three have no effect, and one of these looks as if it had', async () => {
    expect(COURSES_WITHOUT_EFFECT).toEqual(['LEAD-007', 'COMM-006', 'PERS-002']);
    expect(await naive('LEAD-007', 'team-management')).toBeGreaterThan(0.2);
  });
});

describe('ratings', () => {
  test('of women lie below those of men by the planted gap', async () => {
    const gap = await found(`
      select avg(score) filter (where gender = '${DEMOGRAPHIC_GAP.gender}') - avg(score) filter (where gender = 'MAN')
      from performance.review_ratings join employees.demographics using (employee_id)`);
    expect(gap).toBeGreaterThan(DEMOGRAPHIC_GAP.shift - 0.05);
    expect(gap).toBeLessThan(DEMOGRAPHIC_GAP.shift + 0.05);
  });

  test.for([
    ['strict', planted.strictManagers, SEVERE_MANAGERS.strict.shift],
    ['generous', planted.generousManagers, SEVERE_MANAGERS.generous.shift],
  ] as const)('given by %s managers are shifted as planted', async ([, managers, shift]) => {
    expect(managers.size).toBeGreaterThan(4);
    const difference = await found(`
      select avg(score) filter (where employee_number in (${listed(managers)})) - avg(score)
      from performance.review_ratings r join performance.reviews v on v.id = r.review_id
        join employees.employees m on m.id = v.reviewer_id`);
    expect(difference).toBeGreaterThan(shift - 0.15);
    expect(difference).toBeLessThan(shift + 0.15);
  });

  test('are seldom cut off at an end of the scale, so that no truth is lost there', async () => {
    const cut = await found('select avg((score in (1, 5))::int) from performance.review_ratings');
    expect(cut).toBeLessThan(0.005);
  });
});

describe('people', () => {
  test('quiet leavers do nothing of their own accord in their last months, others do', async () => {
    const months = QUIET_LEAVERS.monthsBeforeLeaving;
    const late = (who: string) => `
      select count(*) from learning.enrollments n join employees.employees e on e.id = n.employee_id
      where n.origin = 'SELF' and e.left_on is not null and e.employee_number ${who} (${listed(planted.quietLeavers)})
        and greatest(n.enrolled_at, n.last_activity_at) >= e.left_on - interval '${months} months'`;
    expect(planted.quietLeavers.size).toBeGreaterThan(80);
    expect(await found(late('in'))).toBe(0);
    expect(await found(late('not in'))).toBeGreaterThan(20);
  });

  test('quiet leavers had been learning before', async () => {
    const share = await found(`
      select count(distinct e.id)::float / ${planted.quietLeavers.size}
      from employees.employees e join learning.enrollments n on n.employee_id = e.id and n.origin = 'SELF'
      where e.employee_number in (${listed(planted.quietLeavers)})`);
    expect(share).toBeGreaterThan(0.85);
  });

  test('hidden gems have average ratings, rising assessments, and learn in many categories', async () => {
    const gems = listed(planted.hiddenGems);
    expect(planted.hiddenGems.size).toBe(12);
    const difference = await found(`
      select avg(score) filter (where employee_number in (${gems})) - avg(score)
      from performance.review_ratings r join employees.employees e on e.id = r.employee_id`);
    expect(Math.abs(difference)).toBeLessThan(0.12);
    const rise = (who: string) =>
      found(`
        select avg(slope) from (
          select regr_slope(score, extract(epoch from assessed_at) / (365.25 * 86400 / 2)) as slope
          from skills.assessments a join employees.employees e on e.id = a.employee_id
          where employee_number ${who} (${gems}) group by a.employee_id, a.competency_id) as slopes`);
    expect(await rise('in')).toBeGreaterThan(HIDDEN_GEMS.riseOfAssessments - 0.08);
    expect(await rise('not in')).toBeLessThan(0.12);
    const fewest = await found(`
      select min(n) from (
        select count(distinct c.category) as n
        from learning.enrollments n join learning.courses c on c.id = n.course_id
          join employees.employees e on e.id = n.employee_id
        where n.origin = 'SELF' and e.employee_number in (${gems}) group by e.id) as categories`);
    expect(fewest).toBeGreaterThanOrEqual(6);
  });

  test('three could follow the VP of Engineering but for budget management', async () => {
    const numbers = await company.sql<{ employee_number: string }[]>`
      with latest as (
        select distinct on (employee_id, competency_id) employee_id, competency_id, score
        from skills.assessments order by employee_id, competency_id, assessed_at desc
      ), level as (
        select employee_id, jsonb_object_agg(competency_id, score) as has from latest group by employee_id
      )
      select employee_number from level join employees.employees e on e.id = employee_id
      where (has->>'cloud-architecture')::float >= 4.5 and (has->>'team-management')::float >= 4
        and (has->>'budget-management')::float < 2 and e.status = 'ACTIVE'
      order by 1`;
    expect(numbers.map((row) => row.employee_number)).toEqual([...planted.successors]);
  });
});

describe('the company', () => {
  test.for([
    ['completions', 'learning.completions', 15],
    ['ratings', 'performance.review_ratings', 22],
    ['assessments', 'skills.assessments', 8],
    ['goals', 'performance.goals', 6],
  ] as const)('has about as many %s a person as meant', async ([, table, expected]) => {
    const average = (await found(`select count(*) from ${table}`)) / options.employees;
    expect(average).toBeGreaterThan(expected * 0.9);
    expect(average).toBeLessThan(expected * 1.1);
  });

  test('completes leadership courses often, and rates team management within six months after most', async () => {
    const share = await found(
      `select avg((category = 'LEADERSHIP')::int) from learning.completions`,
    );
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.13);
    const rated = await found(`
      select avg(exists (
        select from performance.review_ratings r
        where r.employee_id = c.employee_id and r.competency_id = 'team-management'
          and r.rated_on > c.completed_at::date and r.rated_on <= (c.completed_at + interval '6 months')::date)::int)
      from learning.completions c where category = 'LEADERSHIP'`);
    expect(rated).toBeGreaterThan(0.6);
  });

  test('learns little in August and December', async () => {
    const share = await found(`
      select avg((extract(month from completed_at) in (8, 12))::int)
      from learning.completions c join learning.enrollments e on e.id = c.enrollment_id where e.origin = 'SELF'`);
    expect(share).toBeLessThan(0.09);
  });

  test('has course work that is overdue, under way and given up', async () => {
    const counts = await company.sql`
      select count(*) filter (where status in ('ENROLLED', 'IN_PROGRESS') and due_on < '2026-10-31') > 300 as overdue,
             count(*) filter (where status = 'IN_PROGRESS') > 300 as "underWay",
             count(*) filter (where status = 'WITHDRAWN') > 300 as withdrawn
      from learning.enrollments`;
    expect(counts).toEqual([{ overdue: true, underWay: true, withdrawn: true }]);
  });
});
