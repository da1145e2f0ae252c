import { isTypeSubTypeOf, parseType, typeFromAST, type GraphQLSchema } from 'graphql';

/**
 * Whether all that is of `type` is of `other` too, both as they are written, such as `[Int!]`: `Int!` of `Int`, an object of an
 * interface that it implements. Nothing is of a type that `schema` does not have.
 */
export function isOfType(schema: GraphQLSchema, type: string, other: string): boolean {
  if (type === other) return true;
  const [narrow, wide] = [type, other].map((one) => typeFromAST(schema, parseType(one)));
  return narrow !== undefined && wide !== undefined && isTypeSubTypeOf(schema, narrow, wide);
}
