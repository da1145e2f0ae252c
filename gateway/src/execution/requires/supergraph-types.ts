import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types of a supergraph schema that have fields. */
export interface SupergraphTypes {
  readonly fieldOf: (typeName: string, field: string) => FieldDefinitionNode | undefined;
  /** The name of a type without the lists and exclamation marks around it. */
  readonly namedType: (type: TypeNode) => string;
  /** The names of the interfaces that `typeName` implements. */
  readonly interfacesOf: (typeName: string) => readonly string[];
  /** `typeName`, the interfaces that it implements, and the types that implement any of these. */
  readonly relatives: (typeName: string) => readonly string[];
}

/** The text that argument `name` of a directive has; undefined where it has none. */
export function textArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

export function isFieldsType(node: { readonly kind: Kind }): node is FieldsType {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

export function supergraphTypes({ definitions }: DocumentNode): SupergraphTypes {
  const types = new Map(definitions.filter(isFieldsType).map((type) => [type.name.value, type]));
  const interfacesOf = (type: FieldsType | undefined) =>
    (type?.interfaces ?? []).map(({ name }) => name.value);
  const implementing = new Map<string, string[]>();
  for (const [name, type] of types) {
    for (const one of interfacesOf(type))
      implementing.set(one, [...(implementing.get(one) ?? []), name]);
  }
  const namedType = (type: TypeNode): string =>
    type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
  return {
    namedType,
    interfacesOf: (typeName) => interfacesOf(types.get(typeName)),
    fieldOf: (typeName, field) =>
      types.get(typeName)?.fields?.find(({ name }) => name.value === field),
    relatives(typeName) {
      const found = new Set([typeName]);
      // Grows while it is walked.
      for (const name of found) {
        for (const one of interfacesOf(types.get(name))) found.add(one);
        for (const one of implementing.get(name) ?? []) found.add(one);
      }
      return [...found];
    },
  };
}
