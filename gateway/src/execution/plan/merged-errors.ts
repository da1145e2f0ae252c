import type { Concerns, PartFailure, SentError } from '../subgraph-call.ts';
import { entitiesKey } from './merged-operation.ts';

/** Which entities of a section are those of one part, in its order. */
type Indices = readonly number[];

/** Of which entities of a part something is that is about those that `concerns` tells; undefined where of none. */
function ownConcerns(concerns: Concerns, indices: Indices): Concerns | undefined {
  if (!indices.some(concerns)) return undefined;
  return (own) => {
    const index = indices[own];
    return index !== undefined && concerns(index);
  };
}

/** Why there is no answer about some entities of one part. */
export function failuresOfPart(
  failures: readonly PartFailure[],
  indices: Indices,
): readonly PartFailure[] {
  return failures.flatMap(({ error, concerns: ofSection }) => {
    const concerns = ownConcerns(ofSection, indices);
    return concerns ? [{ error, concerns }] : [];
  });
}

function errorOfPart(error: SentError, key: string, indices: Indices): SentError | undefined {
  const { message, extensions, path, concerns: ofSection } = error;
  const concerns = ofSection && ownConcerns(ofSection, indices);
  if (ofSection && !concerns) return undefined;
  const [root, entity, ...rest] = path ?? [];
  if (!String(root).startsWith(entitiesKey(0).slice(0, -1))) {
    return { message, extensions, concerns };
  }
  if (root !== key) return undefined;
  if (typeof entity !== 'number') return { message, extensions, concerns, path: ['_entities'] };
  const own = indices.indexOf(entity);
  return own === -1 ? undefined : { message, extensions, path: ['_entities', own, ...rest] };
}

/**
 * The errors of one part, whose entities have `key` in the merged answer: those at its entities, and those that concern the
 * request as a whole, or nobody can place.
 */
export function errorsOfPart(
  errors: readonly SentError[],
  key: string,
  indices: Indices,
): readonly SentError[] {
  return errors.flatMap((error) => errorOfPart(error, key, indices) ?? []);
}
