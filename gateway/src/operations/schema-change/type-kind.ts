import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'an object type';
  if (isInterfaceType(type)) return 'an interface';
  if (isUnionType(type)) return 'a union';
  if (isEnumType(type)) return 'an enum';
  return isInputObjectType(type) ? 'an input type' : 'a scalar';
}

/** What to say where a type became another kind of type under the same name; null where it did not. */
export function changedKind(before: GraphQLNamedType, after: GraphQLNamedType): string | null {
  const [was, is] = [kindOf(before), kindOf(after)];
  if (before.name !== after.name || was === is) return null;
  return `Expected ${before.name} to stay ${was}, but it is ${is}.`;
}
