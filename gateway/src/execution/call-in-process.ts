import type { RequestScope } from '@loopgraph/kit/database';
import type { Viewer } from '@loopgraph/kit/viewer';
import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import {
  compileSubgraphOperation,
  type RunSubgraphOperation,
} from '@loopgraph/kit/executor/compile-subgraph-operation';
import { checkedDocuments } from './checked-documents.ts';
import { mostTextWeight, textWeight } from '@loopgraph/kit/text-weight';
import type { SubgraphAnswer, SubgraphCall } from './subgraph-call.ts';

export interface InProcessSubgraph {
  readonly schema: GraphQLSchema;
  /** Makes the context of one fetch for `viewer`, so that no loader outlives it. */
  readonly createContext: (viewer: Viewer, scope: RequestScope) => object;
}

function answerOf({ data, errors }: ExecutionResult): SubgraphAnswer {
  // Without `data` nothing was executed: the document was checked before, so it is a variable that was refused.
  if (data === undefined) {
    return { data: null, errors: errors?.map((error) => withDefaultCode(error, 'BAD_USER_INPUT')) };
  }
  return { data, errors };
}

function withDefaultCode(error: GraphQLError, code: string): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message, { originalError: error, extensions: { code, ...extensions } });
}

/** Calls a subgraph that lives in this process: nothing is serialised, and what it gives is handed on as it is. */
export function callInProcess({ schema, createContext }: InProcessSubgraph): SubgraphCall {
  const documentOf = checkedDocuments(schema);
  const operations = createRecentlyUsed<string, RunSubgraphOperation>(
    mostTextWeight,
    (_run, query) => textWeight(query.length),
  );
  const operationOf = (query: string, operationName: string | undefined): RunSubgraphOperation => {
    const known = operations.get(query);
    if (known) return known;
    const compiled = compileSubgraphOperation(schema, documentOf(query), operationName);
    operations.set(query, compiled);
    return compiled;
  };
  const call: SubgraphCall = async (request) => {
    const { query, variables, operationName, requestId, viewer, ...scope } = request;
    const run = operationOf(query, operationName);
    const context = Object.assign(createContext(viewer, scope), { requestId });
    return answerOf(await run(context, variables, scope.signal));
  };
  const prepare = (query: string, operationName: string | undefined) => {
    operationOf(query, operationName);
  };
  return Object.assign(call, { prepare });
}
