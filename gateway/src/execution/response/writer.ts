import type { GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Selecting } from './collect-fields.ts';
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

/** Compiles what writes values of `type`, for a field of objects of type `parent`. */
export type CompileValue = (
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  parent: string,
) => WriteValue;

export const nullText = 'null';
