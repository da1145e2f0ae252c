import { createRandom } from '../../gateway/test/support/operations.ts';
import { nobody, purposes, roles, type Viewer } from '../../kit/src/viewer.ts';
import type { Facts } from './facts.ts';

/** The client of those who are partners. */
export const partner = 'acme';

const scopes = ['employee:identity', 'employee:demographics', 'performance:narrative'];

/** Someone with random rights: roles, scopes, a purpose; one of the company's people, or none of them. */
export function randomViewer(facts: Facts, seed: number): Viewer {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const some = <T>(from: readonly T[], share: number) => from.filter(() => random() < share);
  // Half are employees or managers and nothing else: those are whom rows are kept from.
  const isLimited = random() < 0.5;
  const held = isLimited ? some(roles.slice(0, 2), 0.7) : some(roles, 0.25);
  const people = facts.rows('Employee');
  // Those who lead are few, and have more to see.
  const leaders = people.filter(({ id }) => people.some((one) => one['manager_id'] === id));
  const person = pick(random() < 0.5 ? leaders : people)?.['id'];
  const isEmployee = typeof person === 'string' && random() < 0.8;
  return {
    ...nobody,
    subject: `viewer ${seed}`,
    client: held.includes('partner') ? partner : null,
    roles: held,
    scopes: some(scopes, 0.5),
    purposes,
    employeeId: isEmployee ? person : null,
    purpose: pick(purposes) ?? 'INTEGRATION',
  };
}
