import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large and how deep an operation is, its fragments put in. */
export interface Shape {
  /** How deep fields stand in each other. */
  readonly depth: number;
  /** Fields in all. */
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  /** Aliases of the field that has most of them, in one place. */
  readonly aliasesPerField: number;
  /** Whether it asks for the schema. */
  readonly introspects: boolean;
}

/**
 * Whether others get a turn between the steps of what is done for an operation of this shape once: each takes some 10 ms for
 * thousands of fields, and several times that where the process has just started.
 */
export function isLarge({ fields }: Pick<Shape, 'fields'>): boolean {
  return fields > 300;
}

interface Part extends Omit<Shape, 'rootFields'> {
  /** Fields at its own level. */
  readonly width: number;
  /** The aliases at its own level, by the field's name. */
  readonly aliasesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const nothing: Part = {
  depth: 0,
  fields: 0,
  width: 0,
  aliases: 0,
  aliasesPerField: 0,
  aliasesOf: new Map(),
  introspects: false,
};

/** Measures a fragment once, however often it is spread: its size grows with every spread, the work does not. */
function partMeasurer({ definitions }: DocumentNode): (set: SelectionSetNode) => Part {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measured = new Map<string, Part>();

  function measureFragment(name: string): Part {
    const known = measured.get(name);
    if (known) return known;
    // A fragment within itself counts as nothing there: validation refuses it.
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const part = fragment ? measure(fragment.selectionSet) : nothing;
    measured.set(name, part);
    return part;
  }

  function measure({ selections }: SelectionSetNode): Part {
    let { depth, fields, width, aliases, aliasesPerField, introspects } = nothing;
    const aliasesOf = new Map<string, Set<string>>();
    const include = (part: Part): void => {
      fields += part.fields;
      aliases += part.aliases;
      aliasesPerField = Math.max(aliasesPerField, part.aliasesPerField);
      introspects ||= part.introspects;
    };
    const addAliases = (name: string, added: Iterable<string>): void => {
      const all = aliasesOf.get(name) ?? new Set();
      for (const alias of added) all.add(alias);
      aliasesOf.set(name, all);
    };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        const inner = selectionSet ? measure(selectionSet) : nothing;
        include(inner);
        depth = Math.max(depth, 1 + inner.depth);
        fields++;
        width++;
        introspects ||= name.value === '__schema' || name.value === '__type';
        if (!alias) continue;
        aliases++;
        addAliases(name.value, [alias.value]);
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measure(selection.selectionSet);
        include(inner);
        depth = Math.max(depth, inner.depth);
        width += inner.width;
        for (const [name, added] of inner.aliasesOf) addAliases(name, added);
      }
    }
    for (const { size } of aliasesOf.values()) aliasesPerField = Math.max(aliasesPerField, size);
    return { depth, fields, width, aliases, aliasesPerField, aliasesOf, introspects };
  }
  return measure;
}

/** The greatest of each measure over all operations of `document`, which need not be valid. */
export function measureShape(document: DocumentNode): Shape {
  const measure = partMeasurer(document);
  const parts = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [measure(definition.selectionSet)] : [],
  );
  const most = (of: (part: Part) => number) => Math.max(0, ...parts.map(of));
  return {
    depth: most(({ depth }) => depth),
    fields: most(({ fields }) => fields),
    rootFields: most(({ width }) => width),
    aliases: most(({ aliases }) => aliases),
    aliasesPerField: most(({ aliasesPerField }) => aliasesPerField),
    introspects: parts.some(({ introspects }) => introspects),
  };
}
