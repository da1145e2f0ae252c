import { apiSchemaOf } from '@loopgraph/gateway/operations';
import { openDatabase } from '@loopgraph/kit/database';
import { HubFault } from '../hub-fault.ts';
import { faultsOfOperations } from '../operations/faults-of-operations.ts';

/** Refuses a supergraph that breaks a registered operation, with a line a fault that names client and operation. */
export async function expectUnbroken(
  supergraphSdl: string,
  databaseUrl: string | undefined,
): Promise<void> {
  await using opened = databaseUrl === undefined ? undefined : openDatabase({ url: databaseUrl });
  const { faults } = await faultsOfOperations(apiSchemaOf(supergraphSdl), opened?.db);
  if (faults.length === 0) return;
  const lines = faults.map((line) => `  ${line}`).join('\n');
  throw new HubFault(`expected a supergraph that breaks no registered operation, got:\n${lines}`);
}
