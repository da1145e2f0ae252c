import { getOperationAST, GraphQLError, Kind, type DocumentNode } from 'graphql';

/**
 * What is wrong where it cannot be told which operation of `document` to run, or undefined where it can: one needs no
 * name, several need one of theirs. Apollo Server adds the code; Apollo Gateway would fail without it.
 */
export function unresolvedOperation(
  document: DocumentNode,
  operationName: string | undefined,
): GraphQLError | undefined {
  if (getOperationAST(document, operationName)) return undefined;
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const names = operations.map(({ name }) => (name ? `"${name.value}"` : 'one without a name'));
  const got = operationName === undefined ? 'none' : JSON.stringify(operationName);
  return new GraphQLError(
    `Expected operationName to be that of an operation in the document (${names.join(', ')}), but got: ${got}.`,
  );
}
