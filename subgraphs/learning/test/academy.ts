import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { learning } from '../src/index.ts';

export const ada = uuid(1);
export const bo = uuid(2);
export const chidi = uuid(3);

export const leadership = uuid(11);
export const coaching = uuid(12);
export const safety = uuid(13);
export const sqlBasics = uuid(14);

export const emergingLeaders = uuid(21);
export const onboarding = uuid(22);

export const adaOnLeadership = uuid(31);
export const adaOnSafety = uuid(32);
export const boOnSafety = uuid(33);
export const boOnSql = uuid(34);
export const chidiOnCoaching = uuid(35);
export const chidiOnSql = uuid(36);

export const adaCompletedLeadership = uuid(41);
export const adaCompletedCoaching = uuid(42);
export const boCompletedLeadership = uuid(43);
export const boCompletedSafety = uuid(44);
export const chidiFailedCoaching = uuid(45);
export const chidiPassedCoaching = uuid(46);

export const adaCompletedPath = uuid(51);
export const chidiCompletedPath = uuid(52);
export const adaWasOnboarded = uuid(53);

export const adaOnFire = uuid(61);
export const adaLeads = uuid(62);
export const boOnFire = uuid(63);

export const activePlan = uuid(71);
export const closedPlan = uuid(72);
export const draftPlan = uuid(73);

const courses = [
  [leadership, 'LEA-1', 'Advanced Leadership', 'LEADERSHIP', 'Academy', 16, false, null],
  [coaching, 'LEA-2', '100% Coaching', 'LEADERSHIP', 'Academy', 7.5, false, null],
  [safety, 'SAF-1', 'Fire Safety', 'SAFETY', 'Fire Brigade', 1, true, 12],
  [sqlBasics, 'DAT-1', 'SQL_Basics', 'DATA', 'University', 40, false, null],
] as const;

const paths = [
  [emergingLeaders, 'PATH-1', 'Emerging Leaders Program', [leadership, coaching]],
  [onboarding, 'PATH-2', 'Onboarding', [safety, leadership]],
] as const;

const enrollments = [
  [adaOnLeadership, ada, leadership, 'SELF', 'COMPLETED', '2024-01-10T08:00Z', null, 1],
  [adaOnSafety, ada, safety, 'MANDATORY', 'IN_PROGRESS', '2024-02-01T08:00Z', '2024-03-01', 0.5],
  [boOnSafety, bo, safety, 'MANDATORY', 'ENROLLED', '2024-02-02T08:00Z', '2999-12-31', 0],
  [boOnSql, bo, sqlBasics, 'RULE', 'WITHDRAWN', '2023-11-01T08:00Z', '2024-01-01', 0.25],
  [chidiOnCoaching, chidi, coaching, 'MANAGER', 'COMPLETED', '2024-04-01T08:00Z', null, 1],
  [chidiOnSql, chidi, sqlBasics, 'SELF', 'ENROLLED', '2024-05-01T08:00Z', null, 0],
] as const;

const completions = [
  [adaCompletedLeadership, ada, leadership, '2024-03-01T10:00Z', 91.5, true, adaOnLeadership],
  [adaCompletedCoaching, ada, coaching, '2024-05-01T10:00Z', null, true, null],
  [boCompletedLeadership, bo, leadership, '2024-03-01T10:00Z', 40, false, null],
  [boCompletedSafety, bo, safety, '2024-01-15T10:00Z', 100, true, null],
  [chidiFailedCoaching, chidi, coaching, '2024-06-01T08:30:00.250Z', 30, false, chidiOnCoaching],
  [chidiPassedCoaching, chidi, coaching, '2024-06-15T08:30Z', 77, true, chidiOnCoaching],
] as const;

const pathCompletions = [
  [adaCompletedPath, emergingLeaders, ada, '2024-05-01T10:00Z'],
  [chidiCompletedPath, emergingLeaders, chidi, '2024-07-01T10:00Z'],
  [adaWasOnboarded, onboarding, ada, '2024-08-01T10:00Z'],
] as const;

const certifications = [
  [adaOnFire, ada, safety, 'Fire Warden', '2023-01-15', '2024-01-15'],
  [adaLeads, ada, leadership, 'Leader', '2024-03-02', null],
  [boOnFire, bo, safety, 'Fire Warden', '2024-01-16', '2999-01-16'],
] as const;

const plans = [
  [activePlan, ada, 'ACTIVE', '2024-02-01T09:00Z', null],
  [closedPlan, ada, 'CLOSED', '2023-02-01T09:00Z', '2023-12-31T09:00Z'],
  [draftPlan, bo, 'DRAFT', '2024-03-01T09:00Z', null],
] as const;

const actions = [
  [3, 'MENTORING', 'Learn from Bo', null, null, 'team-management', bo, null, 'PLANNED'],
  [1, 'COURSE', 'Learn to lead', leadership, null, null, null, '2024-06-30', 'DONE'],
  [2, 'LEARNING_PATH', 'Walk the path', null, emergingLeaders, null, null, null, 'IN_PROGRESS'],
  [4, 'STRETCH_ASSIGNMENT', 'Lead a team', null, null, null, null, null, 'PLANNED'],
  [5, 'CHECKPOINT', 'Look back', null, null, null, null, null, 'DROPPED'],
] as const;

/** The learning subgraph over four courses and two paths, and what three people did with them. */
export async function openAcademy(): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const subgraph = opened.use(await openSubgraph(learning));
  await using session = openSession(subgraph.database.adminUrl);
  const { sql } = session;
  for (const [id, code, title, category, provider, hours, mandatory, months] of courses) {
    await sql`insert into learning.courses values
      (${id}, ${code}, ${title}, ${`About ${title}.`}, ${category}, ${provider}, ${hours}, ${mandatory}, ${months})`;
  }
  for (const [id, code, title, courseIds] of paths) {
    await sql`insert into learning.learning_paths values (${id}, ${code}, ${title}, ${`To ${title}.`})`;
    await sql`insert into learning.learning_path_courses
      select ${id}, position, course_id
      from unnest(${courseIds}::uuid[]) with ordinality as given(course_id, position)
      order by position desc`;
  }
  for (const [
    id,
    employeeId,
    courseId,
    origin,
    status,
    enrolledAt,
    dueOn,
    progress,
  ] of enrollments) {
    await sql`insert into learning.enrollments values
      (${id}, ${employeeId}, ${courseId}, ${origin}, ${status}, ${enrolledAt}, ${dueOn}, ${progress},
       case when ${progress}::double precision > 0 then ${enrolledAt}::timestamptz + interval '1 day' end)`;
  }
  for (const [id, employeeId, courseId, completedAt, score, passed, enrollmentId] of completions) {
    await sql`insert into learning.completions
      select ${id}, ${employeeId}, id, category, ${completedAt}, ${score}, ${passed}, ${enrollmentId}
      from learning.courses where id = ${courseId}`;
  }
  for (const [id, pathId, employeeId, completedAt] of pathCompletions) {
    await sql`insert into learning.learning_path_completions values
      (${id}, ${pathId}, ${employeeId}, ${completedAt})`;
  }
  for (const [id, employeeId, courseId, title, issuedOn, expiresOn] of certifications) {
    await sql`insert into learning.certifications values
      (${id}, ${employeeId}, ${courseId}, ${title}, ${issuedOn}, ${expiresOn})`;
  }
  for (const [id, employeeId, status, createdAt, closedAt] of plans) {
    await sql`insert into learning.development_plans values
      (${id}, ${employeeId}, ${status}, ${createdAt}, ${closedAt})`;
  }
  for (const [position, kind, title, course, path, competency, mentor, dueOn, status] of actions) {
    await sql`insert into learning.development_actions values
      (${uuid(80 + position)}, ${activePlan}, ${position}, ${kind}, ${title}, ${course}, ${path}, ${competency},
       ${mentor}, ${dueOn}, ${status})`;
  }
  opened.move();
  return subgraph;
}
