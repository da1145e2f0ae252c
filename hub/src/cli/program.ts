import { Command } from 'commander';
import { HubFault } from '../hub-fault.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  seed: async () => (await import('./seed.ts')).seedCommand,
  import: async () => (await import('./import.ts')).importCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  keys: async () => (await import('./keys.ts')).keysCommand,
  operations: async () => (await import('./operations.ts')).operationsCommand,
  compose: async () => (await import('./compose.ts')).composeCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
};

const examples = `
Examples:
  $ pnpm start                                  the whole house, with a demo company of 5,000
  $ pnpm loopgraph start --port 8080 --employees 20000
  $ pnpm loopgraph help import                  how to bring your own data`;

/** Runs one command; a fault of use ends in its line on stderr and exit code 1, any other with its stack. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const program = await createProgram(argv[2]);
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof HubFault ? `error: ${error.message}` : unexpected(error));
  }
}

/** Loads the named command alone, so that none waits for what the others need; all of them for help. */
async function createProgram(name = ''): Promise<Command> {
  const program = new Command('loopgraph')
    .description('The supergraph for learning and performance.')
    .addHelpText('after', examples);
  const named = commands[name];
  for (const load of named ? [named] : Object.values(commands)) program.addCommand(await load());
  return program;
}

function unexpected(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${stack}\n\nThis is a fault in Loopgraph, not in what you asked for; the lines above tell where.`;
}
