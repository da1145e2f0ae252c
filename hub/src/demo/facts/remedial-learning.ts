import { workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId } from '../content/competencies.ts';
import { type CatalogueCourse, catalogue } from '../content/courses.ts';
import { COURSE_TRUTHS } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { type LearningEvent } from './learning-event.ts';
import { type Review } from './reviews.ts';
import { completed, unfinished } from './take-course.ts';
import { spanAtWork } from './working-days.ts';

/** A rating under this one starts learning, due in thirty days. */
const THRESHOLD = 2;

const chosenByRule = new Set(COURSE_TRUTHS.map(({ course }) => course));

/** The first course of the catalogue that develops the competency; never one that a truth is about. */
function courseFor(competency: CompetencyId): CatalogueCourse | undefined {
  return catalogue.find(
    ({ code, mandatory, develops }) =>
      !chosenByRule.has(code) && mandatory !== true && (develops[competency] ?? 0) >= 2,
  );
}

/** What the lowest rating of each of the person's reviews started, where it was low enough. */
export function remedialLearning(
  person: Person,
  reviews: readonly Review[],
  taken: ReadonlySet<number>,
  random: Random,
): readonly LearningEvent[] {
  const { to } = spanAtWork(person);
  const started = new Set(taken);
  return reviews.flatMap(({ filedOn, ratings }) => {
    const lowest = ratings.toSorted((a, b) => a.score - b.score)[0];
    if (filedOn === null || lowest === undefined || lowest.score >= THRESHOLD) return [];
    const course = courseFor(lowest.competency);
    if (course === undefined || started.has(course.index) || filedOn >= to) return [];
    started.add(course.index);
    const enrolledOn = filedOn + 1;
    const completedOn = workday(enrolledOn + random.integer(3, 45));
    const taking = {
      course,
      origin: 'RULE',
      enrolledOn,
      dueOn: enrolledOn + 30,
      until: to,
    } as const;
    return completedOn > to || completedOn < enrolledOn || random.chance(0.3)
      ? [unfinished(taking, random)]
      : [completed({ ...taking, completedOn }, random)];
  });
}
