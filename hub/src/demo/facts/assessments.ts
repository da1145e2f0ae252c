import { dayOf, REFERENCE_DAY, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId, competencyIds } from '../content/competencies.ts';
import { jobRoles } from '../content/job-roles.ts';
import { HIDDEN_GEMS, SUCCESSORS } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { type World } from '../world.ts';
import { type Talent } from './talent.ts';

export interface Assessment {
  readonly competency: CompetencyId;
  readonly method: 'MANAGER' | 'ASSESSOR' | 'SELF' | 'PEERS' | 'TEST';
  readonly score: number;
  readonly day: number;
}

/** Competencies are assessed in spring, before the reviews that use the result; in autumn only some. */
const rounds = [
  { from: dayOf('2024-10-07'), share: 0.25 },
  { from: dayOf('2025-04-07'), share: 0.75 },
  { from: dayOf('2025-10-06'), share: 0.25 },
  { from: dayOf('2026-04-06'), share: 0.8 },
  { from: dayOf('2026-09-14'), share: 0.12 },
];
const DAYS_OF_A_ROUND = 45;

const succession: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...SUCCESSORS.has, ...SUCCESSORS.lacks }),
);
const successionCompetencies = competencyIds.filter((id) => succession.has(id));

/** The person's assessments, oldest first. */
export function assessmentsOf(world: World, person: Person, talent: Talent): readonly Assessment[] {
  const random = world.random('assessments', person);
  const isGem = world.planted.hiddenGems.has(person);
  const isSuccessor = world.planted.successors.has(person);
  const { requirements } = jobRoles[person.seat.role];
  const required = new Map(requirements.map(({ competency, level }) => [competency, level]));
  const competencies = isSuccessor
    ? [...new Set([...required.keys(), ...successionCompetencies])]
    : [...required.keys()];
  const starts = competencies.map(() => random.normal(-0.1, 0.45));

  return rounds.flatMap((round, index) => {
    const isAssessed = isGem || random.chance(round.share) || (isSuccessor && index === 3);
    const day = workday(round.from + random.integer(2, DAYS_OF_A_ROUND));
    if (!isAssessed || !isHere(person, day)) return [];
    return competencies.flatMap((competency, position): Assessment[] => {
      const planted = isSuccessor ? succession.get(competency) : undefined;
      // Not every competency comes up in every round.
      if (!random.chance(0.9) && !isGem && planted === undefined) return [];
      const level = required.get(competency) ?? 3;
      const start = level + (starts[position] ?? 0) + talent.levelAt(competency);
      const rise = isGem ? HIDDEN_GEMS.riseOfAssessments : 0.06;
      // Gems begin low enough to rise all the way.
      const expected = isGem ? 2.2 + rise * index : start - newcomerGap(person, day) + rise * index;
      const noise = isGem ? 0.12 : 0.25;
      const score = planted ?? random.normal(expected, noise);
      return [{ competency, method: methodFor(competency, random), score: rounded(score), day }];
    });
  });
}

function isHere({ hiredOn, leftOn, onLeaveSince }: Person, day: number): boolean {
  const until = Math.min(REFERENCE_DAY, leftOn ?? Infinity, onLeaveSince ?? Infinity);
  return day >= hiredOn + 60 && day <= until;
}

/** New people reach their role's levels within about two years. */
function newcomerGap({ hiredOn }: Person, day: number): number {
  return Math.max(0, 0.6 * (1 - (day - hiredOn) / 730));
}

const tested = new Set<CompetencyId>(['calibration', 'data-analysis', 'information-security']);

function methodFor(competency: CompetencyId, random: Random): Assessment['method'] {
  const point = random.unit();
  if (tested.has(competency) && point < 0.4) return 'TEST';
  if (point < 0.68) return 'MANAGER';
  if (point < 0.8) return 'SELF';
  return point < 0.9 ? 'PEERS' : 'ASSESSOR';
}

function rounded(score: number): number {
  return Math.round(Math.min(5, Math.max(1, score)) * 10) / 10;
}
