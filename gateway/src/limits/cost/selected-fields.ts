import {
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { conditionsOf, type Condition } from './conditions.ts';

/** A selection set, and the conditions under which what encloses it is selected. */
export interface Source {
  readonly selectionSet: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

/** The field nodes of one response key on objects of one type. */
export interface SelectedField {
  readonly key: string;
  /** What the field is looked up in: the objects' own type, or the one that a fragment names where that is not known. */
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly (readonly [node: FieldNode, conditions: readonly Condition[]])[];
}

export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The type that fields in a fragment on `condition` are looked up in, where objects are of `type`; undefined where it cannot apply. */
function typeWithin(
  { schema }: Selecting,
  type: GraphQLCompositeType,
  condition: string | undefined,
): GraphQLCompositeType | undefined {
  if (condition === undefined || condition === type.name) return type;
  const named = schema.getType(condition);
  if (!isCompositeType(named)) return undefined;
  if (!isObjectType(type)) return named;
  return isAbstractType(named) && schema.isSubType(named, type) ? type : undefined;
}

/**
 * The fields that `sources` select on objects of `type`, each response key once, as execution merges them; where the
 * type of the objects is not known before, once for each type that a fragment names.
 */
export function selectedFields(
  selecting: Selecting,
  type: GraphQLCompositeType,
  sources: readonly Source[],
): SelectedField[] {
  const fields = new Map<string, SelectedField & { nodes: [FieldNode, readonly Condition[]][] }>();
  const collect = (
    { selections }: SelectionSetNode,
    within: GraphQLCompositeType,
    conditions: readonly Condition[],
  ): void => {
    for (const selection of selections) {
      const own = conditionsOf(selection);
      if (!own) continue;
      const all = own.length === 0 ? conditions : [...conditions, ...own];
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const name = `${within.name} ${key}`;
        const known = fields.get(name);
        if (known) known.nodes.push([selection, all]);
        else fields.set(name, { key, type: within, nodes: [[selection, all]] });
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? selecting.fragments.get(selection.name.value)
          : selection;
      if (!fragment) continue;
      const applies = typeWithin(selecting, within, fragment.typeCondition?.name.value);
      if (applies) collect(fragment.selectionSet, applies, all);
    }
  };
  for (const { selectionSet, conditions } of sources) collect(selectionSet, type, conditions);
  return [...fields.values()];
}
