import { LEARNING_SINCE, monthOf, REFERENCE_DAY, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { type Random } from '../random/random.ts';

/** The days, both included, on which someone was at work while learning is on record. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Empty (`to` before `from`) for those who were not. */
export function spanAtWork({ hiredOn, leftOn, onLeaveSince }: Person): Span {
  return {
    from: Math.max(LEARNING_SINCE, hiredOn),
    to: Math.min(REFERENCE_DAY, leftOn ?? Infinity, onLeaveSince ?? Infinity),
  };
}

/** How much is learned in each month, against the busiest: little in summer and before Christmas. */
const season = [0.9, 0.92, 0.95, 0.85, 0.85, 0.75, 0.5, 0.25, 0.92, 1, 0.95, 0.3];

/** A working day of the span as people choose them for learning. */
export function dayForLearning({ from, to }: Span, random: Random): number {
  let day = from;
  for (let attempt = 0; attempt < 30; attempt += 1) {
    day = random.integer(from, to);
    if (random.chance(season[monthOf(day)] ?? 1)) break;
  }
  return Math.max(from, workday(day));
}
