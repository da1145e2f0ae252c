import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A document, found valid, as far as what its operations select depends on it. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The coerced ones, which @skip and @include depend on; without them whatever may be selected counts as selected. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What is selected on a type. */
export interface Selection {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** A field of an answer: every field node that gives the value of one response key. */
export interface SelectedField {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** What is selected on its value; none where that is a leaf. */
  readonly selections: readonly Selection[];
  /** Whether @skip or @include may leave it out. */
  readonly conditional: boolean;
}

export function fragmentsOf({ definitions }: DocumentNode): Selecting['fragments'] {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

const metaFields = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

function definitionOf(type: GraphQLCompositeType, name: string) {
  const own = 'getFields' in type ? type.getFields()[name] : undefined;
  return own ?? metaFields.find((field) => field.name === name);
}

function isLeftOut(node: SelectionNode, variables: Selecting['variables']): boolean {
  if (!variables || !node.directives?.length) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] === true || include?.['if'] === false;
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name: { value } }) => value === 'skip' || value === 'include');
}

/**
 * The fields that `selections` give, in the order in which an answer has them: those of every fragment, or of an object of
 * the type `concrete` alone.
 */
export function selectedFields(
  { schema, fragments, variables }: Selecting,
  selections: readonly Selection[],
  concrete?: GraphQLObjectType,
): readonly SelectedField[] {
  const found = new Map<string, SelectedField>();

  function addField(type: GraphQLCompositeType, node: FieldNode, conditional: boolean): void {
    const definition = definitionOf(type, node.name.value);
    if (!definition) return;
    const key = (node.alias ?? node.name).value;
    const before = found.get(key);
    const named = getNamedType(definition.type);
    const below =
      node.selectionSet && isCompositeType(named) ? [{ type: named, set: node.selectionSet }] : [];
    found.set(key, {
      key,
      definition: before?.definition ?? definition,
      nodes: [...(before?.nodes ?? []), node],
      selections: [...(before?.selections ?? []), ...below],
      conditional: conditional && (before?.conditional ?? true),
    });
  }

  function applies(type: GraphQLCompositeType): boolean {
    if (!concrete || type === concrete) return true;
    return isAbstractType(type) && schema.isSubType(type, concrete);
  }

  function add(type: GraphQLCompositeType, set: SelectionSetNode, above: boolean): void {
    for (const node of set.selections) {
      if (isLeftOut(node, variables)) continue;
      const conditional = above || isConditional(node);
      if (node.kind === Kind.FIELD) {
        addField(type, node, conditional);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (!fragment) continue;
      const narrowed = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition);
      const inner = narrowed && isCompositeType(narrowed) ? narrowed : type;
      if (applies(inner)) add(inner, fragment.selectionSet, conditional);
    }
  }

  for (const { type, set } of selections) add(type, set, false);
  return [...found.values()];
}

/** The types that an object may have where `selections` are made on it. */
export function possibleTypes(
  schema: GraphQLSchema,
  selections: readonly Selection[],
): readonly GraphQLObjectType[] {
  const possible = selections.flatMap(({ type }) =>
    isObjectType(type) ? [type] : schema.getPossibleTypes(type),
  );
  return [...new Set(possible)];
}
