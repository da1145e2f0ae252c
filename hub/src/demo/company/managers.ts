import { type Company } from './found-company.ts';
import { type OrgUnit } from './org-unit.ts';
import { type PastAssignment, type Person } from './person.ts';

/** Who led a person on that day: the head of the unit they were in, or of the next one above that had a head. */
export function managerOn(company: Company, person: Person, day: number): Person | null {
  const past = assignmentBefore(person, day);
  if (past) return headOn(company, past.unit, day, person);
  const { unit, isHead } = person.seat;
  return headOn(company, isHead ? unit.parent : unit, day, person);
}

/** The past assignment that was the present one on that day; undefined where today's was. */
function assignmentBefore(person: Person, day: number): PastAssignment | undefined {
  if (day >= person.assignedOn) return undefined;
  return person.past.findLast(({ startedOn }) => startedOn <= day) ?? person.past[0];
}

function headOn(company: Company, from: OrgUnit | null, day: number, not: Person): Person | null {
  for (let unit = from; unit !== null; unit = unit.parent) {
    const head = company.people[unit.headSeat];
    if (head && head !== not && head.assignedOn <= day) return head;
    const former = company.formerHeads.get(unit);
    const { assignedOn = Infinity, leftOn } = former ?? {};
    if (former && former !== not && assignedOn <= day && day <= (leftOn ?? -1)) return former;
  }
  return null;
}
