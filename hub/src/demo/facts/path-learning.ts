import { type Person } from '../company/person.ts';
import { courseByCode } from '../content/courses.ts';
import { learningPaths } from '../content/learning-paths.ts';
import { type Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';
import { type LearningEvent } from './learning-event.ts';
import { completed, unfinished } from './take-course.ts';
import { dayForLearning, type Span } from './working-days.ts';

const pathChoice = weighted(learningPaths, ({ weight }) => weight);

const SHARE_OF_FOLLOWERS = 0.16;

/** A learning path that some people follow course by course; not all of them to its end. */
export function pathLearning(
  person: Person,
  span: Span,
  taken: Set<number>,
  random: Random,
): readonly LearningEvent[] {
  const follows = person.seat.level < 9 && random.chance(SHARE_OF_FOLLOWERS);
  if (!follows || span.to - span.from < 120) return [];
  const path = pathChoice(random);
  const events: LearningEvent[] = [];
  let enrolledOn = dayForLearning({ from: span.from, to: span.to - 60 }, random);
  for (const code of path.courses) {
    const course = courseByCode(code);
    if (taken.has(course.index)) continue;
    taken.add(course.index);
    const completedOn = enrolledOn + random.integer(14, 70);
    const taking = {
      course,
      origin: 'MANAGER',
      enrolledOn,
      dueOn: enrolledOn + 90,
      until: span.to,
    } as const;
    if (completedOn > span.to || random.chance(0.07)) {
      return [...events, unfinished(taking, random)];
    }
    events.push(completed({ ...taking, completedOn, isSure: true }, random));
    enrolledOn = completedOn;
  }
  return events;
}
