import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, visit, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import type { FixedSupergraph } from './fix-supergraph.ts';
import type { FixedFields } from './fixed-fields.ts';
import { placeBeneath, type FixedPlaces } from './required-fields.ts';

/** A part of an entity fetch, none of whose fields needs another choice of arguments than the others. */
export interface FetchPart {
  readonly document: DocumentNode;
  readonly requires: QueryPlanSelectionNode[];
}

interface Group {
  readonly fields: Set<FieldNode>;
  readonly places: Map<string, string>;
}

function* fieldsOf(set: SelectionSetNode, typeName: string): Generator<[FieldNode, string]> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield [selection, typeName];
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    yield* fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
  }
}

/** The fields that an entity fetch asks for of each entity, and their types. */
function entityFields({ definitions }: DocumentNode): [FieldNode, string][] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const [entities] = definition.selectionSet.selections;
    const set = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
    return set ? [...fieldsOf(set, '')] : [];
  });
}

function groupsOf(fields: readonly [FieldNode, FixedPlaces][]): Group[] {
  const groups: Group[] = [];
  for (const [field, places] of fields) {
    const fits = ({ places: own }: Group) =>
      [...places].every(([place, name]) => (own.get(place) ?? name) === name);
    let group = groups.find(fits);
    if (!group) groups.push((group = { fields: new Set(), places: new Map() }));
    group.fields.add(field);
    for (const [place, name] of places) group.places.set(place, name);
  }
  return groups;
}

/** `document` with no more than `kept` of the fields in `all`, and the variables that these use. */
function withFields(
  document: DocumentNode,
  all: ReadonlySet<FieldNode>,
  kept: ReadonlySet<FieldNode>,
): DocumentNode {
  const used = new Set<string>();
  const pruned = visit(document, {
    Field: (node) => (all.has(node) && !kept.has(node) ? null : undefined),
    // On the way back, when it is known what is left of it.
    InlineFragment: {
      leave: (node) => (node.selectionSet.selections.length > 0 ? undefined : null),
    },
  });
  visit(pruned, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(pruned, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** What of `requires` is required with the arguments that `places` says, and all that takes none. */
function requiredWith(
  requires: readonly QueryPlanSelectionNode[],
  fields: FixedFields,
  places: FixedPlaces,
  parent = '',
): QueryPlanSelectionNode[] {
  return requires.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') {
      const beneath = parent === '' ? (node.typeCondition ?? '') : parent;
      return [{ ...node, selections: requiredWith(node.selections, fields, places, beneath) }];
    }
    const fixed = fields.get(node.name);
    const place = placeBeneath(parent, fixed?.field ?? node.name);
    if (fixed && places.get(place) !== fixed.name) return [];
    if (!node.selections) return [node];
    const selections = requiredWith(node.selections, fields, places, place);
    return selections.length > 0 ? [{ ...node, selections }] : [];
  });
}

/**
 * Splits an entity fetch, whose operation is `document`, so that a representation needs no field twice with different
 * arguments. All of it as it is where it does not.
 */
export function splitFetch(
  { serviceName, requires = [] }: FetchNode,
  document: DocumentNode,
  supergraph: FixedSupergraph,
): FetchPart[] {
  const fields = entityFields(document).map(
    ([field, typeName]) =>
      [field, supergraph.placesOf(serviceName, typeName, field.name.value)] as [
        FieldNode,
        FixedPlaces,
      ],
  );
  const groups = groupsOf(fields);
  if (groups.length < 2) return [{ document, requires }];
  const all = new Set(fields.map(([field]) => field));
  return groups.map(({ fields: kept, places }) => ({
    document: withFields(document, all, kept),
    requires: requiredWith(requires, supergraph.fields, places),
  }));
}
