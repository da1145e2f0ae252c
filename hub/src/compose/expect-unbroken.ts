import { apiSchemaOf } from '@loopgraph/gateway/operations';
import { openDatabase } from '@loopgraph/kit/database';
import { HubFault } from '../hub-fault.ts';
import { faultsOfOperations } from '../operations/faults-of-operations.ts';
import { readSupergraph } from '../operations/read-supergraph.ts';

export interface ExpectUnbrokenOptions {
  /** The supergraph that is served before; without it, operations are validated only. */
  readonly against: string | undefined;
  /** Where operations are published, beside those of schema/operations. */
  readonly databaseUrl: string | undefined;
}

/** Refuses a supergraph that breaks a registered operation, with a line a fault that names client and operation. */
export async function expectUnbroken(
  supergraphSdl: string,
  { against, databaseUrl }: ExpectUnbrokenOptions,
): Promise<void> {
  const schema = apiSchemaOf(supergraphSdl);
  const schemaBefore = against === undefined ? undefined : await readSupergraph(against);
  await using opened = databaseUrl === undefined ? undefined : openDatabase({ url: databaseUrl });
  const { faults } = await faultsOfOperations({ schema, schemaBefore }, opened?.db);
  if (faults.length === 0) return;
  const lines = faults.map((line) => `  ${line}`).join('\n');
  throw new HubFault(`expected a supergraph that breaks no registered operation, got:\n${lines}`);
}
