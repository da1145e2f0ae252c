import { dateText, REFERENCE_DAY } from '../calendar.ts';
import { type Identity } from '../company/identity.ts';
import { type Person } from '../company/person.ts';
import { sites } from '../content/company.ts';
import { employeesTables } from '../load/tables.ts';
import { type World } from '../world.ts';

/** Not everyone gave birth date, gender and nationality. */
const SHARE_DISCLOSED = 0.97;

/** Writes the person, their past assignments, demographics and identities in other systems. */
export function writeEmployee(world: World, person: Person, identity: Identity): void {
  const { rows } = world;
  const random = world.random('employment', person);
  const { seat, hiredOn, leftOn, assignedOn, onLeaveSince, past } = person;
  const id = world.employeeId(person);
  const number = world.numberOf(person);
  const manager = world.managerOn(person, leftOn ?? REFERENCE_DAY);
  const status = leftOn !== null ? 'LEFT' : onLeaveSince !== null ? 'ON_LEAVE' : 'ACTIVE';
  const isPartTime = seat.level < 8 && random.chance(identity.gender === 'WOMAN' ? 0.2 : 0.08);
  rows.add(
    employeesTables.employees,
    ...([id, number, identity.name, identity.workEmail, status, dateText(hiredOn)] as const),
    ...([leftOn === null ? null : dateText(leftOn), dateText(assignedOn), seat.role] as const),
    ...([seat.level, world.unitId(seat.unit), manager && world.employeeId(manager)] as const),
    siteName(seat.site),
    isPartTime ? random.pick([0.4, 0.5, 0.6, 0.75, 0.8, 0.8]) : 1,
  );
  for (const { startedOn, endedOn, unit, role, level, site } of past) {
    const led = world.managerOn(person, endedOn);
    rows.add(
      employeesTables.pastAssignments,
      ...([id, dateText(startedOn), dateText(endedOn), role, level, world.unitId(unit)] as const),
      ...([led && world.employeeId(led), siteName(site)] as const),
    );
  }
  if (random.chance(SHARE_DISCLOSED)) {
    rows.add(
      employeesTables.demographics,
      ...([id, dateText(identity.birthDate), identity.gender, identity.nationality] as const),
    );
  }
  rows.add(employeesTables.identityLinks, 'hris', number, id);
  rows.add(employeesTables.identityLinks, 'lms', `u${400_000 + person.index * 7}`, id);
  if (random.chance(0.3)) {
    rows.add(employeesTables.identityLinks, 'lxp', identity.workEmail, id);
  }
}

function siteName(site: number): string {
  return sites[site]?.name ?? '';
}
