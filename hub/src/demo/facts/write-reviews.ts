import { dateText, timeText } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId } from '../content/competencies.ts';
import { calibrationReasons } from '../content/review-phrases.ts';
import { performanceTables } from '../load/tables.ts';
import { type Random } from '../random/random.ts';
import { type World } from '../world.ts';
import { narrativeOf } from './narrative.ts';
import { type Review } from './reviews.ts';

/** A review rating on record, as assessments refer to it. */
export interface WrittenRating {
  readonly id: string;
  readonly competency: CompetencyId;
  readonly day: number;
}

/** Of ratings; calibration hardly ever happens where managers agree. */
const SHARE_CALIBRATED = 0.03;

/** Writes reviews, ratings and calibrations. A rating's score is the one after its calibration. */
export function writeReviews(
  world: World,
  person: Person,
  reviews: readonly Review[],
): readonly WrittenRating[] {
  const random = world.random('review records', person);
  const employeeId = world.employeeId(person);
  const written: WrittenRating[] = [];
  for (const { cycle, reviewer, createdOn, filedOn, ratings } of reviews) {
    const id = world.nextId(performanceTables.reviews);
    const reviewerId = reviewer && world.employeeId(reviewer);
    const about = [id, world.cycleId(cycle), employeeId, reviewerId] as const;
    const createdAt = timeText(createdOn, random.integer(6 * 3600, 8 * 3600));
    if (filedOn === null) {
      world.rows.add(performanceTables.reviews, ...about, 'DRAFT', null, null, createdAt, null);
      continue;
    }
    const calibrated = ratings.filter(() => random.chance(SHARE_CALIBRATED));
    const overall = overallOf(ratings.map(({ score }) => score));
    world.rows.add(
      performanceTables.reviews,
      ...about,
      ...([statusOf(calibrated.length > 0, random), overall] as const),
      ...([narrativeOf(overall, ratings, random), createdAt] as const),
      timeText(filedOn, random.integer(9 * 3600, 18 * 3600)),
    );
    const calibrator = reviewer && (world.managerOn(reviewer, filedOn) ?? reviewer);
    for (const rating of ratings) {
      const { competency, score } = rating;
      const ratingId = world.nextId(performanceTables.ratings);
      world.rows.add(
        performanceTables.ratings,
        ...([ratingId, id, employeeId, world.cycleId(cycle)] as const),
        ...([competency, score, dateText(filedOn)] as const),
      );
      written.push({ id: ratingId, competency, day: filedOn });
      if (!calibrated.includes(rating)) continue;
      world.rows.add(
        performanceTables.calibrations,
        ...([world.nextId(performanceTables.calibrations), ratingId] as const),
        ...([scoreBefore(score, random), score, random.pick(calibrationReasons)] as const),
        calibrator && world.employeeId(calibrator),
        timeText(cycle.endsOn + 40 + random.integer(0, 8), random.integer(9 * 3600, 17 * 3600)),
      );
    }
  }
  return written;
}

function overallOf(scores: readonly number[]): number {
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
  return Math.round(mean * 10) / 10;
}

function statusOf(isCalibrated: boolean, random: Random): string {
  if (random.chance(0.82)) return 'ACKNOWLEDGED';
  return isCalibrated ? 'CALIBRATED' : 'FILED';
}

function scoreBefore(score: number, random: Random): number {
  const step = random.integer(2, 6) / 10;
  const before = score + (random.chance(0.6) ? step : -step);
  return Math.round(Math.min(5, Math.max(1, before)) * 10) / 10;
}
