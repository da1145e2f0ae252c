import { isLate } from '@loopgraph/kit/pace';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import { SubgraphFailure, type PartFailure } from '../subgraph-call.ts';
import { mergeInto } from './merge.ts';
import type { PlannedFetch } from './planned-fetch.ts';

/** An entity in merged data. */
export interface Target {
  readonly entity: Fields;
  /** Which representation stands for it. */
  readonly index: number;
}

/** Makes of what a subgraph says of one entity what the supergraph says, where the two differ. */
function translate({ rewriteOutput, types }: PlannedFetch, fields: Fields, entity: Fields): void {
  // Rewrites look at the type, and what was asked for by its type need not say it again.
  if (rewriteOutput) fields['__typename'] ??= entity['__typename'];
  rewriteOutput?.(fields);
  // To a subgraph with an interface object, the interface is the type. What the entity really is, is known better.
  const typename = fields['__typename'];
  if (typename !== undefined && !types.isObject(typename)) delete fields['__typename'];
}

/** Whether what came for `entity` is of another type, and so of another entity. */
function isOther({ types }: PlannedFetch, fields: Fields, entity: Fields): boolean {
  const typename = fields['__typename'];
  if (typename === undefined || typename === entity['__typename']) return false;
  return types.isObject(entity['__typename']);
}

function failureOf({ node }: PlannedFetch, expected: unknown, got: unknown): SubgraphFailure {
  return new SubgraphFailure(
    'SUBGRAPH_UNAVAILABLE',
    `Expected an entity of type "${String(expected)}" from "${node.serviceName}", but got one of type "${String(got)}".`,
  );
}

/**
 * Merges what came for each representation into all entities that it stands for. What is of another type than they are is not
 * merged, and null in `received` then; gives why, undefined where all are right.
 */
export function* mergeEntities(
  fetch: PlannedFetch,
  received: unknown[],
  targets: readonly Target[],
): Generator<undefined, PartFailure | undefined, undefined> {
  const others = new Set<number>();
  let error: SubgraphFailure | undefined;
  // Representations are in the order in which they were first asked for.
  let seen = 0;
  for (const { entity, index } of targets) {
    if (isLate()) yield;
    const first = index === seen;
    if (first) seen++;
    const fields = received[index];
    if (!isFields(fields)) continue;
    if (first) translate(fetch, fields, entity);
    if (first && isOther(fetch, fields, entity)) {
      error ??= failureOf(fetch, entity['__typename'], fields['__typename']);
      others.add(index);
      received[index] = null;
    } else {
      mergeInto(entity, fields, fetch.shared || first);
    }
  }
  return error && { error, concerns: (index) => others.has(index) };
}
