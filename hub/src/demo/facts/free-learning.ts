import { addMonths } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import {
  type CatalogueCourse,
  catalogue,
  type CourseCategory,
  coursesByCategory,
} from '../content/courses.ts';
import { type Division } from '../content/division.ts';
import { divisions } from '../content/divisions.ts';
import { type PlantedPeople } from '../planted-people.ts';
import { COURSE_TRUTHS, HIDDEN_GEMS, QUIET_LEAVERS } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';
import { type LearningEvent } from './learning-event.ts';
import { completed, unfinished } from './take-course.ts';
import { type Talent } from './talent.ts';
import { dayForLearning, type Span } from './working-days.ts';

/** Courses that the median person takes up in a year without having to. */
const COURSES_A_YEAR = 2.3;
const SHARE_UNFINISHED = 0.17;

const categoryNames = new Set<string>(Object.keys(coursesByCategory));
const isCategory = (name: string): name is CourseCategory => categoryNames.has(name);
const categories = Object.keys(coursesByCategory).filter(isCategory);

const chosenByRule = new Set(COURSE_TRUTHS.map(({ course }) => course));
const isFree = ({ mandatory, code }: CatalogueCourse) =>
  mandatory !== true && !chosenByRule.has(code);

/** Within a category the first courses of the catalogue are the popular ones. */
const courseChoices = new Map(
  categories.map((category) => {
    const courses = catalogue.filter((course) => course.category === category && isFree(course));
    const rank = new Map(courses.map((course, index) => [course, index]));
    return [
      category,
      weighted(courses, (course) => ((rank.get(course) ?? 0) + 2) ** -0.6),
    ] as const;
  }),
);

const interestChoice = ({ interests }: Division, leadership: number) =>
  weighted(categories, (category) =>
    category === 'LEADERSHIP'
      ? (interests[category] ?? 0) * leadership
      : (interests[category] ?? 0),
  );

const memberChoices = new Map(divisions.map((division) => [division, interestChoice(division, 1)]));
const headChoices = new Map(divisions.map((division) => [division, interestChoice(division, 4)]));

/** Until when the person learns of their own accord. */
export function learnsFreelyUntil(
  person: Person,
  planted: PlantedPeople<Person>,
  to: number,
): number {
  if (person.leftOn === null || !planted.quietLeavers.has(person)) return to;
  return addMonths(person.leftOn, -QUIET_LEAVERS.monthsBeforeLeaving) - 1;
}

/** What the person learned without having to, alone or sent by their manager. */
export function freeLearning(
  person: Person,
  span: Span,
  taken: Set<number>,
  talent: Talent,
  planted: PlantedPeople<Person>,
  random: Random,
): readonly LearningEvent[] {
  if (span.to <= span.from) return [];
  const isGem = planted.hiddenGems.has(person);
  const ordinary = COURSES_A_YEAR * talent.eagerness;
  const rate = isGem
    ? HIDDEN_GEMS.coursesAYear
    : planted.quietLeavers.has(person)
      ? Math.max(ordinary, QUIET_LEAVERS.coursesAYear)
      : ordinary;
  const count = Math.floor((rate * (span.to - span.from)) / 365.25 + random.unit());
  const division = person.seat.division ?? divisions[0];
  const choice = division && (person.seat.isHead ? headChoices : memberChoices).get(division);
  if (choice === undefined) return [];

  const events: LearningEvent[] = [];
  for (let i = 0; i < count; i += 1) {
    const category = isGem ? random.pick(categories) : choice(random);
    const course = courseChoices.get(category)?.(random);
    const day = dayForLearning(span, random);
    if (course === undefined || taken.has(course.index)) continue;
    taken.add(course.index);
    const origin = random.chance(isGem ? 0.98 : 0.68) ? 'SELF' : 'MANAGER';
    const enrolledOn = Math.max(span.from, day - random.integer(2, 40));
    const dueOn = origin === 'MANAGER' ? enrolledOn + 60 : null;
    const taking = { course, origin, enrolledOn, dueOn, until: span.to } as const;
    events.push(
      random.chance(SHARE_UNFINISHED)
        ? unfinished(taking, random)
        : completed({ ...taking, completedOn: day }, random),
    );
  }
  return events;
}
