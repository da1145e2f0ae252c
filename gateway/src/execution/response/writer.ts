import type { GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Selecting } from '@loopgraph/kit/executor/collect-fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';

/**
 * A value as JSON, which stands at key or index `at` of what encloses it. Gives undefined where null has to rise to what
 * encloses it; the reason is then in `faults`.
 */
export type WriteValue = (
  value: unknown,
  faults: Faults,
  at: string | number,
) => string | undefined;

/** What became of a value: where it is null, or null has to rise, nothing of it is in the text. */
export type Outcome = 'written' | 'null' | 'rises';

/** As `WriteValue`, for a value that may hold many: it writes them to `out`, and yields where `isLate`. */
export type WriteRows = (
  value: unknown,
  faults: Faults,
  at: string | number,
  out: TextPieces,
) => Generator<undefined, Outcome, undefined>;

/** What writes the values of a type: those that may hold lists of objects as rows, the others at once. */
export type Writer =
  | { readonly write: WriteValue; readonly writeRows?: undefined }
  | { readonly write?: undefined; readonly writeRows: WriteRows };

/** Compiles what writes values of `type`, for a field of objects of type `parent`. */
export type CompileValue = (
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  parent: string,
) => Writer;

export const nullText = 'null';

/** Adds a value at once; false where null has to rise to what encloses it. */
export function addValue(
  write: WriteValue,
  value: unknown,
  faults: Faults,
  at: string | number,
  out: TextPieces,
): boolean {
  const text = write(value, faults, at);
  if (text === undefined) return false;
  out.add(text);
  return true;
}

/** Adds a value that may hold many, or its null; false where null has to rise to what encloses it. */
export function* addRows(
  writeRows: WriteRows,
  value: unknown,
  faults: Faults,
  at: string | number,
  out: TextPieces,
): Generator<undefined, boolean, undefined> {
  const outcome = yield* writeRows(value, faults, at, out);
  if (outcome === 'null') out.add(nullText);
  return outcome !== 'rises';
}
