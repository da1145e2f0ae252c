import { execute, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { checkedDocuments } from './checked-documents.ts';
import type { SubgraphAnswer, SubgraphCall } from './subgraph-call.ts';

export interface InProcessSubgraph {
  readonly schema: GraphQLSchema;
  /** Makes the context of one fetch, so that no loader outlives it. */
  readonly createContext: () => object;
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
  return async ({ query, variables, operationName, requestId }) => {
    const result = await execute({
      schema,
      document: documentOf(query),
      variableValues: variables,
      operationName,
      contextValue: Object.assign(createContext(), { requestId }),
    });
    return answerOf(result);
  };
}
