import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { withDatabaseFlags } from './database-flags.ts';
import { withDemoFlags } from './demo-flags.ts';

export const startCommand = withDatabaseFlags(
  withDemoFlags(
    new Command('start')
      .description(
        'Serve the whole house on one port: database, demo company, subgraphs, gateway and pages.',
      )
      .option('--port <number>', 'where to listen; 0 takes any free port (default: 4000, or PORT)')
      .option('--host <address>', 'which address to listen on (default: 127.0.0.1, or HOST)'),
  )
    .option('--no-open', 'do not open the page in a browser')
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm start
  $ pnpm start --port 8080 --home /var/lib/loopgraph --no-open
  $ DATABASE_URL=postgres://admin:secret@db.example.com/loopgraph pnpm start --host 0.0.0.0`,
    ),
).action(async (flags: Record<string, unknown>) => {
  const config = readConfig(flags);
  const { runHub } = await import('./run-hub.ts');
  await runHub(config);
});
