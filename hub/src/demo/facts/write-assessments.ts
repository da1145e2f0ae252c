import { addMonths, timeText, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { competencies, type CompetencyId, competencyIds } from '../content/competencies.ts';
import { observationNotes } from '../content/observation-notes.ts';
import { skillsTables } from '../load/tables.ts';
import { type Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';
import { type World } from '../world.ts';
import { type Assessment } from './assessments.ts';
import { type WrittenCompletion } from './write-learning.ts';
import { type WrittenQualification } from './qualifications.ts';
import { type WrittenRating } from './write-reviews.ts';

/** What assessments may rest upon. */
export interface Evidence {
  readonly completions: readonly WrittenCompletion[];
  readonly ratings: readonly WrittenRating[];
  readonly qualifications: readonly WrittenQualification[];
}

/** Before so many assessments somebody wrote down what they saw. */
const SHARE_OBSERVED = 0.5;

const sourceChoice = weighted(observationNotes, ({ weight }) => weight);
const positions = new Map(competencyIds.map((id, index) => [id, index]));

/** Which of the ontology's indicators that is: they are numbered by competency, level and position. */
export function indicatorRow(competency: CompetencyId, level: number, position: number): number {
  return (positions.get(competency) ?? 0) * 10 + (level - 1) * 2 + position;
}

/** Writes the assessments with the observations and other evidence that they rest upon. */
export function writeAssessments(
  world: World,
  person: Person,
  assessments: readonly Assessment[],
  evidence: Evidence,
): void {
  const random = world.random('assessment records', person);
  const employeeId = world.employeeId(person);
  for (const assessment of assessments) {
    const { competency, method, score, day } = assessment;
    const manager = world.managerOn(person, day);
    const byManager = method === 'MANAGER' || method === 'ASSESSOR';
    const assessor = method === 'SELF' ? person : byManager ? manager : null;
    const id = world.nextId(skillsTables.assessments);
    const observationId =
      byManager && random.chance(SHARE_OBSERVED)
        ? writeObservation(world, person, manager, assessment, random)
        : null;
    const restsUpon = referencesFrom(evidence, competency, day);
    if (observationId !== null) restsUpon.unshift([observationId, null, null, null]);
    world.rows.add(
      skillsTables.assessments,
      ...([id, employeeId, competency, assessor && world.employeeId(assessor), method] as const),
      ...([score, timeText(day, random.integer(9 * 3600, 17 * 3600))] as const),
      rationaleOf(method, competency, score, restsUpon.length),
    );
    restsUpon.forEach((row, index) => {
      world.rows.add(skillsTables.evidence, id, index + 1, ...row);
    });
  }
}

function writeObservation(
  world: World,
  person: Person,
  observer: Person | null,
  { competency, score, day }: Assessment,
  random: Random,
): string {
  const id = world.nextId(skillsTables.observations);
  const level = Math.min(5, Math.max(1, Math.round(score + random.normal(0, 0.3))));
  const indicator = world.indicatorId(indicatorRow(competency, level, random.integer(0, 1)));
  const { source, notes } = sourceChoice(random);
  const observedOn = Math.max(person.hiredOn, workday(day - random.integer(4, 60)));
  world.rows.add(
    skillsTables.observations,
    ...([id, world.employeeId(person), competency, indicator] as const),
    ...([observer && world.employeeId(observer), source] as const),
    ...([timeText(observedOn, random.integer(8 * 3600, 17 * 3600)), level] as const),
    random.chance(0.8) ? random.pick(notes) : null,
  );
  return id;
}

type Reference = readonly [string | null, string | null, string | null, string | null];

/** The latest completion, rating and qualification before that day that bear on the competency. */
function referencesFrom(evidence: Evidence, competency: CompetencyId, day: number): Reference[] {
  const since = addMonths(day, -18);
  const completion = evidence.completions.findLast(
    (one) => one.day < day && one.day > since && competency in one.event.course.develops,
  );
  const rating = evidence.ratings.findLast((one) => one.day < day && one.competency === competency);
  const qualification = evidence.qualifications.findLast(
    (one) => one.day < day && one.competency === competency,
  );
  const references: Reference[] = [];
  if (completion) references.push([null, completion.id, null, null]);
  if (rating) references.push([null, null, rating.id, null]);
  if (qualification) references.push([null, null, null, qualification.id]);
  return references;
}

function rationaleOf(
  method: Assessment['method'],
  competency: CompetencyId,
  score: number,
  pieces: number,
): string | null {
  if (method === 'TEST') return `Result of the test, converted to the scale of five.`;
  if (pieces === 0) return null;
  const level = Math.min(5, Math.max(1, Math.floor(score)));
  const indicator = competencies[competency].indicators[level - 1]?.[0] ?? '';
  return `Shows behaviour of level ${level}: ${indicator.charAt(0).toLowerCase()}${indicator.slice(1)}`;
}
