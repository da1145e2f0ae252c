import type { Command } from 'commander';

/** Adds what every command takes that may fill an empty database with the demo company. */
export function withDemoFlags(command: Command): Command {
  return command
    .option('--employees <number>', 'people in the demo company, to 200000 (default: 5000)')
    .option(
      '--seed <number>',
      'which demo company; the same number always gives the same one (default: 1)',
    );
}
