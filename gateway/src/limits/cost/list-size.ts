import { valueFromASTUntyped, type FieldNode, type GraphQLArgument } from 'graphql';
import { refuse } from '../refuse.ts';
import type { Variables } from './conditions.ts';
import type { ListSize } from './cost-directives.ts';

/** One argument that says how long a list may get, and what it says. */
export interface Slice {
  readonly argument: string;
  readonly size: number;
}

/** The slicing arguments of a field, given the variables. */
export type SlicesOf = (variables: Variables) => readonly Slice[];

/** Compiles what the slicing arguments of `node` are: as given, else by their defaults; null counts as not given. */
export function compileSlices(
  { slicingArguments }: ListSize,
  definitions: readonly GraphQLArgument[],
  { arguments: given = [] }: FieldNode,
): SlicesOf {
  const readers = slicingArguments.map((argument) => {
    const { defaultValue } = definitions.find(({ name }) => name === argument) ?? {};
    const node = given.find(({ name }) => name.value === argument)?.value;
    return { argument, defaultValue, node };
  });
  return (variables) =>
    readers.flatMap(({ argument, defaultValue, node }) => {
      const value = node && valueFromASTUntyped(node, variables);
      const size: unknown = value === undefined ? defaultValue : value;
      return typeof size === 'number' ? [{ argument, size: Math.max(0, size) }] : [];
    });
}

/**
 * How long the lists of a field are expected to be: as the greatest slicing argument says, else as assumed; undefined
 * where neither says. Refuses a field that requires one slicing argument and has none, or several.
 */
export function expectedSize(
  field: string,
  { assumedSize, slicingArguments, requireOneSlicingArgument }: ListSize,
  slices: readonly Slice[],
): number | undefined {
  if (requireOneSlicingArgument && slicingArguments.length > 0 && slices.length !== 1) {
    const got = slices.map(({ argument }) => `"${argument}"`).join(', ') || 'none';
    const names = slicingArguments.map((name) => `"${name}"`).join(', ');
    throw refuse(
      'INVALID_PAGE',
      `Expected field "${field}" to have just one of the arguments ${names}, but got: ${got}.`,
    );
  }
  return slices.length === 0 ? assumedSize : Math.max(...slices.map(({ size }) => size));
}
