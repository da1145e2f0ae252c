import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from '@loopgraph/kit/response-key';
import type { AddedFields } from './added-fields.ts';

/** Where something is selected. */
interface Standing {
  readonly type: GraphQLCompositeType;
  /** The types and conditions on the way to it. */
  readonly branch: string;
}

interface SelectedSet extends Standing {
  readonly set: SelectionSetNode;
}

interface SelectedField extends Standing {
  readonly node: FieldNode;
}

/** What is to be added to selection sets. */
type Added = Map<SelectionSetNode, readonly SelectionNode[]>;

type Requiring = Pick<AddedFields, 'requiring' | 'interfaceObjects'>;

function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  if (fragments.size === 0) return document;
  return visit(document, {
    FragmentDefinition: () => null,
    FragmentSpread({ name, directives }) {
      const fragment = fragments.get(name.value);
      return fragment && { ...fragment, kind: Kind.INLINE_FRAGMENT, directives };
    },
  });
}

function fieldOf(type: GraphQLCompositeType, { name }: FieldNode) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}

function onType({ name: value }: GraphQLCompositeType, node: FieldNode): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [node] },
  };
}

/** Finds what the parts of an operation without fragments of its own have to ask for beside. */
class Spreading {
  readonly added: Added = new Map();
  readonly #schema: GraphQLSchema;
  readonly #requiring: ReadonlySet<string>;
  readonly #interfaceObjects: readonly GraphQLCompositeType[];

  constructor(schema: GraphQLSchema, { requiring, interfaceObjects }: Requiring) {
    this.#schema = schema;
    this.#requiring = requiring;
    this.#interfaceObjects = [...interfaceObjects].flatMap((name) => {
      const type = schema.getType(name);
      return isCompositeType(type) ? [type] : [];
    });
  }

  /** Looks at all that is selected at one place of the response, and beneath it. */
  look(sets: readonly SelectedSet[]): void {
    const fields = sets.flatMap((selected) => [...this.#fieldsIn(selected)]);
    this.#spread(sets, fields);
    for (const alike of Map.groupBy(fields, ({ node }) => responseKey(node)).values()) {
      const beneath: SelectedSet[] = [];
      for (const { node, type: parent, branch } of alike) {
        const field = fieldOf(parent, node);
        const type = field && getNamedType(field.type);
        const { selectionSet: set } = node;
        if (set && isCompositeType(type)) beneath.push({ set, type, branch });
      }
      if (beneath.length > 0) this.look(beneath);
    }
  }

  *#fieldsIn({ set, type, branch }: SelectedSet): Generator<SelectedField> {
    for (const node of set.selections) {
      const conditions = (node.directives ?? [])
        .map((directive) => ` ${print(directive)}`)
        .join('');
      if (node.kind === Kind.FIELD) {
        yield { node, type, branch: branch + conditions };
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const named = this.#schema.getType(node.typeCondition?.name.value ?? type.name);
        const narrowed = isCompositeType(named) ? named : type;
        const condition = narrowed === type ? '' : ` ${narrowed.name}`;
        yield* this.#fieldsIn({
          set: node.selectionSet,
          type: narrowed,
          branch: branch + condition + conditions,
        });
      }
    }
  }

  #spread(sets: readonly SelectedSet[], fields: readonly SelectedField[]): void {
    const wanted = new Map<string, { node: FieldNode; type: GraphQLCompositeType }>();
    let isWidened = false;
    for (const { node, type: on } of fields) {
      if (!this.#requiring.has(node.name.value)) continue;
      const type = this.#widest(on, node);
      // What it requires is the same whatever its arguments are.
      wanted.set(`${type.name}.${node.name.value}`, { node, type });
      if (type !== on) isWidened = true;
    }
    // What is of the same objects needs it once.
    const branches = new Map(sets.map((selected) => [selected.branch, selected]));
    if (wanted.size === 0 || (branches.size === 1 && !isWidened)) return;
    for (const { set, type } of branches.values()) {
      const fitting = [...wanted.values()].filter((one) =>
        doTypesOverlap(this.#schema, one.type, type),
      );
      this.added.set(
        set,
        fitting.map(({ type: on, node }) => onType(on, node)),
      );
    }
  }

  /** What a subgraph may have as one type, of which `type` is a part, with the field that `node` asks for. */
  #widest(type: GraphQLCompositeType, node: FieldNode): GraphQLCompositeType {
    const { arguments: given = [] } = node;
    const fits = (wide: GraphQLCompositeType) => {
      const known = fieldOf(wide, node)?.args.map(({ name }) => name);
      return (
        (isObjectType(type) || isInterfaceType(type)) &&
        isInterfaceType(wide) &&
        this.#schema.isSubType(wide, type) &&
        given.every(({ name }) => known?.includes(name.value)) &&
        known !== undefined
      );
    };
    return this.#interfaceObjects.find(fits) ?? type;
  }
}

function adding(set: SelectionSetNode, added: Added): SelectionSetNode {
  const selections = set.selections.map((node) =>
    node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet
      ? { ...node, selectionSet: adding(node.selectionSet, added) }
      : node,
  );
  return { ...set, selections: [...selections, ...(added.get(set) ?? [])] };
}

/** Whether a field of one of these names is asked for in `set` itself, spread fragments aside. */
function asksForOne(names: ReadonlySet<string>, set: SelectionSetNode): boolean {
  return set.selections.some(
    (node) =>
      (node.kind === Kind.FIELD && names.has(node.name.value)) ||
      (node.kind !== Kind.FRAGMENT_SPREAD &&
        node.selectionSet !== undefined &&
        asksForOne(names, node.selectionSet)),
  );
}

/**
 * Has each field that requires others asked for in all parts of `document` that are about one place of the response, and of all
 * types of an interface that some subgraph has as an object. The planner asks a subgraph once for all entities at a place, and
 * one that lacks what a single field requires is not asked for at all, though nobody wants that field of it: it stands beneath
 * another type, or is of another. `document` was found valid for `schema`; what is added is fetched, and not shown.
 */
export function withSpreadRequirements(
  document: DocumentNode,
  schema: GraphQLSchema,
  requiring: Requiring,
): DocumentNode {
  const isConcerned = document.definitions.some(
    (definition) =>
      'selectionSet' in definition && asksForOne(requiring.requiring, definition.selectionSet),
  );
  if (!isConcerned) return document;
  const whole = withoutFragments(document);
  const spreading = new Spreading(schema, requiring);
  for (const definition of whole.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const type = schema.getRootType(definition.operation);
    if (type) spreading.look([{ set: definition.selectionSet, type, branch: '' }]);
  }
  const { added } = spreading;
  if (added.size === 0) return document;
  const definitions = whole.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, selectionSet: adding(definition.selectionSet, added) }
      : definition,
  );
  return { ...whole, definitions };
}
