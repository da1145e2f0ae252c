import { Command } from 'commander';
import { migrateHouse } from '../migrations/house.ts';
import { counted } from './counted.ts';
import { openOrMakeDatabase, withDatabaseFlags } from './database-flags.ts';

export const migrateCommand = withDatabaseFlags(
  new Command('migrate')
    .description(
      'Bring the database to this version: roles and migrations. Passwords of the roles are left to you.',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph migrate
  $ DATABASE_URL=postgres://admin:secret@db.example.com/loopgraph pnpm loopgraph migrate`,
    ),
).action(async (flags: Record<string, unknown>) => {
  await using database = await openOrMakeDatabase(flags);
  const applied = await migrateHouse(database.adminUrl);
  for (const name of applied) console.log(`applied ${name}`);
  console.log(
    applied.length === 0
      ? 'Nothing to do: the database is up to date.'
      : `Applied ${counted(applied.length, 'migration')}.`,
  );
});
