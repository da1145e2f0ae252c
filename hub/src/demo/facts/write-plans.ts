import { dateText, REFERENCE_DAY, timeText, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { competencies, type CompetencyId, competencyIds } from '../content/competencies.ts';
import { catalogue } from '../content/courses.ts';
import { jobRoles } from '../content/job-roles.ts';
import { learningPaths } from '../content/learning-paths.ts';
import { learningTables } from '../load/tables.ts';
import { type Random } from '../random/random.ts';
import { type World } from '../world.ts';
import { type Assessment } from './assessments.ts';

type PlanStatus = 'DRAFT' | 'ACTIVE' | 'CLOSED';

/** Writes the person's development plans: perhaps a closed one, and one that is active or a draft. */
export function writePlans(world: World, person: Person, assessments: readonly Assessment[]): void {
  const random = world.random('development plans', person);
  const gaps = gapsOf(person, assessments);
  const end = Math.min(REFERENCE_DAY, person.leftOn ?? Infinity, person.onLeaveSince ?? Infinity);
  const earlier = end - random.integer(420, 640);
  if (random.chance(0.4) && earlier > person.hiredOn + 90) {
    writePlan(world, person, 'CLOSED', earlier, earlier + random.integer(200, 400), gaps, random);
  }
  const recent = end - random.integer(20, 190);
  if (!random.chance(0.72) || recent < person.hiredOn + 60) return;
  const status = person.leftOn !== null ? 'CLOSED' : random.chance(0.08) ? 'DRAFT' : 'ACTIVE';
  writePlan(world, person, status, recent, person.leftOn, gaps, random);
}

/** The competencies of the role, the one furthest below its required level first. */
function gapsOf({ seat }: Person, assessments: readonly Assessment[]): readonly CompetencyId[] {
  const latest = new Map(assessments.map(({ competency, score }) => [competency, score]));
  return jobRoles[seat.role].requirements
    .map(({ competency, level }) => ({
      competency,
      gap: level - (latest.get(competency) ?? level),
    }))
    .toSorted((a, b) => b.gap - a.gap)
    .map(({ competency }) => competency);
}

function writePlan(
  world: World,
  person: Person,
  status: PlanStatus,
  madeOn: number,
  closedOn: number | null,
  gaps: readonly CompetencyId[],
  random: Random,
): void {
  const id = world.nextId(learningTables.plans);
  const createdOn = Math.max(person.hiredOn, workday(madeOn));
  const closedAt = status === 'CLOSED' && closedOn !== null ? timeText(closedOn, 16 * 3600) : null;
  world.rows.add(
    learningTables.plans,
    ...([id, world.employeeId(person), status] as const),
    ...([timeText(createdOn, random.integer(9 * 3600, 15 * 3600)), closedAt] as const),
  );
  const actions = gaps.slice(0, random.integer(2, 3)).map((gap, index) => {
    const kind =
      index === 0 ? 'COURSE' : random.pick(['COURSE', 'MENTORING', 'STRETCH_ASSIGNMENT'] as const);
    return actionFor(world, person, kind, gap, random);
  });
  if (random.chance(0.12)) actions.push(pathAction(world, random));
  actions.push({ ...empty, kind: 'CHECKPOINT', title: 'Look at the plan together' });
  actions.forEach((action, index) => {
    world.rows.add(
      learningTables.actions,
      ...([
        world.nextId(learningTables.actions),
        id,
        index + 1,
        action.kind,
        action.title,
      ] as const),
      ...([action.courseId, action.pathId, action.competency, action.mentorId] as const),
      ...([dateText(createdOn + 60 * (index + 1)), actionStatus(status, index, random)] as const),
    );
  });
}

interface Action {
  readonly kind: 'COURSE' | 'LEARNING_PATH' | 'MENTORING' | 'STRETCH_ASSIGNMENT' | 'CHECKPOINT';
  readonly title: string;
  readonly courseId: string | null;
  readonly pathId: string | null;
  readonly competency: CompetencyId | null;
  readonly mentorId: string | null;
}

const coursesFor = new Map(
  competencyIds.map((id) => [
    id,
    catalogue.filter(({ develops, mandatory }) => id in develops && mandatory !== true),
  ]),
);

const empty = { courseId: null, pathId: null, competency: null, mentorId: null };

function actionFor(
  world: World,
  person: Person,
  kind: 'COURSE' | 'MENTORING' | 'STRETCH_ASSIGNMENT',
  competency: CompetencyId,
  random: Random,
): Action {
  const name = competencies[competency].name.toLowerCase();
  const courses = coursesFor.get(competency) ?? [];
  const course = courses.length > 0 && kind === 'COURSE' ? random.pick(courses) : null;
  if (course) {
    return {
      ...empty,
      kind: 'COURSE',
      title: course.title,
      courseId: world.courseId(course),
      competency,
    };
  }
  const mentor = kind === 'MENTORING' ? mentorFor(world, person, random) : null;
  if (mentor) {
    return {
      ...empty,
      kind: 'MENTORING',
      title: `Mentoring in ${name}`,
      competency,
      mentorId: world.employeeId(mentor),
    };
  }
  return {
    ...empty,
    kind: 'STRETCH_ASSIGNMENT',
    title: `Take on a task that needs ${name}`,
    competency,
  };
}

function pathAction(world: World, random: Random): Action {
  const index = random.integer(0, learningPaths.length - 1);
  const title = learningPaths[index]?.title ?? '';
  return { ...empty, kind: 'LEARNING_PATH', title, pathId: world.pathId(index) };
}

/** Somebody at work of a higher level who does not lead the person; null where a few looks find none. */
function mentorFor(world: World, person: Person, random: Random): Person | null {
  const { people, organisation } = world.company;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const mentor = people[random.integer(0, organisation.seats.length - 1)];
    if (!mentor || mentor === person || mentor.onLeaveSince !== null) continue;
    if (mentor.seat.level > person.seat.level && mentor.hiredOn < REFERENCE_DAY - 900)
      return mentor;
  }
  return null;
}

function actionStatus(plan: PlanStatus, index: number, random: Random): string {
  if (plan === 'DRAFT') return 'PLANNED';
  if (plan === 'CLOSED') return random.chance(0.75) ? 'DONE' : 'DROPPED';
  if (index === 0) return random.pick(['DONE', 'IN_PROGRESS', 'IN_PROGRESS', 'PLANNED']);
  return random.pick(['IN_PROGRESS', 'PLANNED', 'PLANNED', 'PLANNED', 'DROPPED']);
}
