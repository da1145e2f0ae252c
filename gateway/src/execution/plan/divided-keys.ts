import {
  Kind,
  print,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type ObjectFieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { eachSelection } from '../each-selection.ts';
import { fieldsByKey } from '../selected-keys.ts';

const onlyFields: ReadonlySet<string> = new Set([Kind.FIELD]);

function byName<Node extends ArgumentNode | ObjectFieldNode>(nodes: readonly Node[]): Node[] {
  return nodes.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));
}

/** The field that a node asks for, and with which arguments: the same text for all that validation takes for the same. */
export function askedOf({ name, arguments: given = [] }: FieldNode): string {
  const asked: FieldNode = { kind: Kind.FIELD, name, arguments: byName(given) };
  return print(
    visit(asked, {
      ObjectValue: { leave: (value) => ({ ...value, fields: byName(value.fields) }) },
    }),
  );
}

function isSame(one: FieldNode, other: FieldNode): boolean {
  if (one.name.value !== other.name.value) return false;
  const bare = !one.arguments?.length && !other.arguments?.length;
  return bare || askedOf(one) === askedOf(other);
}

/**
 * The response keys that ask for one thing of objects of one type, and for another of those of another type at the same place or
 * beneath it (https://spec.graphql.org/October2021/#SameResponseShape()): the planner asks for entities at one place together.
 */
export function dividedKeys(document: DocumentNode): ReadonlySet<string> {
  const divided = new Set<string>();
  // Without parts for types of their own, validation has one key ask for one thing.
  const kinds = new Set<SelectionNode['kind']>();
  eachSelection(document, ({ kind }) => kinds.add(kind));
  if (kinds.isSubsetOf(onlyFields)) return divided;
  const look = (selectionSets: readonly SelectionSetNode[]): void => {
    for (const [key, nodes] of fieldsByKey(document, selectionSets)) {
      const [first, ...others] = nodes;
      if (first && !others.every((other) => isSame(first, other))) divided.add(key);
      // A fragment that is spread twice is looked through once.
      const beneath = new Set(nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
      if (beneath.size > 0) look([...beneath]);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) look([definition.selectionSet]);
  }
  return divided;
}
