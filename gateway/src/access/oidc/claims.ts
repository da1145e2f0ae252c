import {
  purposesOfRole,
  roles,
  type Identity,
  type Purpose,
  type Role,
} from '@loopgraph/kit/viewer';
import { isPurpose } from '../purpose.ts';
import type { ClaimNames } from './provider.ts';

/** What a token whose signature is good says. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claim of that name, or at the end of that path; undefined where there is none. */
export function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, key) => {
    const inside = typeof value === 'object' && value !== null ? value : {};
    return Object.entries(inside).find(([own]) => own === key)?.[1];
  }, claims);
}

/** A claim that lists words, as an array or with blanks between them. */
function wordsAt(claims: Claims, name: string): readonly string[] {
  const value = claimAt(claims, name);
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** The roles that the token names, those of ours alone; whoever is an employee has that role too. */
function rolesOf(claims: Claims, names: ClaimNames, employeeId: string | null): Role[] {
  const named = wordsAt(claims, names.roles).filter(isRole);
  return [...new Set<Role>([...named, ...(employeeId === null ? [] : (['employee'] as const))])];
}

/** The purposes that the token names, or, where it has no such claim, those that its roles bring. */
function purposesOf(claims: Claims, names: ClaimNames, held: readonly Role[]): Purpose[] {
  if (claimAt(claims, names.purposes) !== undefined) {
    return [...new Set(wordsAt(claims, names.purposes).filter(isPurpose))];
  }
  return [...new Set(held.flatMap((role) => purposesOfRole[role]))];
}

/** What a token gives its holder, besides what it is called and which employee it is. */
export function rightsOf(
  claims: Claims,
  names: ClaimNames,
  employeeId: string | null,
): Pick<Identity, 'client' | 'roles' | 'scopes' | 'purposes'> {
  const held = rolesOf(claims, names, employeeId);
  // What a person signs in with is a client too, and has no say in what the person may run.
  const isProgram = held.includes('partner') || held.includes('service');
  const client = isProgram ? claimAt(claims, names.client) : null;
  return {
    client: typeof client === 'string' && client !== '' ? client : null,
    roles: held,
    scopes: [...new Set(wordsAt(claims, names.scopes))],
    purposes: purposesOf(claims, names, held),
  };
}
