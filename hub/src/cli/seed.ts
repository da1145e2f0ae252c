import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { seedIfEmpty } from '../hub/seed-if-empty.ts';
import { migrateHouse } from '../migrations/house.ts';
import { openProgress } from '../progress.ts';
import { openOrMakeDatabase, withDatabaseFlags } from './database-flags.ts';
import { withDemoFlags } from './demo-flags.ts';

export const seedCommand = withDatabaseFlags(
  withDemoFlags(
    new Command('seed').description(
      'Fill an empty database with the demo company: all of it or nothing.',
    ),
  ).addHelpText(
    'after',
    `
Examples:
  $ pnpm loopgraph seed --employees 20000
  $ pnpm loopgraph seed --home /tmp/try --employees 500 --seed 7`,
  ),
).action(async (flags: Record<string, unknown>) => {
  const { employees, seed } = readConfig(flags);
  await using database = await openOrMakeDatabase(flags);
  await migrateHouse(database.adminUrl);
  using progress = openProgress('Seeding');
  if (await seedIfEmpty(database.adminUrl, { employees, seed }, progress.onProgress)) return;
  throw new HubFault(
    'expected an empty database, got one that holds people already: seed another --home or DATABASE_URL',
  );
});
