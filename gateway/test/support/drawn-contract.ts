import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { readSupergraph } from '../../src/execution/planning/planner.ts';
import {
  directivesNamed,
  partsIn,
  setOf,
  textOf,
  type Part,
  type SubgraphText,
} from './drawn-parts.ts';
import { compose } from './world.ts';

function remembered<Result>(known: Map<string, Result>, key: string, find: () => Result): Result {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as Result;
  const found = find();
  known.set(key, found);
  return found;
}

/** What is known of a supergraph from the texts of its subgraphs, whatever its planner makes of them. */
export class DrawnContract {
  readonly subgraphs: readonly SubgraphText[];
  readonly supergraph: string;
  /** With all that is inaccessible. */
  readonly full: GraphQLSchema;
  /** What clients see. */
  readonly api: GraphQLSchema;
  readonly #parts: ReadonlyMap<string, ReadonlyMap<string, Part>>;
  readonly #sure = new Set<string>();
  readonly #keysIn = new Map<string, SelectionSetNode[]>();
  readonly #entities = new Map<string, boolean>();
  readonly #requirements = new Map<string, SelectionSetNode | undefined>();
  readonly #owners = new Map<string, SubgraphText[]>();

  constructor(subgraphs: readonly SubgraphText[]) {
    this.subgraphs = subgraphs;
    this.supergraph = compose(subgraphs);
    const read = readSupergraph(this.supergraph);
    this.full = read.schema.toGraphQLJSSchema();
    this.api = read.apiSchema().toGraphQLJSSchema();
    this.#parts = new Map(subgraphs.map((subgraph) => [subgraph.name, partsIn(subgraph)]));
    for (const parts of this.#parts.values()) {
      for (const [name, part] of parts) {
        const type = this.full.getType(name);
        for (const key of this.#keys(part)) this.#makeSure(type, key);
        if (directivesNamed(part.directives, 'interfaceObject').length > 0) {
          const objects = isInterfaceType(type) ? this.full.getPossibleTypes(type) : [];
          for (const object of objects) {
            const names = Object.keys(object.getFields()).join(' __typename ');
            this.#makeSure(object, setOf(names), isNonNullType);
          }
        }
        for (const { directives } of part.fields.values()) {
          const required = textOf(directivesNamed(directives, 'requires')[0], 'fields');
          if (required !== undefined) this.#makeSure(type, setOf(required), isNonNullType);
        }
      }
    }
  }

  fieldOf(type: string, name: string): GraphQLField<unknown, unknown> {
    const of = this.full.getType(type);
    const field = isObjectType(of) || isInterfaceType(of) ? of.getFields()[name] : undefined;
    if (!field) throw new Error(`Expected a field ${type}.${name}.`);
    return field;
  }

  /** What `subgraph` calls an object of `type`; undefined where it knows none. */
  nameIn(subgraph: string, type: string): string | undefined {
    return this.#namesOf(type).find((name) => {
      const part = this.#parts.get(subgraph)?.get(name);
      return (
        part && (name === type || directivesNamed(part.directives, 'interfaceObject').length > 0)
      );
    });
  }

  /** By which fields `subgraph` finds an entity of `type`. */
  keysIn(subgraph: string, type: string): SelectionSetNode[] {
    return remembered(this.#keysIn, `${subgraph} ${type}`, () => {
      const part = this.#partIn(subgraph, type);
      return part ? this.#keys(part) : [];
    });
  }

  isEntity(type: string): boolean {
    return remembered(this.#entities, type, () =>
      this.subgraphs.some(({ name }) => this.keysIn(name, type).length > 0),
    );
  }

  /**
   * Whether a field belongs to a key, or may not be null and is required, or of a type that some subgraph has as an interface
   * object: what a subgraph cannot give of these takes all with it that is asked for beside, though others ask for that.
   */
  isSure(type: string, field: string): boolean {
    return this.#sure.has(`${type}.${field}`);
  }

  /** What `field` requires of others in the subgraph that resolves it. */
  requirement(type: string, field: string): SelectionSetNode | undefined {
    return remembered(this.#requirements, `${type}.${field}`, () =>
      this.#findRequirement(type, field),
    );
  }

  #findRequirement(type: string, field: string): SelectionSetNode | undefined {
    const [owner] = this.ownersOf(type, field);
    const node = owner && this.#partIn(owner.name, type)?.fields.get(field);
    const text = textOf(directivesNamed(node?.directives, 'requires')[0], 'fields');
    return text === undefined ? undefined : setOf(text);
  }

  /** The subgraphs that resolve a field. */
  ownersOf(type: string, field: string): SubgraphText[] {
    return remembered(this.#owners, `${type}.${field}`, () => this.#findOwners(type, field));
  }

  #findOwners(type: string, field: string): SubgraphText[] {
    const given = this.subgraphs.filter(({ name }) => {
      const part = this.#partIn(name, type);
      const node = part?.fields.get(field);
      if (!part || !node) return false;
      return [...part.directives, ...(node.directives ?? [])].every(
        (directive) => directive.name.value !== 'external',
      );
    });
    const overridden = given.map(({ name }) => {
      const node = this.#partIn(name, type)?.fields.get(field);
      return textOf(directivesNamed(node?.directives, 'override')[0], 'from');
    });
    return given.filter(({ name }) => !overridden.includes(name));
  }

  /** The types of objects that all subgraphs with a field can give there. */
  possible(type: string, field: string): string[] {
    const named = getNamedType(this.fieldOf(type, field).type);
    if (!isAbstractType(named)) return [named.name];
    const all = this.full.getPossibleTypes(named).map(({ name }) => name);
    return all.filter((name) =>
      this.ownersOf(type, field).every((owner) => {
        const part = this.#parts.get(owner.name)?.get(named.name);
        if (!part) throw new Error(`Expected ${owner.name} to have ${named.name}.`);
        return (
          part.members.has(name) || directivesNamed(part.directives, 'interfaceObject').length > 0
        );
      }),
    );
  }

  #namesOf(type: string): string[] {
    const of = this.full.getType(type);
    return [type, ...(isObjectType(of) ? of.getInterfaces().map(({ name }) => name) : [])];
  }

  #partIn(subgraph: string, type: string): Part | undefined {
    return this.#parts.get(subgraph)?.get(this.nameIn(subgraph, type) ?? type);
  }

  #keys({ directives }: Part): SelectionSetNode[] {
    return directivesNamed(directives, 'key').map((key) => setOf(textOf(key, 'fields') ?? ''));
  }

  #makeSure(
    type: GraphQLNamedType | undefined,
    { selections }: SelectionSetNode,
    isConcerned: (type: GraphQLOutputType) => boolean = () => true,
  ): void {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const objects = isInterfaceType(type) ? this.full.getPossibleTypes(type) : [type];
    for (const object of objects) {
      for (const node of selections) {
        const field = node.kind === Kind.FIELD ? object.getFields()[node.name.value] : undefined;
        if (!field || node.kind !== Kind.FIELD) continue;
        if (isConcerned(field.type)) this.#sure.add(`${object.name}.${field.name}`);
        if (node.selectionSet)
          this.#makeSure(getNamedType(field.type), node.selectionSet, isConcerned);
      }
    }
  }
}
