import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';
import { eachSelection } from '../each-selection.ts';

const held: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/** Whether `node` stands under a directive, and all that is selected of it may. */
function mayBeLost({ directives = [], selectionSet }: FieldNode): boolean {
  if (directives.length === 0 || !selectionSet) return false;
  return !selectionSet.selections.some(
    (node) => node.kind === Kind.FIELD && !node.directives?.length,
  );
}

/**
 * Has the type asked for of what each field of `document` gives that stands under a condition, where all that is selected of it may
 * stand under others: the planner takes these for conditions of the field too, and does not fetch it where they do not hold, though
 * it is then an object without fields, or a list of such. What is added is not shown.
 */
export function withHeldFields(document: DocumentNode): DocumentNode {
  const found = new Set<FieldNode>();
  eachSelection(document, (node) => {
    if (node.kind === Kind.FIELD && mayBeLost(node)) found.add(node);
  });
  if (found.size === 0) return document;
  return visit(document, {
    Field(node) {
      const { selectionSet } = node;
      if (!selectionSet || !found.has(node)) return undefined;
      const selections = [held, ...selectionSet.selections];
      return { ...node, selectionSet: { ...selectionSet, selections } };
    },
  });
}
