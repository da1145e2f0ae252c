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

function failureOf({ node }: PlannedFetch, entity: Fields, got: string): SubgraphFailure {
  return new SubgraphFailure(
    'SUBGRAPH_UNAVAILABLE',
    `Expected an entity of type "${String(entity['__typename'])}" from "${node.serviceName}", but got ${got}.`,
  );
}

/** Makes of what came for `entity` what the supergraph says of it; gives what is wrong with it, undefined where nothing is. */
function take(fetch: PlannedFetch, value: unknown, entity: Fields): SubgraphFailure | undefined {
  if (!isFields(value)) {
    return failureOf(fetch, entity, Array.isArray(value) ? 'a list' : `a ${typeof value}`);
  }
  translate(fetch, value, entity);
  if (!isOther(fetch, value, entity)) return undefined;
  return failureOf(fetch, entity, `one of type "${String(value['__typename'])}"`);
}

/**
 * Merges what came for each representation into all entities that it stands for. What is no object, or of another type than they
 * are, is not merged, and null in `received` then; gives why, undefined where all are right.
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
    const value = received[index];
    if (value === null || value === undefined) continue;
    const wrong = first ? take(fetch, value, entity) : undefined;
    if (wrong) {
      error ??= wrong;
      others.add(index);
      received[index] = null;
    } else if (isFields(value)) mergeInto(entity, value, fetch.shared || first);
  }
  return error && { error, concerns: (index) => others.has(index) };
}
