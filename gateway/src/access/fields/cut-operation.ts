import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Guard } from './guarded-operation.ts';

/** A place in the response that is null because it is refused. */
export interface Refusal {
  /** Response keys, with "@" for each item of a list. */
  readonly path: readonly string[];
  readonly guards: readonly Guard[];
  /** The @skip and @include above and on it: it is refused only where all of them leave it in. */
  readonly conditions: readonly DirectiveNode[];
}

/** An operation without what is refused, and how to write its response as if that had been null. */
export interface CutOperation {
  /** What is left of the operation, without fragments of its own. */
  readonly document: DocumentNode;
  /** The whole operation, likewise; each of its nodes stands in one place only. */
  readonly shown: DocumentNode;
  /** The fields of `shown` that are refused, and all beneath them: nothing that was fetched is to be shown there. */
  readonly hidden: ReadonlySet<FieldNode>;
  readonly refusals: readonly Refusal[];
}

/** Where the walk is. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly path: readonly string[];
  readonly conditions: readonly DirectiveNode[];
  readonly isHidden: boolean;
}

interface Halves {
  readonly shown: readonly SelectionNode[];
  readonly left: readonly SelectionNode[];
  /** Whether `left` lacks something of `shown`. */
  readonly isCut: boolean;
}

const typename: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: TypeNameMetaFieldDef.name },
};

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function depthOfLists(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return depthOfLists(type.ofType);
  return isListType(type) ? 1 + depthOfLists(type.ofType) : 0;
}

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

const selecting = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

/** What is asked of objects of `type` where only `left` is: enough to know which there are, and what they are. */
function completed(type: GraphQLCompositeType, { left, isCut }: Halves): readonly SelectionNode[] {
  if (left.length === 0) return [typename];
  const names = left.some(
    (node) => node.kind === Kind.FIELD && keyOf(node) === typename.name.value,
  );
  return isCut && isAbstractType(type) && !names ? [typename, ...left] : left;
}

/** Cuts out of `operation`, which was found valid for `schema`, the fields that `guards` refuse. */
export function cutOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  guards: ReadonlyMap<FieldNode, readonly Guard[]>,
): CutOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const hidden = new Set<FieldNode>();
  const refusals: Refusal[] = [];

  function cutField(node: FieldNode, place: Place): Halves {
    const { directives = [], selectionSet } = node;
    const path = [...place.path, keyOf(node)];
    const conditions = [...place.conditions, ...directives];
    const refused = guards.get(node) ?? [];
    if (refused.length > 0 && !place.isHidden) {
      refusals.push({ path, guards: refused, conditions });
    }
    const isHidden = place.isHidden || refused.length > 0;
    const given = fieldOf(place.type, node.name.value)?.type;
    const type = given && getNamedType(given);
    let shown: FieldNode = { ...node };
    let left = shown;
    if (selectionSet && given && isCompositeType(type)) {
      const items = Array.from({ length: depthOfLists(given) }, () => '@');
      const beneath = { type, path: [...path, ...items], conditions, isHidden };
      const halves = cut(selectionSet, beneath);
      shown = { ...node, selectionSet: selecting(halves.shown) };
      left = { ...node, selectionSet: selecting(completed(type, halves)) };
    }
    if (isHidden) hidden.add(shown);
    return { shown: [shown], left: isHidden ? [] : [left], isCut: isHidden };
  }

  function cutFragment(
    condition: string | undefined,
    directives: readonly DirectiveNode[],
    selectionSet: SelectionSetNode,
    place: Place,
  ): Halves {
    const named = condition === undefined ? place.type : schema.getType(condition);
    const type = isCompositeType(named) ? named : place.type;
    const conditions = [...place.conditions, ...directives];
    const { shown, left, isCut } = cut(selectionSet, { ...place, type, conditions });
    const fragment = (selections: readonly SelectionNode[]): SelectionNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: {
        kind: Kind.NAMED_TYPE,
        name: { kind: Kind.NAME, value: type.name },
      },
      directives,
      selectionSet: selecting(selections),
    });
    return { shown: [fragment(shown)], left: left.length > 0 ? [fragment(left)] : [], isCut };
  }

  function cutSelection(node: SelectionNode, place: Place): Halves {
    if (node.kind === Kind.FIELD) return cutField(node, place);
    const { directives = [] } = node;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return cutFragment(node.typeCondition?.name.value, directives, node.selectionSet, place);
    }
    const definition = fragments.get(node.name.value);
    if (!definition) throw new Error(`Expected the document to have "${node.name.value}".`);
    const { typeCondition, selectionSet } = definition;
    return cutFragment(typeCondition.name.value, directives, selectionSet, place);
  }

  function cut({ selections }: SelectionSetNode, place: Place): Halves {
    const halves = selections.map((selection) => cutSelection(selection, place));
    return {
      shown: halves.flatMap(({ shown }) => shown),
      left: halves.flatMap(({ left }) => left),
      isCut: halves.some(({ isCut }) => isCut),
    };
  }

  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`Expected a schema with a ${operation.operation} type.`);
  const halves = cut(operation.selectionSet, {
    type: root,
    path: [],
    conditions: [],
    isHidden: false,
  });
  const documentOf = (selections: readonly SelectionNode[]): DocumentNode => ({
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: selecting(selections) }],
  });
  return {
    document: documentOf(completed(root, halves)),
    shown: documentOf(halves.shown),
    hidden,
    refusals,
  };
}
