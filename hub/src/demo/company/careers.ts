import { addMonths, monthOf, REFERENCE_DAY, workday } from '../calendar.ts';
import { type Random } from '../random/random.ts';
import { type Organisation, type OrgUnit, type Seat } from './org-unit.ts';
import { type PastAssignment } from './person.ts';

const DAYS_A_YEAR = 365.25;

/** How often people leave in each month: most after the bonus in spring and at the end of summer. */
const leaving = [1.1, 0.9, 1.2, 1.5, 1.0, 0.9, 0.9, 1.1, 1.4, 1.0, 0.6, 0.5];

/** The day someone left, in the last 23 months. */
export function leavingDay(random: Random): number {
  for (;;) {
    const day = workday(REFERENCE_DAY - random.integer(1, 700));
    if (random.chance((leaving[monthOf(day)] ?? 1) / 1.5)) return day;
  }
}

/** The day someone was hired who left on that day: many leave in the second year, few after ten. */
export function hiringDayOfLeaver(leftOn: number, random: Random): number {
  const years = random.chance(0.3)
    ? 0.4 + 1.2 * random.unit()
    : Math.min(20, 1.6 + random.exponential(4));
  return workday(leftOn - Math.round(years * DAYS_A_YEAR));
}

/** The day someone was hired who is still here; heads are seldom new. */
export function hiringDay(isHead: boolean, random: Random): number {
  const isNew = random.chance(isHead ? 0.01 : 0.09);
  const years = isNew
    ? 2 * random.unit()
    : Math.min(29, (isHead ? 3.5 : 2.1) + random.exponential(6));
  return workday(REFERENCE_DAY - 7 - Math.round(years * DAYS_A_YEAR));
}

/** What a person did between those days, before a seat: nothing, or one or two other assignments. */
export function pastAssignments(
  organisation: Organisation,
  seat: Seat,
  hiredOn: number,
  assignedOn: number,
  random: Random,
): readonly PastAssignment[] {
  if (assignedOn <= hiredOn) return [];
  const days = assignedOn - hiredOn;
  const turns = days > 900 && random.chance(0.35) ? 2 : 1;
  const turn = hiredOn + Math.round(days * (0.3 + 0.4 * random.unit()));
  const starts = turns === 2 ? [hiredOn, turn] : [hiredOn];
  return starts.map((startedOn, index) => {
    const from = someMember(organisation, seat, random);
    return {
      startedOn,
      endedOn: (starts[index + 1] ?? assignedOn) - 1,
      unit: from.unit,
      role: from.role,
      level: Math.min(from.level, Math.max(1, seat.level - starts.length + index)),
      site: random.chance(0.9) ? seat.site : from.site,
    };
  });
}

/** A day on which someone of that tenure may have moved into the present assignment, or null. */
export function moveDay(hiredOn: number, until: number, random: Random): number | null {
  const earliest = Math.max(addMonths(hiredOn, 6), until - 5 * 365);
  const latest = until - 40;
  if (latest <= earliest || !random.chance(0.34)) return null;
  return workday(earliest + random.integer(0, latest - earliest));
}

/** A seat of someone who leads nobody, near the given one in the organisation: mostly of the same division. */
function someMember(organisation: Organisation, seat: Seat, random: Random): Seat {
  const { seats } = organisation;
  const home: OrgUnit | null = random.chance(0.85) ? divisionUnit(seat.unit) : null;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const candidate = home
      ? seats[
          home.headSeat +
            random.integer(1, Math.max(1, Math.min(400, seats.length - home.headSeat - 1)))
        ]
      : random.pick(seats);
    if (!candidate || candidate.isHead || candidate.unit === seat.unit) continue;
    if (home === null || candidate.division === seat.division || attempt > 20) return candidate;
  }
  return seat;
}

function divisionUnit(unit: OrgUnit): OrgUnit {
  let at = unit;
  while (at.parent && at.parent.division !== null) at = at.parent;
  return at;
}
