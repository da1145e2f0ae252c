import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { compileArgumentsCost, weightOf, type ArgumentsCost } from './argument-cost.ts';
import { hold, type Condition, type Variables } from './conditions.ts';
import type { CostDirectives, ListSize } from './cost-directives.ts';
import { costOfIntrospection } from './introspection-cost.ts';
import { compileSlices, type SlicesOf } from './list-size.ts';
import {
  selectedFields,
  type SelectedField,
  type Selecting,
  type Source,
} from './selected-fields.ts';

/** A field of an operation that costs something, or holds what does; worked out once for the operation. */
export interface CostedField {
  readonly name: string;
  readonly key: string;
  /** The first of its nodes. */
  readonly node: FieldNode;
  readonly isIncluded: (variables: Variables) => boolean;
  readonly isList: boolean;
  /** What each of its values costs. */
  readonly weight: number;
  /** What it costs even where it is null, for it was worked out all the same. */
  readonly weightOfNull: number;
  readonly argumentsCost: ArgumentsCost;
  readonly sizing: { readonly listSize: ListSize; readonly slicesOf: SlicesOf } | undefined;
  /** Whose objects have it; undefined where all at its place do. */
  readonly typenames: ReadonlySet<string> | undefined;
  readonly children: readonly CostedField[];
}

export interface Costing extends Selecting {
  readonly directives: CostDirectives;
}

function introspectionField(
  costing: Costing,
  { key, nodes }: SelectedField,
  node: FieldNode,
): CostedField {
  const weight = costOfIntrospection(costing, node.name.value, innerOf(nodes));
  return {
    name: node.name.value,
    key,
    node,
    isIncluded: includedBy(nodes.map(([, conditions]) => conditions)),
    isList: false,
    weight,
    weightOfNull: weight,
    argumentsCost: () => 0,
    sizing: undefined,
    typenames: undefined,
    children: [],
  };
}

/** What the nodes of one field select beneath it. */
function innerOf(nodes: SelectedField['nodes']): Source[] {
  return nodes.flatMap(([{ selectionSet }, conditions]) =>
    selectionSet ? [{ selectionSet, conditions }] : [],
  );
}

function includedBy(alternatives: readonly (readonly Condition[])[]): CostedField['isIncluded'] {
  if (alternatives.some((conditions) => conditions.length === 0)) return () => true;
  return (variables) => alternatives.some((conditions) => hold(conditions, variables));
}

function definitionOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function typenamesOf(
  { schema }: Costing,
  parent: GraphQLCompositeType,
  type: GraphQLCompositeType,
): ReadonlySet<string> | undefined {
  if (type === parent) return undefined;
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return new Set(types.map(({ name }) => name));
}

/** The costed fields that `sources` select on objects of type `parent`; those that cost nothing are left out. */
export function costedFields(
  costing: Costing,
  parent: GraphQLCompositeType,
  sources: readonly Source[],
): CostedField[] {
  return selectedFields(costing, parent, sources).flatMap((selected) => {
    const { key, type, nodes } = selected;
    const [first] = nodes;
    if (!first) return [];
    const [node] = first;
    const name = node.name.value;
    if (name === '__schema' || name === '__type')
      return [introspectionField(costing, selected, node)];
    const definition = definitionOf(type, name);
    // __typename is free, and what no type has was refused before.
    if (!definition) return [];

    const { directives } = costing;
    const coordinate = `${type.name}.${name}`;
    const named = getNamedType(definition.type);
    const own = weightOf(directives, coordinate, named.name);
    const listSize = directives.listSizes.get(coordinate);
    const inner = innerOf(nodes);
    const field: CostedField = {
      name,
      key,
      node,
      isIncluded: includedBy(nodes.map(([, conditions]) => conditions)),
      isList: isListType(getNullableType(definition.type)),
      weight: own ?? (isCompositeType(named) ? 1 : 0),
      weightOfNull: own ?? 0,
      argumentsCost: compileArgumentsCost(directives, coordinate, definition.args, node),
      sizing: listSize && {
        listSize,
        slicesOf: compileSlices(listSize, definition.args, node),
      },
      typenames: typenamesOf(costing, parent, type),
      children: isCompositeType(named) ? costedFields(costing, named, inner) : [],
    };
    const isFree = !isCompositeType(named) && own === undefined && definition.args.length === 0;
    return isFree ? [] : [field];
  });
}
