import {
  GraphQLError,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

function isLeftOut({ directives = [] }: SelectionNode, coerced: Values): boolean {
  const says = ({ name, arguments: given }: DirectiveNode, directive: string, what: boolean) => {
    const value = name.value === directive ? given?.[0]?.value : undefined;
    if (value?.kind === Kind.VARIABLE) return coerced[value.name.value] === what;
    return value?.kind === Kind.BOOLEAN && value.value === what;
  };
  return directives.some((one) => says(one, 'skip', true) || says(one, 'include', false));
}

/** Finds what is wrong with the variables of `operation` that are null. */
export type RefusedNulls = (coerced: Values) => readonly GraphQLError[];

/**
 * Validation lets a variable that may be null stand where null may not, for the sake of a default
 * (https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed); an explicit null there is a fault of who sends it.
 */
export function refusedNullsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RefusedNulls {
  const { variableDefinitions = [] } = operation;
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

  function find(coerced: Values): Map<string, GraphQLError> {
    const errors = new Map<string, GraphQLError>();
    // Grows while it is walked.
    const reached = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
    const lookAt = (selection: SelectionNode) => {
      if (isLeftOut(selection, coerced)) return false;
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : undefined;
      if (fragment) reached.add(fragment);
      return undefined;
    };
    for (const definition of reached) {
      const types = new TypeInfo(schema);
      const Variable = ({ name: { value: name } }: VariableNode) => {
        const type = types.getInputType();
        if (coerced[name] !== null || !isNonNullType(type)) return;
        const message = `Variable "$${name}" of non-null type "${String(type)}" must not be null.`;
        // By these, Apollo Server knows a fault of the client, as it does those that graphql-js finds.
        const nodes = variableDefinitions.filter(({ variable }) => variable.name.value === name);
        errors.set(name, new GraphQLError(message, { nodes }));
      };
      const visitor = { Field: lookAt, InlineFragment: lookAt, FragmentSpread: lookAt, Variable };
      visit(definition, visitWithTypeInfo(types, visitor));
    }
    return errors;
  }

  /** Those for which null is ever refused: next to none, while null itself is sent for many. */
  let ever: ReadonlySet<string> | undefined;
  return (coerced) => {
    const nulls = names.filter((name) => coerced[name] === null);
    if (nulls.length === 0) return [];
    ever ??= new Set(find(Object.fromEntries(names.map((name) => [name, null]))).keys());
    return ever.isDisjointFrom(new Set(nulls)) ? [] : [...find(coerced).values()];
  };
}
