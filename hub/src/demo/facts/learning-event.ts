import { type CatalogueCourse } from '../content/courses.ts';

/** One attempt at a course that came to its end. */
export interface Attempt {
  readonly day: number;
  readonly second: number;
  readonly score: number | null;
  readonly passed: boolean;
}

/** One enrollment with what came of it. */
export interface LearningEvent {
  readonly course: CatalogueCourse;
  readonly origin: 'SELF' | 'MANAGER' | 'MANDATORY' | 'RULE';
  readonly enrolledOn: number;
  readonly dueOn: number | null;
  readonly status: 'ENROLLED' | 'IN_PROGRESS' | 'COMPLETED' | 'WITHDRAWN';
  readonly progress: number;
  /** Null where nothing was done. */
  readonly lastActivityOn: number | null;
  /** In order of time; the last one passed where the status is COMPLETED. */
  readonly attempts: readonly Attempt[];
}

/** The day on which the course was first passed, or null. */
export function passedOn(event: LearningEvent): number | null {
  return event.attempts.find(({ passed }) => passed)?.day ?? null;
}
