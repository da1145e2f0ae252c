import { createHmac } from 'node:crypto';

/** The Postgres role that a subgraph connects as. */
export function roleOf(subgraph: string): string {
  return `loopgraph_${subgraph}`;
}

/** A role's password, derived so that every hub on one database knows it: null where the admin has none either. */
export function rolePassword(adminUrl: string, role: string): string | null {
  const { password } = new URL(adminUrl);
  if (password === '') return null;
  return createHmac('sha256', decodeURIComponent(password)).update(role).digest('hex');
}

/** Where `role` connects, given where the admin does. */
export function roleUrl(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(adminUrl, role) ?? '';
  return url.href;
}
