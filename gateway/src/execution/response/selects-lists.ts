import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { Selecting } from '@loopgraph/kit/executor/collect-fields';

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Whether objects of `type` hold, at any depth, lists of objects that `selectionSets` select. */
export function selectsLists(
  selecting: Selecting,
  type: GraphQLNamedType | undefined,
  selectionSets: readonly SelectionSetNode[],
): boolean {
  const { schema, fragments } = selecting;
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return selectionSets.some(({ selections }) =>
    selections.some((selection) => {
      if (selection.kind !== Kind.FIELD) {
        const isInline = selection.kind === Kind.INLINE_FRAGMENT;
        const fragment = isInline ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        const narrowed = condition === undefined ? type : schema.getType(condition);
        return fragment ? selectsLists(selecting, narrowed, [fragment.selectionSet]) : false;
      }
      const field = fields[selection.name.value];
      if (!field || !selection.selectionSet) return false;
      const selected = [selection.selectionSet];
      return isList(field.type) || selectsLists(selecting, getNamedType(field.type), selected);
    }),
  );
}
