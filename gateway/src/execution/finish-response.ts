import { GraphQLError, type ExecutionResult } from 'graphql';
import { SubgraphError } from './subgraph-error.ts';

type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** How many errors of one kind from one subgraph a response holds: a page of thousands would repeat them without end. */
const mostAlike = 100;
const mostHints = 10;

/** Apollo's executor wraps each error of a subgraph in one with a place of its own finding. */
function asPlaced(error: GraphQLError): GraphQLError {
  return error.originalError instanceof SubgraphError ? error.originalError : error;
}

function limited(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const counts = new Map<string, number>();
  const last = new Map<string, GraphQLError>();
  const kept = errors.filter((error) => {
    const { code, service } = error.extensions;
    const kind = JSON.stringify([service, code]);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= mostAlike) last.set(kind, error);
    return count <= mostAlike;
  });
  for (const [kind, count] of counts) {
    const error = last.get(kind);
    if (error && count > mostAlike) error.extensions['omitted'] = count - mostAlike;
  }
  return kept;
}

/** Where a subgraph gave null though the supergraph promises a value, as for an entity that is gone. */
function brokenPromises({ extensions }: Result): GraphQLError[] {
  const completion: unknown = extensions?.['valueCompletion'];
  return Array.isArray(completion)
    ? completion.filter((error) => error instanceof GraphQLError)
    : [];
}

/** That null rose from there is not an error, but worth a hint: a few, for each row of a page may have one. */
function withHints({ data }: Result, broken: readonly GraphQLError[]): Result {
  const hints = broken.slice(0, mostHints).map(({ message, path }) => ({ message, path }));
  return { data: data ?? null, extensions: { valueCompletion: hints } };
}

/**
 * A response of Apollo's executor with the errors of subgraphs as they were placed, a hundred alike at most (the last
 * tells how many were omitted), and never null as a whole without an error that says why.
 */
export function finishResponse(result: Result): Result {
  const broken = brokenPromises(result);
  if (broken.length > 0) {
    return result.data === null
      ? { data: null, errors: limited(broken) }
      : withHints(result, broken);
  }
  if (!result.errors) return result;
  const own = result.errors.map(asPlaced);
  return { ...result, errors: limited(own) };
}
