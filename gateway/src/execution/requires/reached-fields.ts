import { Kind, parseType, type FieldDefinitionNode, type TypeDefinitionNode } from 'graphql';
import { selectedFields, selectionIn, type RequiringField } from './chained-fields.ts';
import { joins } from './joined-types.ts';
import { isFieldsType, textArgument, type SupergraphTypes } from './supergraph-types.ts';

type Definitions = ReadonlyMap<string, TypeDefinitionNode>;

/** By the names of types: the fields that are needed of them, of a type without fields none. */
export type ReachedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The sets of fields by which the subgraph of `field` finds entities of its type. */
function keysOf({ type, graph }: RequiringField, definitions: Definitions): string[] {
  const definition = definitions.get(type);
  return joins(definition ?? {}, 'join__type', graph).flatMap((directive) => {
    const isResolvable = !directive.arguments?.some(
      ({ name, value }) =>
        name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    );
    return isResolvable ? (textArgument(directive, 'key') ?? []) : [];
  });
}

/** Finds all that a subgraph needs to have of a supergraph in order to resolve one field, and what can be selected beneath it. */
class Reaching {
  readonly reached = new Map<string, Set<string>>();
  readonly #definitions: Definitions;
  readonly #types: SupergraphTypes;
  readonly #of: RequiringField;

  constructor(of: RequiringField, definitions: Definitions, types: SupergraphTypes) {
    this.#of = of;
    this.#definitions = definitions;
    this.#types = types;
  }

  reach(): void {
    const { type, field, requires } = this.#of;
    for (const text of [requires, ...keysOf(this.#of, this.#definitions)]) {
      for (const [on, name] of selectedFields(selectionIn(text), type, this.#types)) {
        this.#reachField(on, name);
      }
    }
    this.#reachField(type, field);
  }

  #reachField(type: string, name: string): void {
    this.#reachType(type);
    const known = this.reached.get(type);
    const definition = this.#definitions.get(type);
    if (!known || known.has(name) || !definition || !isFieldsType(definition)) return;
    const field = definition.fields?.find((one) => one.name.value === name);
    if (!field) return;
    known.add(name);
    this.#reachTypesOf(field);
  }

  #reachTypesOf(field: FieldDefinitionNode): void {
    const [join] = joins(field, 'join__field', this.#of.graph);
    const own = join && textArgument(join, 'type');
    this.#reachType(this.#types.namedType(own === undefined ? field.type : parseType(own)));
    for (const { type } of field.arguments ?? []) this.#reachType(this.#types.namedType(type));
  }

  #reachType(name: string): void {
    const { graph, type } = this.#of;
    const definition = this.#definitions.get(name);
    if (!definition || this.reached.has(name)) return;
    if (joins(definition, 'join__type', graph).length === 0) return;
    this.reached.set(name, new Set());
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? [])
        this.#reachType(this.#types.namedType(field.type));
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) this.#reachType(member.name.value);
    }
    if (!isFieldsType(definition)) return;
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) this.#reachObjectsOf(name);
    // Whatever else there is of entities of the type itself is found by their keys.
    if (name !== type) this.#reachAll(name);
  }

  /** An interface, and with it what all have that implement it. */
  #reachObjectsOf(name: string): void {
    for (const definition of this.#definitions.values()) {
      const isOne = joins(definition, 'join__implements', this.#of.graph).some(
        (directive) => textArgument(directive, 'interface') === name,
      );
      if (!isOne) continue;
      this.#reachType(definition.name.value);
      this.#reachAll(name, definition.name.value);
    }
  }

  /** All fields of `from` that the subgraph has, reached of `type`. */
  #reachAll(from: string, type = from): void {
    const definition = this.#definitions.get(from);
    if (!definition || !isFieldsType(definition)) return;
    for (const field of definition.fields ?? []) {
      if (joins(field, 'join__field', this.#of.graph).length > 0)
        this.#reachField(type, field.name.value);
    }
  }
}

/** What a subgraph needs to have in order to resolve `field` and what can be selected beneath it. */
export function reachedFields(
  field: RequiringField,
  definitions: Definitions,
  types: SupergraphTypes,
): ReachedFields {
  const reaching = new Reaching(field, definitions, types);
  reaching.reach();
  return reaching.reached;
}
