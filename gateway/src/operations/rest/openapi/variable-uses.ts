import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Where an operation first uses a variable. */
export interface VariableUse {
  /** What the schema says of the argument or input field that the variable fills. */
  readonly description: string | undefined;
  /** Whether it is how many items a page has, which is one at least. */
  readonly isPageSize: boolean;
}

function isNode(parent: unknown): parent is ASTNode {
  return typeof parent === 'object' && parent !== null && 'kind' in parent;
}

/** Where the variables of a document's operations are used, by name. */
export function variableUses(
  document: DocumentNode,
  schema: GraphQLSchema,
): ReadonlyMap<string, VariableUse> {
  const uses = new Map<string, VariableUse>();
  const info = new TypeInfo(schema);

  function useBy(parent: ASTNode): VariableUse | undefined {
    if (parent.kind === Kind.ARGUMENT) {
      const name = parent.name.value;
      const description = info.getArgument()?.description ?? undefined;
      return { description, isPageSize: name === 'first' || name === 'last' };
    }
    if (parent.kind !== Kind.OBJECT_FIELD) return undefined;
    const type = info.getParentInputType();
    const owner = type && getNamedType(type);
    const field = isInputObjectType(owner) ? owner.getFields()[parent.name.value] : undefined;
    return { description: field?.description ?? undefined, isPageSize: false };
  }

  const visitor = {
    VariableDefinition: () => false,
    Variable(
      { name }: { readonly name: { readonly value: string } },
      _key: unknown,
      parent: unknown,
    ) {
      const use = isNode(parent) ? useBy(parent) : undefined;
      if (use && !uses.has(name.value)) uses.set(name.value, use);
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return uses;
}
