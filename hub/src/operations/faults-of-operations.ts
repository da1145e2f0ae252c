import { fileURLToPath } from 'node:url';
import { brokenOperations, liveOperations, readLibrary } from '@loopgraph/gateway/operations';
import type { Db } from '@loopgraph/kit/database';
import type { GraphQLSchema } from 'graphql';

const library = fileURLToPath(new URL('../../../schema/operations', import.meta.url));

/**
 * How many operations are registered, and what `schema` would break of them, each with its client and name: those of this
 * checkout's library, and where there is a database, all that are published in it.
 */
export async function faultsOfOperations(
  schema: GraphQLSchema,
  db?: Db,
): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  const operations = [...(await readLibrary(library)), ...(db ? await liveOperations(db) : [])];
  const broken = await brokenOperations(schema, operations);
  return { count: operations.length, faults: broken.flatMap(({ faults }) => faults) };
}
