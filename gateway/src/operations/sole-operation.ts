import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** The operation of a document that has just one, with its name; or what is wrong with it. */
export function soleOperation(
  document: DocumentNode,
):
  | { readonly name: string; readonly definition: OperationDefinitionNode }
  | { readonly fault: string } {
  const found = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [definition] = found;
  if (!definition || found.length > 1) {
    return { fault: `expected one operation in the body, got ${found.length}` };
  }
  if (!definition.name) return { fault: 'expected the operation to have a name, got none' };
  return { name: definition.name.value, definition };
}
