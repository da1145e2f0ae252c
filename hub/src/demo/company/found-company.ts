import { dayOf, REFERENCE_DAY, workday } from '../calendar.ts';
import { type Random } from '../random/random.ts';
import { streamsOf } from '../random/streams.ts';
import { hiringDay, hiringDayOfLeaver, leavingDay, moveDay, pastAssignments } from './careers.ts';
import { layOutOrganisation } from './lay-out-organisation.ts';
import { type Organisation, type OrgUnit } from './org-unit.ts';
import { type Person } from './person.ts';

/** Which demo company: the same values always give the same one. */
export interface CompanyOptions {
  readonly employees: number;
  readonly seed: number;
}

export interface Company extends CompanyOptions {
  readonly organisation: Organisation;
  /** Those who hold the seats, in their order, then those who left. */
  readonly people: readonly Person[];
  /** The former head of a unit, where there is one on record. */
  readonly formerHeads: ReadonlyMap<OrgUnit, Person>;
}

const SHARE_OF_LEAVERS = 0.065;

/** Smaller companies have nobody yet who left. */
const FEWEST_WITH_LEAVERS = 12;

/** The company's organisation and the careers of its people. */
export function foundCompany({ employees, seed }: CompanyOptions): Company {
  const leavers = employees < FEWEST_WITH_LEAVERS ? 0 : Math.round(employees * SHARE_OF_LEAVERS);
  const seatCount = employees - leavers;
  const organisation = layOutOrganisation(seatCount, seed);
  const careers = streamsOf(seed, 'careers');
  const formerHeads = new Map<OrgUnit, Person>();
  const left: Person[] = [];
  for (let index = seatCount; index < employees; index += 1) {
    const person = leaver(organisation, index, careers(index), formerHeads);
    if (person.seat.isHead) formerHeads.set(person.seat.unit, person);
    left.push(person);
  }
  const present = organisation.seats.map((seat, index): Person => {
    const random = careers(index);
    const former = seat.isHead ? formerHeads.get(seat.unit) : undefined;
    const { hiredOn, assignedOn } = former?.leftOn
      ? succession(former.leftOn, random)
      : arrival(seat.level, seat.isHead, random);
    const past = pastAssignments(organisation, seat, hiredOn, assignedOn, random);
    const isOnLeave = seat.level < 9 && REFERENCE_DAY - hiredOn > 400 && random.chance(0.025);
    const onLeaveSince = isOnLeave ? workday(REFERENCE_DAY - random.integer(20, 240)) : null;
    return { index, seat, hiredOn, leftOn: null, assignedOn, onLeaveSince, past };
  });
  return { employees, seed, organisation, people: [...present, ...left], formerHeads };
}

function leaver(
  organisation: Organisation,
  index: number,
  random: Random,
  formerHeads: ReadonlyMap<OrgUnit, Person>,
): Person {
  for (;;) {
    const seat = random.pick(organisation.seats);
    const leftOn = leavingDay(random);
    // A head needs a successor by now, and a unit has one former head at most.
    const isTaken = formerHeads.has(seat.unit) || leftOn > REFERENCE_DAY - 90;
    if (seat.level >= 9 || (seat.isHead && isTaken)) continue;
    const hiredOn = hiringDayOfLeaver(leftOn, random);
    const assignedOn = moveDay(hiredOn, leftOn, random) ?? hiredOn;
    const past = pastAssignments(organisation, seat, hiredOn, assignedOn, random);
    return { index, seat, hiredOn, leftOn, assignedOn, onLeaveSince: null, past };
  }
}

/** When the successor of a head who left came: promoted from inside, or hired. */
function succession(leftOn: number, random: Random) {
  const assignedOn = workday(leftOn + random.integer(14, 70));
  const hiredOn = hiringDay(true, random);
  const isPromoted = random.chance(0.75) && hiredOn < assignedOn - 180;
  return { hiredOn: isPromoted ? hiredOn : assignedOn, assignedOn };
}

function arrival(level: number, isHead: boolean, random: Random) {
  // The board is older than any fact on record, so that everyone always has someone above.
  if (level >= 9) {
    const assignedOn = workday(dayOf('2017-01-02') + random.integer(0, 1500));
    return { hiredOn: assignedOn, assignedOn };
  }
  const hiredOn = hiringDay(isHead, random);
  return { hiredOn, assignedOn: moveDay(hiredOn, REFERENCE_DAY, random) ?? hiredOn };
}
