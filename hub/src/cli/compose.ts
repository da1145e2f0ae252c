import { Command } from 'commander';
import { readConfig } from '../config.ts';

export const composeCommand = new Command('compose')
  .description(
    "Write schema/supergraph.graphql and schema/api.graphql from the subgraphs' contracts.",
  )
  .option(
    '--check',
    'write nothing; exit with 1 and name each file that is stale, and each registered operation that would break',
  )
  .addHelpText(
    'after',
    `
With DATABASE_URL, a check also looks at the operations that are published in that database.

Examples:
  $ pnpm compose
  $ pnpm compose --check`,
  )
  .action(async (flags: Record<string, unknown>) => {
    const { check, databaseUrl } = readConfig(flags);
    const { composeHouse } = await import('../compose/house.ts');
    const written = await composeHouse({ check, databaseUrl });
    if (written.length === 0) console.log('Nothing to do: the composed files are fresh.');
    for (const name of written) console.log(`wrote schema/${name}`);
  });
