import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field that an operation selects, and what the schema says of it. */
export interface SelectedField {
  readonly node: FieldNode;
  /** The name of the type that it is selected on. */
  readonly parent: string;
  readonly definition: GraphQLField<unknown, unknown>;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

/**
 * Calls `onField` for each field node of `operation`, which was found valid for `schema`, and of the fragments that it spreads
 * at any depth, those of introspection aside: a field before those beneath it, a fragment once, after what spreads it.
 */
export function eachSelectedField(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  onField: (field: SelectedField) => void,
): void {
  const fragments = fragmentsOf(document);
  const spread = new Set<FragmentDefinitionNode>();

  function walk(type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): void {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined;
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment) spread.add(fragment);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        walk(condition === undefined ? type : schema.getType(condition), node.selectionSet);
      } else {
        const definition = fields?.[node.name.value];
        if (!definition || !type) continue;
        onField({ node, parent: type.name, definition });
        if (node.selectionSet) walk(getNamedType(definition.type), node.selectionSet);
      }
    }
  }

  walk(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
  // It grows while it is walked.
  for (const { typeCondition, selectionSet } of spread) {
    walk(schema.getType(typeCondition.name.value), selectionSet);
  }
}
