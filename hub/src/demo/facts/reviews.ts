import { workday } from '../calendar.ts';
import { type Gender } from '../company/identity.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId } from '../content/competencies.ts';
import { COURSE_TRUTHS, DEMOGRAPHIC_GAP } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { type ReviewCycle, reviewCycles } from '../review-cycles.ts';
import { type World } from '../world.ts';
import { type LearningEvent, passedOn } from './learning-event.ts';
import { type Talent } from './talent.ts';

export interface Rating {
  readonly competency: CompetencyId;
  readonly score: number;
}

export interface Review {
  readonly cycle: ReviewCycle;
  readonly reviewer: Person | null;
  readonly createdOn: number;
  /** Null where it is still a draft; it has no ratings then. */
  readonly filedOn: number | null;
  readonly ratings: readonly Rating[];
}

/** The rating of an average person by an average manager at the first cycle. */
const AVERAGE = 3.2;
/** What half a year of experience adds to everyone's ratings. */
const EXPERIENCE = 0.02;
/** Of the mood in which one review is written, and of each rating in it. */
const MOOD_DEVIATION = 0.12;
const NOISE_DEVIATION = 0.28;

/** Someone is reviewed who was here for so many days of a cycle. */
const DAYS_TO_BE_REVIEWED = 60;
const SHARE_OF_DRAFTS = 0.006;

/** The person's reviews, oldest first, each by the manager of its time. */
export function reviewsOf(
  world: World,
  person: Person,
  talent: Talent,
  gender: Gender,
  learning: readonly LearningEvent[],
): readonly Review[] {
  const random = world.random('reviews', person);
  return reviewCycles.flatMap((cycle): Review[] => {
    if (cycle.filing === null) return [];
    const { from, to } = cycle.filing;
    const filedOn = workday(random.integer(from + 2, to));
    const isDraft = cycle.index === 3 && random.chance(SHARE_OF_DRAFTS);
    if (!isReviewed(person, cycle, filedOn)) return [];
    const createdOn = random.integer(cycle.endsOn + 1, from);
    const reviewer = world.managerOn(person, filedOn);
    if (isDraft) return [{ cycle, reviewer, createdOn, filedOn: null, ratings: [] }];
    const shift =
      (reviewer === null ? 0 : world.talents.severityOf(reviewer)) +
      (gender === DEMOGRAPHIC_GAP.gender ? DEMOGRAPHIC_GAP.shift : 0) +
      EXPERIENCE * cycle.index +
      random.normal(0, MOOD_DEVIATION);
    const ratings = cycle.form.map((competency) => ({
      competency,
      score: scoreOf(
        AVERAGE + shift + talent.levelAt(competency) + effectOn(competency, filedOn, learning),
        random,
      ),
    }));
    return [{ cycle, reviewer, createdOn, filedOn, ratings }];
  });
}

function isReviewed(person: Person, cycle: ReviewCycle, filedOn: number): boolean {
  const { hiredOn, leftOn, onLeaveSince } = person;
  if (hiredOn > cycle.endsOn - DAYS_TO_BE_REVIEWED) return false;
  if (onLeaveSince !== null && onLeaveSince < cycle.endsOn - 90) return false;
  return leftOn === null || leftOn >= filedOn;
}

/** What the courses completed before that day add to the rating. */
function effectOn(
  competency: CompetencyId,
  day: number,
  learning: readonly LearningEvent[],
): number {
  let effect = 0;
  for (const truth of COURSE_TRUTHS) {
    if (truth.competency !== competency || truth.effect === 0) continue;
    const taken = learning.find(({ course }) => course.code === truth.course);
    const on = taken === undefined ? null : passedOn(taken);
    if (on !== null && on < day) effect += truth.effect;
  }
  return effect;
}

function scoreOf(expected: number, random: Random): number {
  const score = random.normal(expected, NOISE_DEVIATION);
  return Math.round(Math.min(5, Math.max(1, score)) * 10) / 10;
}
