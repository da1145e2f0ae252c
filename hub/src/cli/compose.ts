import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';

interface Flags {
  readonly check?: boolean;
  readonly against?: string;
}

export const composeCommand = new Command('compose')
  .description(
    "Write schema/supergraph.graphql and schema/api.graphql from the subgraphs' contracts.",
  )
  .option(
    '--check',
    'write nothing; exit with 1 and name each file that is stale, and each registered operation that would break',
  )
  .option(
    '--against <file>',
    'with --check: the supergraph that clients are served now, where schema/supergraph.graphql is a newer one',
  )
  .addHelpText(
    'after',
    `
With DATABASE_URL, a check also looks at the operations that are published in that database.

Examples:
  $ pnpm compose
  $ pnpm compose --check
  $ pnpm compose --check --against served.graphql`,
  )
  .action(async ({ against, ...flags }: Flags) => {
    const { check, databaseUrl } = readConfig(flags);
    if (against !== undefined && !check) {
      throw new HubFault('--against: expected only beside --check, which is not given');
    }
    const { composeHouse } = await import('../compose/house.ts');
    const written = await composeHouse({ check, against, databaseUrl });
    if (written.length === 0) console.log('Nothing to do: the composed files are fresh.');
    for (const name of written) console.log(`wrote schema/${name}`);
  });
