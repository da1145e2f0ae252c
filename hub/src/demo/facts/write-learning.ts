import { addMonths, dateText, timeText } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { courseByCode } from '../content/courses.ts';
import { learningPaths } from '../content/learning-paths.ts';
import { learningTables } from '../load/tables.ts';
import { type World } from '../world.ts';
import { type LearningEvent, passedOn } from './learning-event.ts';

/** A completion on record, as later facts refer to it. */
export interface WrittenCompletion {
  readonly id: string;
  readonly event: LearningEvent;
  readonly day: number;
}

/** Some completions come from systems that know no enrollment. */
const SHARE_WITHOUT_ENROLLMENT = 0.05;

const paths = learningPaths.map((path, index) => ({
  index,
  courses: path.courses.map((code) => courseByCode(code).index),
}));

/** Writes enrollments, completions, certifications and completed paths; gives the passed completions. */
export function writeLearning(
  world: World,
  person: Person,
  events: readonly LearningEvent[],
): readonly WrittenCompletion[] {
  const random = world.random('learning records', person);
  const employeeId = world.employeeId(person);
  const passed: WrittenCompletion[] = [];
  const inOrder = events.toSorted(
    (a, b) => a.enrolledOn - b.enrolledOn || a.course.index - b.course.index,
  );
  for (const event of inOrder) {
    const enrolledSecond = random.integer(7 * 3600, 9 * 3600);
    const isUnknown = event.status === 'COMPLETED' && random.chance(SHARE_WITHOUT_ENROLLMENT);
    const enrollmentId = isUnknown
      ? null
      : writeEnrollment(world, employeeId, event, enrolledSecond);
    const { course } = event;
    for (const { day, second, score, passed: isPassed } of event.attempts) {
      const id = world.nextId(learningTables.completions);
      // Never before the enrollment of the same day.
      const at = timeText(day, Math.max(second, enrolledSecond + 600));
      world.rows.add(
        learningTables.completions,
        ...([
          id,
          employeeId,
          world.courseId(course),
          course.category,
          at,
          score,
          isPassed,
        ] as const),
        enrollmentId,
      );
      if (isPassed) passed.push({ id, event, day });
    }
    writeCertification(world, employeeId, event);
  }
  writePathCompletions(world, employeeId, passed);
  return passed;
}

function writeEnrollment(
  world: World,
  employeeId: string,
  event: LearningEvent,
  second: number,
): string {
  const { course, origin, status, enrolledOn, dueOn, progress, lastActivityOn } = event;
  const id = world.nextId(learningTables.enrollments);
  const lastAttempt = event.attempts.at(-1);
  const activeSecond = Math.max(lastAttempt?.second ?? 0, second + 600);
  world.rows.add(
    learningTables.enrollments,
    ...([id, employeeId, world.courseId(course), origin, status] as const),
    ...([timeText(enrolledOn, second), dueOn === null ? null : dateText(dueOn), progress] as const),
    lastActivityOn === null ? null : timeText(lastActivityOn, activeSecond),
  );
  return id;
}

function writeCertification(world: World, employeeId: string, event: LearningEvent): void {
  const { certificate, title } = event.course;
  const day = passedOn(event);
  if (certificate === undefined || day === null) return;
  const { validMonths } = certificate;
  world.rows.add(
    learningTables.certifications,
    ...([world.nextId(learningTables.certifications), employeeId] as const),
    ...([world.courseId(event.course), `Certificate: ${title}`, dateText(day)] as const),
    validMonths === null ? null : dateText(addMonths(day, validMonths)),
  );
}

function writePathCompletions(
  world: World,
  employeeId: string,
  passed: readonly WrittenCompletion[],
): void {
  const days = new Map(passed.map(({ event, day }) => [event.course.index, day]));
  for (const { index, courses } of paths) {
    let last = 0;
    for (const course of courses) last = Math.max(last, days.get(course) ?? Infinity);
    if (last === Infinity) continue;
    world.rows.add(
      learningTables.pathCompletions,
      ...([world.nextId(learningTables.pathCompletions), world.pathId(index), employeeId] as const),
      timeText(last, 19 * 3600),
    );
  }
}
