import { setImmediate } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { StoredOperation } from './operation-store.ts';
import { checkBody } from './publish/check-body.ts';

/** An operation that a schema has no place for. */
export interface BrokenOperation {
  readonly operation: StoredOperation;
  /** A line a fault, which names client and operation. */
  readonly faults: readonly string[];
}

/** Which of `operations` cannot be run against `schema`. Lets others run between the operations. */
export async function brokenOperations(
  schema: GraphQLSchema,
  operations: readonly StoredOperation[],
  signal?: AbortSignal,
): Promise<readonly BrokenOperation[]> {
  const broken: BrokenOperation[] = [];
  for (const operation of operations) {
    signal?.throwIfAborted();
    const { client, name, version, body } = operation;
    const of = version === 0 ? '' : ` (version ${version})`;
    const { faults } = checkBody(schema, body);
    if (faults.length > 0) {
      broken.push({ operation, faults: faults.map((fault) => `${client} ${name}${of}: ${fault}`) });
    }
    await setImmediate();
  }
  return broken;
}
