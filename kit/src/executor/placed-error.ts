import { GraphQLError, locatedError, type FieldNode } from 'graphql';

/**
 * What `make` makes, an error, without noting the calls that led to it: of many errors, that takes longer than all else about
 * them.
 */
export function withoutStack<Made extends Error>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An error at its place, with the stack of its cause as that is when it is asked for: graphql-js would write it out at once. */
class PlacedError extends GraphQLError {
  declare readonly originalError: Error;

  constructor(cause: Error, nodes: readonly FieldNode[], path: readonly (string | number)[]) {
    const extensions = cause instanceof GraphQLError ? cause.extensions : undefined;
    super(cause.message, { nodes, path, extensions });
    this.originalError = cause;
    Object.defineProperty(this, 'stack', { get: () => cause.stack, configurable: true });
  }
}

/** Whether an error brings nothing along that it takes to where it belongs. */
function isPlain(error: Error): boolean {
  if (error instanceof GraphQLError) {
    return !error.path && !error.nodes && !error.source && !error.positions;
  }
  return !['path', 'nodes', 'source', 'positions', 'extensions'].some((name) => name in error);
}

/** What was thrown at `path`, where `nodes` ask for it, as the `locatedError` of graphql-js. */
export function placedError(
  thrown: unknown,
  nodes: readonly FieldNode[],
  path: readonly (string | number)[],
): GraphQLError {
  if (!(thrown instanceof Error) || !isPlain(thrown)) return locatedError(thrown, nodes, path);
  return withoutStack(() => new PlacedError(thrown, nodes, path));
}
