import type { GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import type { Selecting } from '@loopgraph/kit/executor/collect-fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';

/** What became of a value: where it is null, or null has to rise to what encloses it, nothing of it is in the text. */
export type Outcome = 'written' | 'null' | 'rises';

/**
 * Writes a value to `out` as JSON at once. It stands at key or index `at` of what encloses it; why it is null, or null rises,
 * is in `faults`.
 */
export type WriteValue = (
  value: unknown,
  faults: Faults,
  at: string | number,
  out: TextPieces,
) => Outcome;

/** A frame, as what opens it sees it: it becomes that of a list or of an object. */
export interface OpenedFrame {
  ofList(items: readonly unknown[], item: Writer): void;
  ofObject(object: Fields, fields: readonly FieldWriter[]): void;
}

/** Makes `frame` that of the object or list `value`. False where it is null, or none of its type, which is in `faults`. */
export type OpenFrame = (
  value: unknown,
  faults: Faults,
  at: string | number,
  frame: OpenedFrame,
) => boolean;

/** Tells of a value that it is null, where that may not be. */
export type TellNull = (value: unknown, faults: Faults, at: string | number) => void;

/** What writes values that may hold lists of objects: a frame for each, so that it can be left and gone on with. */
export interface FrameWriter {
  readonly write?: undefined;
  readonly open: OpenFrame;
  /** Where null rises. */
  readonly tellNull?: TellNull;
}

/** What writes the values of a type: those that may hold lists of objects in frames, the others at once. */
export type Writer = { readonly write: WriteValue } | FrameWriter;

/** One field of the objects of one type. */
export interface FieldWriter {
  /** As the client has it. */
  readonly key: string;
  /** As the object has it. */
  readonly source: string;
  /** Whether any object has a property `source`, as it has "constructor". */
  readonly isInherited: boolean;
  /** Its key as JSON, with what stands between it and the field before, in UTF-8. */
  readonly prefix: Uint8Array;
  readonly writer: Writer;
}

/** Compiles what writes values of `type`, for a field of objects of type `parent`. */
export type CompileValue = (
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  parent: string,
) => Writer;

export const nullText = 'null';

/** Writes a value at once, or its null; false where null has to rise to what encloses it. */
export function addValue(
  write: WriteValue,
  value: unknown,
  faults: Faults,
  at: string | number,
  out: TextPieces,
): boolean {
  const outcome = write(value, faults, at, out);
  if (outcome === 'null') out.add(nullText);
  return outcome !== 'rises';
}
