import { codeOf, HubFault } from '../hub-fault.ts';

/** PostgreSQL's codes for a table and a schema that is not there. */
const missing = new Set(['42P01', '3F000']);

/** What `work` gives; a HubFault where the tables that it needs are not there, as in a database that nobody migrated. */
export async function onMigrated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!missing.has(codeOf(error) ?? '')) throw error;
    throw new HubFault(
      'expected a database that Loopgraph has served or migrated, got another one: run `pnpm start` or `pnpm loopgraph migrate` first',
    );
  }
}
