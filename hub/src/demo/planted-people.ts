import { employeeNumbers } from './company/employee-numbers.ts';
import { type Company, type CompanyOptions, foundCompany } from './company/found-company.ts';
import { type Person } from './company/person.ts';
import { REFERENCE_DAY } from './calendar.ts';
import { HIDDEN_GEMS, QUIET_LEAVERS, SEVERE_MANAGERS, SUCCESSORS } from './planted-truths.ts';
import { mix } from './random/random.ts';
import { topicHash } from './random/streams.ts';

/** Those the planted truths are about. */
export interface PlantedPeople<Who> {
  readonly hiddenGems: ReadonlySet<Who>;
  readonly strictManagers: ReadonlySet<Who>;
  readonly generousManagers: ReadonlySet<Who>;
  readonly quietLeavers: ReadonlySet<Who>;
  readonly successors: ReadonlySet<Who>;
}

/** Whom the truths are about in the demo company of those options, by employee number. */
export function plantedPeople(options: CompanyOptions): PlantedPeople<string> {
  const company = foundCompany(options);
  const numbers = employeeNumbers(company.people);
  const planted = choosePlantedPeople(company);
  const numbered = (people: ReadonlySet<Person>) =>
    new Set([...people].map(({ index }) => numbers[index] ?? '').toSorted());
  return {
    hiddenGems: numbered(planted.hiddenGems),
    strictManagers: numbered(planted.strictManagers),
    generousManagers: numbered(planted.generousManagers),
    quietLeavers: numbered(planted.quietLeavers),
    successors: numbered(planted.successors),
  };
}

/** Whom the truths are about in that company. */
export function choosePlantedPeople(company: Company): PlantedPeople<Person> {
  const { people, employees } = company;
  const gemsWanted = Math.min(HIDDEN_GEMS.most, Math.floor(employees / HIDDEN_GEMS.onePer));
  const hiddenGems = chosen(company, 'hidden gems', mayBeHiddenGem, gemsWanted);

  const managers = people.filter(leadsTeam);
  const { strict, generous } = SEVERE_MANAGERS;
  const count = (share: number) => Math.round(managers.length * share);
  const strictManagers = chosen(company, 'strict', leadsTeam, count(strict.shareOfManagers));
  const generousManagers = chosen(
    company,
    'generous',
    (person) => leadsTeam(person) && !strictManagers.has(person),
    count(generous.shareOfManagers),
  );

  const leavers = people.filter(({ leftOn }) => leftOn !== null);
  const quietWanted = Math.round(leavers.length * QUIET_LEAVERS.shareOfLeavers);
  const quietLeavers = chosen(company, 'quiet leavers', mayLeaveQuietly, quietWanted);

  const successors = chosen(
    company,
    'successors',
    mayBeSuccessor,
    employees < SUCCESSORS.fewestEmployees ? 0 : SUCCESSORS.count,
  );
  return { hiddenGems, strictManagers, generousManagers, quietLeavers, successors };
}

/** So many of those who may be chosen, each as likely as the others; fewer where there are fewer. */
function chosen(
  { people, seed }: Company,
  topic: string,
  mayBe: (person: Person) => boolean,
  count: number,
): ReadonlySet<Person> {
  const hash = topicHash(seed, topic);
  const ranked = people
    .filter(mayBe)
    .map((person) => ({ person, rank: mix(hash ^ Math.imul(person.index + 1, 0x9e3779b1)) }))
    .toSorted((a, b) => a.rank - b.rank || a.person.index - b.person.index);
  return new Set(ranked.slice(0, count).map(({ person }) => person));
}

const isPresent = ({ leftOn, onLeaveSince }: Person) => leftOn === null && onLeaveSince === null;

const yearsHere = ({ hiredOn }: Person) => (REFERENCE_DAY - hiredOn) / 365.25;

function mayBeHiddenGem(person: Person): boolean {
  const { isHead, level } = person.seat;
  return isPresent(person) && !isHead && level >= 2 && yearsHere(person) >= 3;
}

/** Has led the same unit for long enough to have filed reviews in every cycle. */
function leadsTeam(person: Person): boolean {
  const { seat, assignedOn } = person;
  return isPresent(person) && seat.isHead && seat.level === 6 && REFERENCE_DAY - assignedOn > 800;
}

/** Was here long enough before falling silent for the silence to be seen. */
function mayLeaveQuietly({ hiredOn, leftOn }: Person): boolean {
  return leftOn !== null && leftOn - hiredOn > 500;
}

function mayBeSuccessor(person: Person): boolean {
  const { division, level, isHead } = person.seat;
  return isPresent(person) && division?.code === 'ENG' && isHead && level >= 6 && level <= 8;
}
