import type { Command } from 'commander';
import { readConfig } from '../config.ts';
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

/** The database of a command that works beside a running hub as well as without one. */
export async function openCommandDatabase(
  flags: Readonly<Record<string, unknown>>,
): Promise<AdminDatabase> {
  const { home, databaseUrl } = readConfig(flags);
  return await openAdminDatabase({ home, databaseUrl, shared: true });
}
