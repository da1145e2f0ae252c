import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object of type `typename` is one of `condition`. */
export type IsOfType = (typename: unknown, condition: string) => boolean;

/** What fetches ask of the types of a supergraph. */
export interface TypeTests {
  readonly isOfType: IsOfType;
  /** Whether `typename` is a type that objects have; an interface is not, though a subgraph may have it as one. */
  readonly isObject: (typename: unknown) => boolean;
}

export function typeTests(schema: GraphQLSchema): TypeTests {
  const typeOf = (name: unknown) => (typeof name === 'string' ? schema.getType(name) : undefined);
  return {
    isOfType(typename, condition) {
      if (typename === condition) return true;
      const type = typeOf(typename);
      const conditionType = typeOf(condition);
      return (
        isAbstractType(conditionType) &&
        (isObjectType(type) || isInterfaceType(type)) &&
        schema.isSubType(conditionType, type)
      );
    },
    isObject: (typename) => isObjectType(typeOf(typename)),
  };
}
