import { REFERENCE_DAY, timeText, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { employeesTables } from '../load/tables.ts';
import { type World } from '../world.ts';

const SHARE_CONSENTING = 0.3;
const SHARE_WITHDRAWN = 0.15;
/** As long ago as they can have been given, in days. */
const SINCE = 500;

/** Writes what the person consented to: some let what they do while learning serve to evaluate them, few took that back. */
export function writeConsents(world: World, person: Person): void {
  const random = world.random('consents', person);
  const since = Math.max(person.hiredOn, REFERENCE_DAY - SINCE);
  const until = person.leftOn ?? REFERENCE_DAY;
  if (!random.chance(SHARE_CONSENTING) || until - since < 30) return;
  const givenOn = workday(random.integer(since, until - 15));
  const isWithdrawn = random.chance(SHARE_WITHDRAWN);
  world.rows.add(
    employeesTables.consents,
    ...([world.employeeId(person), 'PERFORMANCE_EVALUATION'] as const),
    timeText(givenOn, random.integer(8 * 3600, 17 * 3600)),
    isWithdrawn ? timeText(random.integer(givenOn + 4, until), 12 * 3600) : null,
  );
}
