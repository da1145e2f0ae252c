import { addMonths, dayOf } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { courseByCode } from '../content/courses.ts';
import { learningPaths } from '../content/learning-paths.ts';
import { COURSE_TRUTHS, type CourseTruth } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { type LearningEvent } from './learning-event.ts';
import { completed } from './take-course.ts';
import { type Talent } from './talent.ts';
import { dayForLearning, type Span } from './working-days.ts';

/** From here on ratings are on record, so that what a course does can be seen. */
const NOT_BEFORE = dayOf('2024-08-01');

const truths = COURSE_TRUTHS.map((truth) => ({ truth, course: courseByCode(truth.course) }));

const leadershipTrack = learningPaths.find(({ code }) => code === 'PATH-ALT')?.courses ?? [];

/** What the person took of the courses whose takers are chosen by a rule (`COURSE_TRUTHS`). */
export function chosenLearning(
  person: Person,
  span: Span,
  talent: Talent,
  random: Random,
): readonly LearningEvent[] {
  const open = { from: Math.max(span.from + 60, NOT_BEFORE), to: span.to };
  return truths.flatMap(({ truth, course }) => {
    // Drawn in any case, so that one course's takers do not depend on another's.
    const isChosen = random.chance(chanceOf(truth, person, talent));
    if (!isChosen || open.to - open.from < 60) return [];
    const completedOn = dayForLearning(open, random);
    const enrolledOn = Math.max(person.hiredOn, completedOn - random.integer(10, 50));
    const origin = random.chance(0.5) ? 'MANAGER' : 'SELF';
    const taken = completed(
      { course, origin, enrolledOn, dueOn: null, completedOn, until: span.to, isSure: true },
      random,
    );
    const isTrack = leadershipTrack.includes(course.code) && random.chance(0.55);
    return isTrack ? [...trackBefore(completedOn, span, random), taken] : [taken];
  });
}

function chanceOf(truth: CourseTruth, { seat }: Person, talent: Talent): number {
  const odds =
    Math.log(truth.share / (1 - truth.share)) +
    truth.selection * talent.levelAt(truth.competency) +
    (seat.isHead ? truth.selectionOfHeads : 0);
  return 1 / (1 + Math.exp(-odds));
}

/** The other courses of the Advanced Leadership Track, in its order, before its last one. */
function trackBefore(lastOn: number, span: Span, random: Random): readonly LearningEvent[] {
  const before = leadershipTrack.slice(0, -1);
  return before.flatMap((code, index) => {
    const months = before.length - index;
    const from = Math.max(span.from, addMonths(lastOn, -2 * months));
    const completedOn = dayForLearning({ from, to: from + 25 }, random);
    if (completedOn >= lastOn) return [];
    const enrolledOn = Math.max(span.from, completedOn - random.integer(5, 30));
    const course = courseByCode(code);
    return [
      completed(
        {
          course,
          origin: 'MANAGER',
          enrolledOn,
          dueOn: null,
          completedOn,
          until: lastOn,
          isSure: true,
        },
        random,
      ),
    ];
  });
}
