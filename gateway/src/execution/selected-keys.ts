import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Fields = Map<string, FieldNode[]>;

/** The fragments of a selection that apply to `typename`; all of them where none names it, or without a typename. */
function applying(
  selections: readonly SelectionNode[],
  typename: string | undefined,
): readonly SelectionNode[] {
  const names = (selection: SelectionNode) =>
    selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === typename;
  if (typename === undefined || !selections.some(names)) return selections;
  return selections.filter(
    (selection) => selection.kind !== Kind.INLINE_FRAGMENT || names(selection),
  );
}

/**
 * The fields that `selectionSets` select, by response key, whichever the types there, or only for objects of type `typename`.
 */
export function fieldsByKey(
  document: DocumentNode,
  selectionSets: readonly SelectionSetNode[],
  typename?: string,
  fields: Fields = new Map(),
): Fields {
  for (const selection of applying(
    selectionSets.flatMap((set) => set.selections),
    typename,
  )) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = fields.get(key);
      if (known) known.push(selection);
      else fields.set(key, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      fieldsByKey(document, [selection.selectionSet], undefined, fields);
    } else {
      for (const definition of document.definitions) {
        const isIt =
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === selection.name.value;
        if (isIt) fieldsByKey(document, [definition.selectionSet], undefined, fields);
      }
    }
  }
  return fields;
}

/**
 * The response keys, __typename aside, that an operation selects at `path` (response keys, without indices), whichever
 * the types there, or only for objects of type `typename`. `operationName` may be left out where there is one operation.
 */
export function selectedKeys(
  document: DocumentNode,
  operationName: string | undefined,
  path: readonly string[],
  typename?: string,
): string[] {
  const operation = document.definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || definition.name?.value === operationName),
  );
  let selectionSets = operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
  for (const key of path) {
    const fields = fieldsByKey(document, selectionSets).get(key) ?? [];
    selectionSets = fields.flatMap((field) => field.selectionSet ?? []);
  }
  return [...fieldsByKey(document, selectionSets, typename).keys()].filter(
    (key) => key !== '__typename',
  );
}
