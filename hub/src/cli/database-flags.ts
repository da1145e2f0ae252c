import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { openAdminDatabase, type AdminDatabase } from '../postgres/admin-database.ts';

const HOME_HELP =
  'folder for all state of the embedded PostgreSQL (default: .loopgraph, or LOOPGRAPH_HOME)';

/** Adds what every command takes that works on the database. */
export function withDatabaseFlags(command: Command): Command {
  return command
    .option('--home <folder>', HOME_HELP)
    .addHelpText(
      'after',
      '\nDATABASE_URL=postgres://admin:password@host/database uses that PostgreSQL 15 or newer instead of the embedded one.',
    );
}

interface DatabasePlace {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
}

/** Refuses a home without a database where the command is not to work elsewhere: a name that is mistyped makes no new one. */
export function expectDatabase({ home, databaseUrl }: DatabasePlace): void {
  if (databaseUrl !== undefined || existsSync(join(home, 'postgres'))) return;
  const got = existsSync(home) ? 'one without' : 'no such folder';
  throw new HubFault(
    `expected a home that holds a database, but got ${got}: ${home}; start or migrate it first, or name another by --home or DATABASE_URL`,
  );
}

/** The database of a command that works beside a running hub as well as without one; nothing is made. */
export async function openCommandDatabase(
  flags: Readonly<Record<string, unknown>>,
): Promise<AdminDatabase> {
  expectDatabase(readConfig(flags));
  return await openOrMakeDatabase(flags);
}

/** The same for a command that may be the first in a home: its database is made where there is none. */
export async function openOrMakeDatabase(
  flags: Readonly<Record<string, unknown>>,
): Promise<AdminDatabase> {
  const { home, databaseUrl } = readConfig(flags);
  return await openAdminDatabase({ home, databaseUrl, shared: true });
}
