import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { eachSelection } from '../each-selection.ts';
import type { AddedFields } from './added-fields.ts';

type InterfaceObjects = AddedFields['interfaceObjects'];

const typename: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

function conditionOn({ name: value }: GraphQLCompositeType): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } };
}

/** Whether a fragment of `document` is on an interface or a union. */
function hasAbstractConditions(document: DocumentNode, schema: GraphQLSchema): boolean {
  const isAbstract = (condition: NamedTypeNode | undefined) =>
    condition !== undefined && isAbstractType(schema.getType(condition.name.value));
  let found = document.definitions.some(
    (node) => node.kind === Kind.FRAGMENT_DEFINITION && isAbstract(node.typeCondition),
  );
  eachSelection(document, (node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) found ||= isAbstract(node.typeCondition);
  });
  return found;
}

/** Writes selections with their fragments written out, each on a type that the planner can tell. */
class Narrowing {
  /** Whether a fragment was put on other types than the client's. */
  hasChanged = false;
  readonly #schema: GraphQLSchema;
  readonly #interfaceObjects: InterfaceObjects;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(document: DocumentNode, schema: GraphQLSchema, interfaceObjects: InterfaceObjects) {
    this.#schema = schema;
    this.#interfaceObjects = interfaceObjects;
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
    }
  }

  /** What `set` selects of objects of `type`; __typename where that is nothing. */
  narrowed(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    const selections = this.#selections(set, type);
    return { ...set, selections: selections.length > 0 ? selections : [typename] };
  }

  #selections({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionNode[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return this.#fragment(node, type);
      if (node.kind === Kind.FIELD) return [this.#field(node, type)];
      const fragment = this.#fragments.get(node.name.value);
      if (!fragment) return [];
      const { directives = [] } = node;
      return this.#fragment({ ...fragment, kind: Kind.INLINE_FRAGMENT, directives }, type);
    });
  }

  #field<Node extends SelectionNode & { kind: Kind.FIELD }>(
    node: Node,
    parent: GraphQLCompositeType,
  ): Node {
    const { selectionSet: set } = node;
    if (!set || (!isObjectType(parent) && !isInterfaceType(parent))) return node;
    const field = parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    return isCompositeType(type) ? { ...node, selectionSet: this.narrowed(set, type) } : node;
  }

  #fragment(node: InlineFragmentNode, parent: GraphQLCompositeType): SelectionNode[] {
    const condition = this.#schema.getType(node.typeCondition?.name.value ?? parent.name);
    // Within what was narrowed, a fragment may be for none of the objects there.
    const isPossible =
      isCompositeType(condition) && doTypesOverlap(this.#schema, condition, parent);
    const types = isPossible ? this.#typesFor(condition, parent) : [];
    if (types[0] !== condition) this.hasChanged = true;
    return types.flatMap((type): SelectionNode[] => {
      const selections = this.#selections(node.selectionSet, type);
      if (selections.length === 0) return [];
      const selectionSet = { ...node.selectionSet, selections };
      if (type === condition) return [{ ...node, selectionSet }];
      return [{ ...node, typeCondition: conditionOn(type), selectionSet }];
    });
  }

  /** What stands for a fragment on `condition` where objects are of `parent`. */
  #typesFor(
    condition: GraphQLCompositeType,
    parent: GraphQLCompositeType,
  ): readonly GraphQLCompositeType[] {
    if (!isAbstractType(condition) || condition === parent) return [condition];
    if (isObjectType(parent)) return [parent];
    if (!this.#interfaceObjects.has(parent.name)) return [condition];
    return this.#schema
      .getPossibleTypes(condition)
      .filter((type) => doTypesOverlap(this.#schema, type, parent));
  }
}

/**
 * Has each fragment of `document` on an interface or a union, which stands where objects are of one type, or of an interface that
 * some subgraph has as an object, written as fragments on types of objects: where that interface is an object, the planner cannot
 * tell which objects the fragment is for, and throws, or takes what a field of it requires for there. `document` was found valid
 * for `schema`.
 */
export function withNarrowedFragments(
  document: DocumentNode,
  schema: GraphQLSchema,
  { interfaceObjects }: Pick<AddedFields, 'interfaceObjects'>,
): DocumentNode {
  if (interfaceObjects.size === 0 || !hasAbstractConditions(document, schema)) return document;
  const narrowing = new Narrowing(document, schema, interfaceObjects);
  const definitions = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const type = schema.getRootType(definition.operation);
    if (!type) return [definition];
    return [{ ...definition, selectionSet: narrowing.narrowed(definition.selectionSet, type) }];
  });
  return narrowing.hasChanged ? { ...document, definitions } : document;
}
