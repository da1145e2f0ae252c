import { setImmediate } from 'node:timers/promises';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { StoredOperation } from './operation-store.ts';
import { checkBody, told } from './publish/check-body.ts';
import { changedUsesBetween } from './schema-change/changed-uses.ts';

/** An operation that a schema breaks. */
export interface BrokenOperation {
  readonly operation: StoredOperation;
  /** A line a fault, which names client and operation. */
  readonly faults: readonly string[];
}

export interface HeldAgainst {
  readonly schema: GraphQLSchema;
  /** What clients were served until then, and rely on; without it, an operation that is valid is taken to work. */
  readonly schemaBefore?: GraphQLSchema | undefined;
}

/** Tells what changes for those who run an operation that worked before; nothing of one that did not. */
function changesBetween({ schema, schemaBefore }: HeldAgainst) {
  if (!schemaBefore || schemaBefore === schema) return () => [];
  const changedUses = changedUsesBetween(schemaBefore, schema);
  return (body: string, document: DocumentNode): readonly string[] => {
    const changes = changedUses(document).map(told);
    return changes.length > 0 && checkBody(schemaBefore, body).faults.length === 0 ? changes : [];
  };
}

/**
 * Which of `operations` cannot be run against `schema`, or would give or take there what clients who rely on `schemaBefore`
 * do not know. Lets others run between the operations.
 */
export async function brokenOperations(
  against: HeldAgainst,
  operations: readonly StoredOperation[],
  signal?: AbortSignal,
): Promise<readonly BrokenOperation[]> {
  const broken: BrokenOperation[] = [];
  const changesOf = changesBetween(against);
  for (const operation of operations) {
    signal?.throwIfAborted();
    const { client, name, version, body } = operation;
    const of = version === 0 ? '' : ` (version ${version})`;
    const { document, faults } = checkBody(against.schema, body);
    const all = document ? [...faults, ...changesOf(body, document)] : faults;
    if (all.length > 0) {
      broken.push({ operation, faults: all.map((fault) => `${client} ${name}${of}: ${fault}`) });
    }
    await setImmediate();
  }
  return broken;
}
