import { Kind, parse, print, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiringOf } from './chained-fields.ts';
import type { FixFieldOf } from './fixed-fields.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

/** Which fixed fields an @requires asks for, by their places: the type of the entity, and fields beneath it by name. */
export type FixedPlaces = ReadonlyMap<string, string>;

/** What an @requires asks for, with each field fixed that takes arguments or requires others. */
export interface RequiredFields {
  /** As a field set (https://specs.apollo.dev/join/v0.5/#FieldSet). */
  readonly text: string;
  readonly places: FixedPlaces;
}

/** The place of `field` beneath `parent`, a place or the type of an entity. */
export function placeBeneath(parent: string, field: string): string {
  return `${parent}.${field}`;
}

/**
 * Reads `text`, what an @requires asks for of the entity `typeName`; the same text where nothing in it takes arguments or requires
 * others. A field that does is another than that of clients, beneath which they may select entities of the same type again.
 */
export function fixRequiredFields(
  types: SupergraphTypes,
  typeName: string,
  text: string,
  { fix, requiring }: { readonly fix: FixFieldOf; readonly requiring: RequiringOf },
): RequiredFields {
  const places = new Map<string, string>();

  function fixed(parent: string, place: string, selection: SelectionNode): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? parent;
      return { ...selection, selectionSet: fixedIn(condition, place, selection.selectionSet) };
    }
    const { name, selectionSet, arguments: given = [] } = selection;
    const definition = types.fieldOf(parent, name.value);
    const beneath = placeBeneath(place, name.value);
    const type = definition ? types.namedType(definition.type) : '';
    const nested = selectionSet && { selectionSet: fixedIn(type, beneath, selectionSet) };
    const takesArguments = (definition?.arguments?.length ?? 0) > 0;
    if (!takesArguments && requiring(parent, name.value).length === 0) {
      return { ...selection, ...nested };
    }
    const field = fix(parent, name.value, given);
    places.set(beneath, field.name);
    return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: field.name }, ...nested };
  }
  function fixedIn(parent: string, place: string, set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map((one) => fixed(parent, place, one)) };
  }

  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { text, places };
  const { selections } = fixedIn(typeName, typeName, operation.selectionSet);
  return places.size === 0 ? { text, places } : { text: selections.map(print).join(' '), places };
}
