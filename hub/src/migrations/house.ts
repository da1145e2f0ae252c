import { fileURLToPath } from 'node:url';
import { setMissingPasswords, setRolePasswords } from './roles.ts';
import { migrate } from './migrate.ts';

export const subgraphNames = ['employees', 'skills', 'learning', 'performance', 'audit'] as const;

/** Each has a folder of migrations, a Postgres schema and a role; in the order in which they are migrated. */
export const schemaOwners = [...subgraphNames, 'gateway'] as const;

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Brings a database to this checkout's migrations and gives the names of those applied. */
export async function migrateHouse(adminUrl: string): Promise<string[]> {
  return await migrate({ adminUrl, folder, subgraphs: schemaOwners });
}

/** Lets the subgraphs and the gateway log in to a migrated database of a home, whose roles are nobody else's, at their `roleUrl`. */
export async function admitSubgraphs(adminUrl: string): Promise<void> {
  await setRolePasswords(adminUrl, schemaOwners);
}

/**
 * The same on a server that others use, with the names of the roles that got a new password. The others are left as they are, for what a
 * role has is so for all databases of the server, and for services that log in as it.
 */
export async function admitSubgraphsElsewhere(adminUrl: string): Promise<string[]> {
  return await setMissingPasswords(adminUrl, schemaOwners);
}
