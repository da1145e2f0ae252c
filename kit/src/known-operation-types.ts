import {
  GraphQLError,
  specifiedRules,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses queries, mutations and subscriptions where the schema has none. The rules of graphql-js pass them, whatever they select, and
 * leave them to the execution.
 */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const { operation } = node;
      if (context.getSchema().getRootType(operation)) return;
      const message = `Expected an operation of a type that the schema has, but got: ${operation}.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

/** All that an operation has to meet before it is run. */
export const operationRules: readonly ValidationRule[] = [...specifiedRules, knownOperationTypes];
