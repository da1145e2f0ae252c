import { GraphQLError, GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** How values of the custom scalars are checked, by the scalar's name. */
export type Scalars = Readonly<Record<string, GraphQLScalarType<unknown, unknown>>>;

type Scalar = Scalars[string];

/** Says where in the operation the refused value stands, which a scalar by itself does not. */
function located(parseLiteral: Scalar['parseLiteral']): Scalar['parseLiteral'] {
  return (node, variables) => {
    try {
      return parseLiteral(node, variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(error.message, { nodes: node, originalError: error });
    }
  };
}

/**
 * Makes `schema`, as built from SDL, check the values of the custom scalars that `scalars` knows, so that a value which
 * cannot be is refused before any subgraph is asked.
 */
export function checkScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) continue;
    Object.assign(type, { parseValue, parseLiteral: located(parseLiteral) });
  }
}
