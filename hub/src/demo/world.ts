import { employeeNumbers } from './company/employee-numbers.ts';
import { type CompanyOptions, foundCompany } from './company/found-company.ts';
import { type Identity, identityOf } from './company/identity.ts';
import { managerOn } from './company/managers.ts';
import { type Person } from './company/person.ts';
import { openTalents } from './facts/talent.ts';
import { Rows } from './load/rows.ts';
import { type Table } from './load/table.ts';
import { employeesTables, learningTables, performanceTables, skillsTables } from './load/tables.ts';
import { choosePlantedPeople } from './planted-people.ts';
import { type Random } from './random/random.ts';
import { stableUuids } from './random/stable-uuid.ts';
import { streamsOf } from './random/streams.ts';

/** All that the writers of facts share: the company, its ids, and the rows that wait to be copied. */
export function openWorld(options: CompanyOptions) {
  const { seed } = options;
  const company = foundCompany(options);
  const planted = choosePlantedPeople(company);
  const numbers = employeeNumbers(company.people);
  const identities = streamsOf(seed, 'identity');
  const topics = new Map<string, (index: number) => Random>();
  const ids = new Map<Table, { readonly idOf: (row: number) => string; count: number }>();
  const idsOf = (table: Table) => stableUuids(seed, table.name);
  const employeeIds = idsOf(employeesTables.employees);

  return {
    company,
    planted,
    talents: openTalents(company, planted),
    rows: new Rows(),
    numberOf: (person: Person): string => numbers[person.index] ?? '',
    identityOf: (person: Person): Identity =>
      identityOf(person, numbers[person.index] ?? '', identities(person.index)),
    managerOn: (person: Person, day: number): Person | null => managerOn(company, person, day),
    /** The person's own stream of that topic. */
    random: (topic: string, person: Person): Random => {
      let streams = topics.get(topic);
      if (streams === undefined) topics.set(topic, (streams = streamsOf(seed, topic)));
      return streams(person.index);
    },
    employeeId: (person: Person): string => employeeIds(person.index),
    unitId: byIndex(idsOf(employeesTables.orgUnits)),
    courseId: byIndex(idsOf(learningTables.courses)),
    pathId: idsOf(learningTables.paths),
    cycleId: byIndex(idsOf(performanceTables.cycles)),
    skillId: idsOf(skillsTables.skills),
    indicatorId: idsOf(skillsTables.indicators),
    /** The id of the table's next row. */
    nextId: (table: Table): string => {
      let counter = ids.get(table);
      if (counter === undefined) ids.set(table, (counter = { idOf: idsOf(table), count: 0 }));
      return counter.idOf(counter.count++);
    },
  };
}

export type World = ReturnType<typeof openWorld>;

const byIndex =
  (idOf: (row: number) => string) =>
  ({ index }: { readonly index: number }): string =>
    idOf(index);
