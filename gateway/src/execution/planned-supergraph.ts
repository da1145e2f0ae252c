import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import type { IsOfType } from './plan/representations.ts';

/** A supergraph, ready to plan operations. */
export interface PlannedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The same, as the planner takes it. */
  readonly apiSchema: Schema;
  readonly planner: QueryPlanner;
  readonly isOfType: IsOfType;
  /** The subgraphs that it joins, and where it says they are. */
  readonly subgraphs: readonly { readonly name: string; readonly url?: string | undefined }[];
}

function typeTest(schema: GraphQLSchema): IsOfType {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
    const conditionType = schema.getType(condition);
    return (
      isAbstractType(conditionType) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(conditionType, type)
    );
  };
}

/** Reads and validates a supergraph schema; throws what is wrong with it. */
export function planSupergraph(sdl: string, scalars: Scalars): PlannedSupergraph {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  checkScalars(schema, scalars);
  return {
    sdl,
    schema,
    apiSchema,
    planner: new QueryPlanner(supergraph),
    isOfType: typeTest(supergraph.schema.toGraphQLJSSchema()),
    subgraphs: supergraph.subgraphsMetadata(),
  };
}
