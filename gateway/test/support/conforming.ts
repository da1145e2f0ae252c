import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isFields } from '@loopgraph/kit/fields';

/** What of `value` is not as `type` of `schema` and what is selected of it say, with its place. */
export function faultsOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selected: SelectionSetNode | undefined,
  value: unknown,
  place = 'data',
): string[] {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) return [`${place}: null`];
    return faultsOf(schema, type.ofType, selected, value, place);
  }
  if (value === undefined) return [`${place}: missing`];
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`${place}: no list`];
    return value.flatMap((item, index) =>
      faultsOf(schema, type.ofType, selected, item, `${place}.${String(index)}`),
    );
  }
  if (isLeafType(type)) {
    try {
      type.parseValue(value);
      return [];
    } catch {
      return [`${place}: ${JSON.stringify(value)} for ${type.name}`];
    }
  }
  if (!isFields(value)) return [`${place}: no object`];
  const typename = value['__typename'];
  const named = getNamedType(type);
  const object = isAbstractType(named) ? schema.getType(String(typename)) : named;
  if (!isObjectType(object)) return [`${place}: of type ${String(typename)}`];
  return (selected?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (selection.typeCondition?.name.value !== object.name) return [];
      return faultsOf(schema, object, selection.selectionSet, value, place);
    }
    const key = selection.alias?.value ?? selection.name.value;
    if (selection.name.value === '__typename') return [];
    const field = object.getFields()[selection.name.value];
    if (!field) return [`${place}.${key}: no field`];
    return faultsOf(schema, field.type, selection.selectionSet, value[key], `${place}.${key}`);
  });
}
