import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { chainedFields, type RequiringField } from './chained-fields.ts';
import {
  joinedTypes,
  joinField,
  joins,
  ofGraph,
  withArguments,
  withJoinsOf,
} from './joined-types.ts';
import { reachedFields, type ReachedFields } from './reached-fields.ts';
import { isFieldsType, supergraphTypes, textArgument } from './supergraph-types.ts';

/** A supergraph in which fields that require what requires others in turn are in subgraphs of their own. */
export interface SeparatedSupergraph {
  readonly document: DocumentNode;
  /** The name of the subgraph that `subgraph` was taken out of; its own where it was there before. */
  readonly ownerOf: (subgraph: string) => string;
}

const graphsType = 'join__Graph';

/** Takes fields out of their subgraphs, into subgraphs of their own. */
class Separation {
  readonly owners = new Map<string, string>();
  readonly #definitions: Map<string, TypeDefinitionNode>;
  readonly #types: ReturnType<typeof supergraphTypes>;

  constructor(supergraph: DocumentNode) {
    this.#definitions = joinedTypes(supergraph);
    this.#types = supergraphTypes(supergraph);
  }

  definitionOf(type: TypeDefinitionNode): TypeDefinitionNode {
    return this.#definitions.get(type.name.value) ?? type;
  }

  separate(chained: readonly RequiringField[]): void {
    const joinsOf = new Map(chained.map((one) => [one, this.#take(one)] as const));
    for (const [one, join] of joinsOf) if (join) this.#add(one, join);
  }

  /** Takes a field out of its subgraph; how the subgraph had it. */
  #take({ type, field, graph }: RequiringField): ConstDirectiveNode | undefined {
    let taken: ConstDirectiveNode | undefined;
    // An interface cannot have there what objects of it have not.
    for (const name of [type, ...this.#types.interfacesOf(type)]) {
      this.#changeField(name, field, (node) => {
        const [join] = joins(node, 'join__field', graph);
        if (!join) return node;
        if (name === type) taken = join;
        const left = (node.directives ?? []).filter((one) => one !== join);
        const isLeft = left.some((one) => one.name.value === join.name.value);
        return { ...node, directives: isLeft ? left : [...left, joinField()] };
      });
    }
    return taken;
  }

  #changeField(
    type: string,
    field: string,
    change: (node: FieldDefinitionNode) => FieldDefinitionNode,
  ): void {
    const definition = this.#definitions.get(type);
    if (!definition || !isFieldsType(definition)) return;
    const fields = definition.fields?.map((one) => (one.name.value === field ? change(one) : one));
    this.#definitions.set(type, { ...definition, ...(fields && { fields }) });
  }

  /** Adds a subgraph that has but one field, and what it needs for that. */
  #add(one: RequiringField, join: ConstDirectiveNode): void {
    const reached = reachedFields(one, this.#definitions, this.#types);
    const graph = this.#addGraph(one);
    for (const name of reached.keys()) this.#addType(name, one, graph, reached);
    this.#changeField(one.type, one.field, (node) => {
      return { ...node, directives: [...(node.directives ?? []), ofGraph(join, graph)] };
    });
  }

  #addGraph({ type, field, graph }: RequiringField): string {
    const graphs = this.#definitions.get(graphsType) as EnumTypeDefinitionNode;
    const { values = [] } = graphs;
    const taken = new Set(values.map(({ name }) => name.value));
    let name = `${graph}__${type}__${field}`;
    while (taken.has(name)) name += '_';
    const added = values
      .filter((value) => value.name.value === graph)
      .map((value): EnumValueDefinitionNode => {
        const directives = value.directives?.map((directive) => {
          this.owners.set(name, textArgument(directive, 'name') ?? graph);
          return withArguments(directive, { name: { kind: Kind.STRING, value: name } });
        });
        return { ...value, name: { kind: Kind.NAME, value: name }, directives: directives ?? [] };
      });
    this.#definitions.set(graphsType, { ...graphs, values: [...values, ...added] });
    return name;
  }

  /** Adds what is reached of a type to the subgraph `graph`, as that of `one` has it. */
  #addType(name: string, one: RequiringField, graph: string, reached: ReachedFields): void {
    const definition = this.#definitions.get(name);
    if (!definition) return;
    const also = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
      node: Node,
      directive: string,
    ) => withJoinsOf(node, directive, one.graph, graph);
    const added = also(also(definition, 'join__type'), 'join__unionMember');
    this.#definitions.set(name, added);
    if (isFieldsType(added)) {
      const interfaces = joins(added, 'join__implements', one.graph)
        .filter((join) => reached.has(textArgument(join, 'interface') ?? ''))
        .map((join) => ofGraph(join, graph));
      const fields = (added.fields ?? []).map((field) =>
        reached.get(name)?.has(field.name.value) ? also(field, 'join__field') : field,
      );
      const directives = [...(added.directives ?? []), ...interfaces];
      this.#definitions.set(name, { ...added, directives, fields });
    } else if (added.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = (added.values ?? []).map((value) => also(value, 'join__enumValue'));
      this.#definitions.set(name, { ...added, values });
    } else if (added.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      const fields = (added.fields ?? []).map((field) => also(field, 'join__field'));
      this.#definitions.set(name, { ...added, fields });
    }
  }
}

/**
 * Gives each field of `supergraph` that requires what requires others in turn, and each of those that it requires, a subgraph of
 * its own beside the one that has it. Where the planner is in the subgraph of a required field, it asks that for the field in one
 * request with what it is there for, though it has not yet what the field requires; and it takes what a subgraph has as external
 * for what it can give. Nothing but the field is there to be asked of a subgraph that has only the field. Undefined where there is
 * none.
 */
export function separateChains(supergraph: DocumentNode): SeparatedSupergraph | undefined {
  const chained = chainedFields(supergraph, supergraphTypes(supergraph));
  if (chained.length === 0) return undefined;
  const separation = new Separation(supergraph);
  separation.separate(chained);
  const { owners } = separation;
  const definitions = supergraph.definitions.map((definition) =>
    isTypeDefinitionNode(definition) ? separation.definitionOf(definition) : definition,
  );
  return {
    document: { ...supergraph, definitions },
    ownerOf: (subgraph) => owners.get(subgraph) ?? subgraph,
  };
}
