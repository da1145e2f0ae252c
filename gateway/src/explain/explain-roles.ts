import { roles, type Role } from '@loopgraph/kit/viewer';

/** Who may have operations explained unless it is set otherwise. */
export const defaultExplainRoles: readonly Role[] = ['admin', 'service'];

/** What `readExplainRoles` reads. */
export const explainRolesForm = `none, or roles with commas between them, of ${roles.join(', ')}`;

/** Reads who may have operations explained; null where the text says something else. */
export function readExplainRoles(text: string): readonly Role[] | null {
  if (text === 'none') return [];
  const given = text.split(',').map((part) => roles.find((role) => role === part.trim()));
  const known = given.filter((role) => role !== undefined);
  return known.length === given.length ? known : null;
}
