import { execute, parse } from 'graphql';
import type { InProcessSubgraph } from '../../src/execution/call-in-process.ts';
import type { SubgraphCall } from '../../src/execution/subgraph-call.ts';

/** Calls a subgraph in this process as the GraphQL reference implementation executes it. */
export function callByGraphqlJs({ schema, createContext }: InProcessSubgraph): SubgraphCall {
  return async ({ query, variables, operationName, viewer, signal }) =>
    execute({
      schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      contextValue: createContext(viewer, { signal }),
    });
}
