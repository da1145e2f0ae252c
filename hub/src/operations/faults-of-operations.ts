import { brokenOperations, liveOperations, type HeldAgainst } from '@loopgraph/gateway/operations';
import type { Db } from '@loopgraph/kit/database';
import { houseLibrary } from './house-library.ts';

/**
 * How many operations are registered, and what the change to a supergraph would break of them, each with its client and
 * name: those of this checkout's library, and where there is a database, all that are published in it.
 */
export async function faultsOfOperations(
  change: HeldAgainst,
  db?: Db,
): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  const operations = [...(await houseLibrary()), ...(db ? await liveOperations(db) : [])];
  const broken = await brokenOperations(change, operations);
  return { count: operations.length, faults: broken.flatMap(({ faults }) => faults) };
}
