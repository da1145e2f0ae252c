import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { Affords } from '../limits/affords.ts';
import type { GatewayContext } from '../request-context.ts';
import type { CheckedOperation } from './checked-operation.ts';

/**
 * Makes the plugin that runs what the context of a request prepares in place of the operation that it chose. What is
 * registered was looked for before: a client that may run nothing else can have that exported. Plugins that come after see
 * what is run.
 */
export const prepareOperations = (affords: Affords): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation(chosen) {
        const { contextValue, schema, document, operation, request, queryHash: hash } = chosen;
        if (!contextValue.prepare || !operation) return Promise.resolve();
        const { variables = {} } = request;
        const { pageSize, viewer } = contextValue;
        const checked: CheckedOperation = {
          ...{ schema, document, operation, variables, hash, pageSize },
          affords: (run) => affords(viewer.roles, { schema, ...run }),
        };
        const prepared = contextValue.prepare(checked);
        request.variables = prepared.variables;
        contextValue.askedHash = hash;
        // Apollo Server hands these to the executor, and has no other way to say what it shall run. Who counts what an
        // operation costs, or tells whose data it asks for, needs one whose fragments are those of the document.
        const { document: run, operation: ofIt, hash: queryHash } = prepared;
        Object.assign(chosen, { document: run, operation: ofIt, queryHash });
        return Promise.resolve();
      },
    }),
});
