import { holdOwnFolder } from '@loopgraph/gateway/trail';
import type { Logger } from '@loopgraph/kit/log';
import { HubFault, messageOf } from '../hub-fault.ts';

/** Holds the folder that AUDIT_JOURNAL names, against others that use the same database. */
export async function holdJournal(
  url: string,
  folder: string,
  logger: Logger,
): Promise<AsyncDisposable> {
  try {
    return await holdOwnFolder('AUDIT_JOURNAL', { url, folder, logger });
  } catch (error) {
    throw new HubFault(messageOf(error));
  }
}
