import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { seedIfEmpty } from '../hub/seed-if-empty.ts';
import { migrateHouse } from '../migrations/house.ts';
import { openProgress } from '../progress.ts';
import { openCommandDatabase, withDatabaseFlags } from './database-flags.ts';

export const EMPLOYEES_HELP = 'people in the demo company, to 200000 (default: 5000)';
export const SEED_HELP =
  'which demo company; the same number always gives the same one (default: 1)';

export const seedCommand = withDatabaseFlags(
  new Command('seed')
    .description('Fill an empty database with the demo company: all of it or nothing.')
    .option('--employees <number>', EMPLOYEES_HELP)
    .option('--seed <number>', SEED_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph seed --employees 20000
  $ pnpm loopgraph seed --home /tmp/try --employees 500 --seed 7`,
    ),
).action(async (flags: Record<string, unknown>) => {
  const { employees, seed } = readConfig(flags);
  await using database = await openCommandDatabase(flags);
  await migrateHouse(database.adminUrl);
  using progress = openProgress('Seeding');
  if (await seedIfEmpty(database.adminUrl, { employees, seed }, progress.onProgress)) return;
  throw new HubFault(
    'expected an empty database, got one that holds people already: seed another --home or DATABASE_URL',
  );
});
