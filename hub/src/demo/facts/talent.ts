import { type Company } from '../company/found-company.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId, competencyIds } from '../content/competencies.ts';
import { type PlantedPeople } from '../planted-people.ts';
import { ORDINARY_SEVERITY, SEVERE_MANAGERS } from '../planted-truths.ts';
import { type Random } from '../random/random.ts';
import { streamsOf } from '../random/streams.ts';

/** What lies behind the facts and is on no record: how good people are, and how they judge. */
export interface Talent {
  /** By how much the person lies lastingly above the average at the competency, in points of rating. */
  levelAt(competency: CompetencyId): number;
  /** How eagerly they learn: 1 for the median. */
  readonly eagerness: number;
}

const GENERAL_DEVIATION = 0.36;
const SPECIAL_DEVIATION = 0.24;

const positions = new Map(competencyIds.map((id, index) => [id, index]));

export function openTalents(company: Company, planted: PlantedPeople<Person>) {
  const streams = streamsOf(company.seed, 'talent');
  const severities = streamsOf(company.seed, 'severity');
  return {
    of: (person: Person): Talent =>
      planted.hiddenGems.has(person) ? average : ordinary(streams(person.index)),
    /** What the person adds to each rating that they give. */
    severityOf: (person: Person): number => {
      if (planted.strictManagers.has(person)) return SEVERE_MANAGERS.strict.shift;
      if (planted.generousManagers.has(person)) return SEVERE_MANAGERS.generous.shift;
      return severities(person.index).normal(0, ORDINARY_SEVERITY);
    },
  };
}

const average: Talent = { levelAt: () => 0, eagerness: 1 };

function ordinary(random: Random): Talent {
  const general = random.normal(0, GENERAL_DEVIATION);
  const eagerness = Math.exp(random.normal(0, 0.7));
  const special = competencyIds.map(() => random.normal(0, SPECIAL_DEVIATION));
  return {
    levelAt: (competency) => general + (special[positions.get(competency) ?? -1] ?? 0),
    eagerness,
  };
}
