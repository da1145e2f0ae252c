import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCodeName } from './errors.ts';

const code: ErrorCodeName = 'GRAPHQL_VALIDATION_FAILED';

/** Refuses a mutation or subscription of a schema that has none: validation lets it pass, for it knows no type to look fields up in. */
export const expectRootType: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, operation }) {
        if (!operation || schema.getRootType(operation.operation)) return Promise.resolve();
        throw new GraphQLError(
          `Expected an operation of a kind that the schema has, but got a ${operation.operation}.`,
          { nodes: [operation], extensions: { code, http: { status: 400 } } },
        );
      },
    }),
};
