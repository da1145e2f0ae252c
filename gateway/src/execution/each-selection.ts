import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/**
 * Calls `look` for each selection of `document`, one that holds others before those, a fragment's where it is defined. In a tenth of
 * the time that graphql-js' `visit` takes, which goes through all else that a document has.
 */
export function eachSelection(document: DocumentNode, look: (node: SelectionNode) => void): void {
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      look(node);
      if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet) walk(node.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) walk(definition.selectionSet);
  }
}
