import { GraphQLError } from 'graphql';
import { ConfigError } from './config.ts';
import type { Logger } from './log.ts';

/** A server that has started. */
export interface Service {
  readonly server: AsyncDisposable & { readonly url: string };
  readonly logger: Logger;
}

/** Whether the operator can mend it, so that a line says more than a stack: settings, addresses, files, schemas. */
function isOfOperator(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof GraphQLError) return true;
  return error instanceof Error && 'syscall' in error;
}

function stopOnSignal({ server, logger }: Service): void {
  const stop = async (signal: NodeJS.Signals) => {
    // A second signal finds nobody listening, and ends the process at once.
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
    logger.info({ signal }, 'stopping');
    try {
      await server[Symbol.asyncDispose]();
      logger.info('stopped');
    } catch (err) {
      logger.error({ err }, 'could not stop cleanly');
      process.exitCode = 1;
    }
  };
  process.on('SIGTERM', (signal) => void stop(signal)).on('SIGINT', (signal) => void stop(signal));
}

/**
 * Runs what `start` starts as a process of its own: until SIGTERM or SIGINT, when it is disposed of and the process
 * ends by itself. What the operator can mend ends it with a line on standard error and exit code 1.
 */
export async function runService(name: string, start: () => Promise<Service>): Promise<void> {
  try {
    const service = await start();
    stopOnSignal(service);
    service.logger.info({ url: service.server.url }, 'serving');
  } catch (error) {
    if (!isOfOperator(error)) throw error;
    process.stderr.write(`${name} cannot start: ${error.message}\n`);
    process.exitCode = 1;
  }
}
