import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { isFieldsType, textArgument, type FieldsType } from './supergraph-types.ts';

interface Joined {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The directives of `of` that are named `name`, and about `graph` where that is given. */
export function joins(of: Joined, name: string, graph?: string): ConstDirectiveNode[] {
  return (of.directives ?? []).filter(
    (directive) =>
      directive.name.value === name &&
      (graph === undefined || textArgument(directive, 'graph') === graph),
  );
}

/** `directive` with `given` for those of its arguments, or beside them. */
export function withArguments(
  directive: ConstDirectiveNode,
  given: Readonly<
    Record<string, { readonly kind: Kind.ENUM | Kind.STRING; readonly value: string }>
  >,
): ConstDirectiveNode {
  const others = (directive.arguments ?? []).filter(
    ({ name }) => !Object.hasOwn(given, name.value),
  );
  const own = Object.entries(given).map(([name, value]) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value,
  }));
  return { ...directive, arguments: [...own, ...others] };
}

/** `directive` as it is about `graph`. */
export function ofGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  return withArguments(directive, { graph: { kind: Kind.ENUM, value: graph } });
}

/** `node` with its directives that are named `name`, and about `graph`, once more about `copy`. */
export function withJoinsOf<Node extends Joined>(
  node: Node,
  name: string,
  graph: string,
  copy: string,
): Node {
  const copies = joins(node, name, graph).map((join) => ofGraph(join, copy));
  return copies.length === 0
    ? node
    : { ...node, directives: [...(node.directives ?? []), ...copies] };
}

/** A @join__field that says no more than in which subgraph the field is; in none where `graph` is left out. */
export function joinField(graph?: string): ConstDirectiveNode {
  const bare = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' } } as const;
  return graph === undefined ? bare : ofGraph(bare, graph);
}

/** `field` of `type` with each subgraph named that has it: where none is, all that have the type do. */
function joined(field: FieldDefinitionNode, type: FieldsType): FieldDefinitionNode {
  if (joins(field, 'join__field').length > 0) return field;
  const graphs = new Set(joins(type, 'join__type').map((one) => textArgument(one, 'graph')));
  const directives = [...graphs].map((graph) => joinField(graph));
  return { ...field, directives: [...(field.directives ?? []), ...directives] };
}

/** The types of `supergraph` by name, with each subgraph named of each field of an object or an interface. */
export function joinedTypes({ definitions }: DocumentNode): Map<string, TypeDefinitionNode> {
  return new Map(
    definitions.filter(isTypeDefinitionNode).map((definition): [string, TypeDefinitionNode] => {
      const { name } = definition;
      if (!isFieldsType(definition)) return [name.value, definition];
      const fields = (definition.fields ?? []).map((field) => joined(field, definition));
      return [name.value, { ...definition, fields }];
    }),
  );
}
