import { Command } from 'commander';
import { withDatabaseFlags } from './database-flags.ts';

const SUPERGRAPH_HELP = 'the supergraph to hold them against (default: schema/supergraph.graphql)';
const AGAINST_HELP =
  'what clients are served now, and rely on (default: supergraph.graphql of the home, or else schema/supergraph.graphql)';
const CLIENT_HELP = 'whose operations (default: loopgraph, the house itself and its people)';

interface Flags {
  readonly client?: string;
  readonly supergraph?: string;
  readonly against?: string;
  readonly home?: string;
}

const load = () => import('../operations/commands.ts');

const publish = withDatabaseFlags(
  new Command('publish')
    .description(
      'Register operations as the next version of a client: all of them, or none where one has a fault.',
    )
    .argument(
      '<path>',
      'an Apollo persisted query manifest or a Relay map (.json), a .graphql file, or a folder of such files',
    )
    .option('--client <name>', CLIENT_HELP)
    .option('--supergraph <file>', SUPERGRAPH_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph operations publish persisted-query-manifest.json --client acme
  $ pnpm loopgraph operations publish queries/ --client acme`,
    ),
).action(async (path: string, flags: Flags) => {
  await (await load()).publishOperations(path, flags);
});

const list = withDatabaseFlags(
  new Command('list')
    .description(
      'Show what is registered, and what comes with schema/operations: client, version, day, type, name, id, and for which app.',
    )
    .option('--client <name>', 'of one client only (default: of all)')
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph operations list --client acme`,
    ),
).action(async (flags: Flags) => {
  await (await load()).listOperations(flags);
});

const retire = withDatabaseFlags(
  new Command('retire')
    .description(
      'End an operation, by its id or name, or those of a version that none has after it.',
    )
    .argument('<what>', 'an id, a name, or the number of a version')
    .option('--client <name>', CLIENT_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph operations retire LeadershipToTeamManagement --client acme
  $ pnpm loopgraph operations retire 3 --client acme`,
    ),
).action(async (what: string, flags: Flags) => {
  await (await load()).retireOperations(what, flags);
});

const check = withDatabaseFlags(
  new Command('check')
    .description(
      'Hold every registered operation, and those of schema/operations, against a supergraph; exit with 1 where it breaks one.',
    )
    .option('--supergraph <file>', SUPERGRAPH_HELP)
    .option('--against <file>', AGAINST_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph operations check --supergraph next.graphql
  $ pnpm loopgraph operations check --supergraph next.graphql --against served.graphql`,
    ),
).action(async (flags: Flags) => {
  await (await load()).checkOperations(flags);
});

export const operationsCommand = new Command('operations')
  .description('The operations that clients may run: publish, list, retire, check.')
  .addCommand(publish)
  .addCommand(list)
  .addCommand(retire)
  .addCommand(check)
  .addHelpText(
    'after',
    `
Examples:
  $ pnpm loopgraph operations publish queries/ --client acme
  $ pnpm loopgraph operations list`,
  );
