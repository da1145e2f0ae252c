import { dateText, REFERENCE_DAY, timeText, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { checkInNotes, goalTemplates } from '../content/goal-templates.ts';
import { jobRoles } from '../content/job-roles.ts';
import { performanceTables } from '../load/tables.ts';
import { type Random } from '../random/random.ts';
import { type ReviewCycle, reviewCycles } from '../review-cycles.ts';
import { type World } from '../world.ts';
import { type Talent } from './talent.ts';

/** Writes the person's goals of each cycle, with the competencies they need and their check-ins. */
export function writeGoals(world: World, person: Person, talent: Talent): void {
  const random = world.random('goals', person);
  const { family, requirements } = jobRoles[person.seat.role];
  const templates = goalTemplates[family] ?? [];
  for (const cycle of reviewCycles) {
    const count = random.chance(0.3) ? 2 : 1;
    const first = random.integer(0, templates.length - 1);
    if (cycle.status === 'PLANNED' || !isHere(person, cycle)) continue;
    for (let i = 0; i < count; i += 1) {
      const template = templates[(first + i) % templates.length];
      if (template === undefined) continue;
      const id = world.nextId(performanceTables.goals);
      const course = courseOf(person, cycle, talent, random);
      const measure = template.measure.replace('{n}', String(random.integer(3, 15)));
      world.rows.add(
        performanceTables.goals,
        ...([id, world.employeeId(person), world.cycleId(cycle), template.title, measure] as const),
        ...([course.status, course.progress] as const),
        ...([dateText(course.startsOn), dateText(cycle.endsOn)] as const),
      );
      const level = requirements.find(
        ({ competency }) => competency === template.competency,
      )?.level;
      world.rows.add(performanceTables.goalCompetencies, id, template.competency, level ?? 2);
      const other = random.pick(requirements);
      if (other.competency !== template.competency && random.chance(0.3)) {
        world.rows.add(performanceTables.goalCompetencies, id, other.competency, other.level);
      }
      writeCheckIns(world, person, id, course, random);
    }
  }
}

interface GoalCourse {
  readonly status: 'OPEN' | 'ACHIEVED' | 'MISSED' | 'CANCELLED';
  readonly progress: number;
  readonly startsOn: number;
  /** Until when anything happened. */
  readonly until: number;
}

function isHere({ hiredOn, leftOn }: Person, { startsOn, endsOn }: ReviewCycle): boolean {
  return hiredOn <= endsOn - 75 && (leftOn === null || leftOn > startsOn + 30);
}

function courseOf(person: Person, cycle: ReviewCycle, talent: Talent, random: Random): GoalCourse {
  const startsOn = Math.max(cycle.startsOn + random.integer(0, 20), person.hiredOn + 14);
  const end = Math.min(cycle.endsOn, REFERENCE_DAY, person.leftOn ?? Infinity);
  const until = Math.max(startsOn, end);
  const isCutShort = person.leftOn !== null && person.leftOn < cycle.endsOn;
  if (isCutShort || random.chance(0.04)) {
    return { status: 'CANCELLED', progress: hundredths(0.5 * random.unit()), startsOn, until };
  }
  if (cycle.status === 'OPEN') {
    return { status: 'OPEN', progress: hundredths(0.15 + 0.65 * random.unit()), startsOn, until };
  }
  const isAchieved = random.chance(0.72 + 0.2 * talent.levelAt('problem-solving'));
  return isAchieved
    ? { status: 'ACHIEVED', progress: 1, startsOn, until }
    : { status: 'MISSED', progress: hundredths(0.2 + 0.7 * random.unit()), startsOn, until };
}

function writeCheckIns(
  world: World,
  person: Person,
  goalId: string,
  { status, progress, startsOn, until }: GoalCourse,
  random: Random,
): void {
  const count = progress === 0 ? 0 : random.integer(1, 3);
  const step = (until - startsOn) / count;
  for (let i = 1; i <= count; i += 1) {
    const isLast = i === count;
    const day = Math.max(
      startsOn,
      workday(Math.floor(startsOn + step * (i - 0.3 * random.unit()))),
    );
    const reached = isLast ? progress : hundredths((progress * i) / count);
    const tone = isLast && status === 'ACHIEVED' ? 'done' : reached < 0.25 ? 'behind' : 'onTrack';
    const note = random.pick(checkInNotes[tone]);
    const author = random.chance(0.7) ? person : (world.managerOn(person, day) ?? person);
    world.rows.add(
      performanceTables.checkIns,
      ...([world.nextId(performanceTables.checkIns), goalId, world.employeeId(person)] as const),
      ...([world.employeeId(author), timeText(day, random.integer(8 * 3600, 17 * 3600))] as const),
      ...([reached, note === '' ? null : note] as const),
    );
  }
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}
