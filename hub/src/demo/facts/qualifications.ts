import { addMonths, dateText, REFERENCE_DAY, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { type CompetencyId } from '../content/competencies.ts';
import { jobRoles } from '../content/job-roles.ts';
import { qualificationTypes } from '../content/qualification-types.ts';
import { skillsTables } from '../load/tables.ts';
import { type World } from '../world.ts';

/** A qualification on record, as assessments refer to it. */
export interface WrittenQualification {
  readonly id: string;
  readonly competency: CompetencyId;
  readonly day: number;
}

/** Of those that expire, so many are renewed in time. */
const SHARE_RENEWED = 0.85;

/** Writes what the person is or was certified to do: some expired, a few suspended or revoked. */
export function writeQualifications(world: World, person: Person): readonly WrittenQualification[] {
  const random = world.random('qualifications', person);
  const employeeId = world.employeeId(person);
  const { family } = jobRoles[person.seat.role];
  const end = person.leftOn ?? REFERENCE_DAY;
  const written: WrittenQualification[] = [];
  for (const type of qualificationTypes) {
    const holds = random.chance(type.holders[family] ?? 0);
    const earliest = Math.max(person.hiredOn, end - 6 * 365);
    if (!holds || end - earliest < 90) continue;
    let grantedOn = workday(random.integer(earliest + 30, end - 30));
    for (;;) {
      const expiresOn = type.validMonths === null ? null : addMonths(grantedOn, type.validMonths);
      const id = world.nextId(skillsTables.qualifications);
      const point = random.unit();
      const state = point < 0.015 ? 'SUSPENDED' : point < 0.025 ? 'REVOKED' : 'GRANTED';
      world.rows.add(
        skillsTables.qualifications,
        ...([id, employeeId, type.id, state, dateText(grantedOn)] as const),
        expiresOn === null ? null : dateText(expiresOn),
      );
      written.push({ id, competency: type.competency, day: grantedOn });
      if (expiresOn === null || expiresOn > end || !random.chance(SHARE_RENEWED)) break;
      grantedOn = workday(expiresOn - random.integer(3, 20));
    }
  }
  return written;
}
