import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { GatewayContext } from '../request-context.ts';

/**
 * Runs what the context of a request prepares in place of the operation that it chose. Whatever checks operations sees the
 * one that was chosen: a client that may run nothing but what is registered can have that exported.
 */
export const prepareOperations: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation(chosen) {
        const { contextValue, schema, document, operation, request, queryHash: hash } = chosen;
        if (!contextValue.prepare || !operation) return Promise.resolve();
        const { variables = {} } = request;
        const { pageSize } = contextValue;
        const checked = { schema, document, operation, variables, hash, pageSize };
        const prepared = contextValue.prepare(checked);
        request.variables = prepared.variables;
        contextValue.askedHash = hash;
        // Apollo Server hands both to the executor, and has no other way to say what it shall run.
        Object.assign(chosen, { document: prepared.document, queryHash: prepared.hash });
        return Promise.resolve();
      },
    }),
};
