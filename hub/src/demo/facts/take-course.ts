import { workday } from '../calendar.ts';
import { type CatalogueCourse } from '../content/courses.ts';
import { type Random } from '../random/random.ts';
import { type Attempt, type LearningEvent } from './learning-event.ts';

/** An enrollment whose course is completed on that day, or begun and left. */
export interface Taking {
  readonly course: CatalogueCourse;
  readonly origin: LearningEvent['origin'];
  readonly enrolledOn: number;
  readonly dueOn: number | null;
  /** The day of the first attempt. */
  readonly completedOn: number;
  /** No attempt may be later. */
  readonly until: number;
  /** Always passed at the first attempt. */
  readonly isSure?: boolean;
}

/** Whether the course ends in a test; the same for all its takers. */
const hasTest = ({ mandatory, certificate, index }: CatalogueCourse) =>
  mandatory === true || certificate !== undefined || index % 3 !== 0;

/** A course brought to its end: some fail the test at first, and most of these try again. */
export function completed(taking: Taking, random: Random): LearningEvent {
  const { course, origin, enrolledOn, dueOn, until } = taking;
  const fails = hasTest(course) && taking.isSure !== true && random.chance(0.035);
  const first = attempt(taking.completedOn, course, !fails, random);
  const attempts = [first];
  const again = workday(first.day + random.integer(3, 24));
  if (fails && again > first.day && again <= until && random.chance(0.75)) {
    attempts.push(attempt(again, course, true, random));
  }
  const last = attempts.at(-1) ?? first;
  return {
    ...{ course, origin, enrolledOn, dueOn, attempts },
    status: last.passed ? 'COMPLETED' : 'IN_PROGRESS',
    progress: last.passed ? 1 : 0.9,
    lastActivityOn: last.day,
  };
}

/**
 * A course begun, or only booked, and not brought to its end by the last day. Withdrawn where a later
 * enrollment in it replaces this one, and sometimes otherwise.
 */
export function unfinished(
  taking: Omit<Taking, 'completedOn' | 'isSure'>,
  random: Random,
  isReplaced = false,
): LearningEvent {
  const { course, origin, enrolledOn, dueOn, until } = taking;
  const isBegun = random.chance(0.7);
  const lastActivityOn = isBegun
    ? Math.min(until, workday(enrolledOn + random.integer(3, 60)))
    : null;
  const isWithdrawn = isReplaced || (origin !== 'MANDATORY' && random.chance(0.35));
  return {
    ...{ course, origin, enrolledOn, dueOn, attempts: [] },
    status: isWithdrawn ? 'WITHDRAWN' : isBegun ? 'IN_PROGRESS' : 'ENROLLED',
    progress: isBegun ? Math.round((0.05 + 0.85 * random.unit()) * 100) / 100 : 0,
    lastActivityOn: lastActivityOn === null ? null : Math.max(enrolledOn, lastActivityOn),
  };
}

function attempt(day: number, course: CatalogueCourse, passed: boolean, random: Random): Attempt {
  const mark = passed ? Math.min(100, Math.max(70, random.normal(86, 8))) : random.integer(35, 69);
  const score = hasTest(course) ? Math.round(mark) : null;
  return { day, second: random.integer(7 * 3600, 18 * 3600), score, passed };
}
