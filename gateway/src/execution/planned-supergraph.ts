import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { readFieldRules, type FieldRules } from '../access/fields/field-rules.ts';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import { typeTests, type TypeTests } from './plan/type-tests.ts';

/** A supergraph, ready to plan operations. */
export interface PlannedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The same, as the planner takes it. */
  readonly apiSchema: Schema;
  readonly planner: QueryPlanner;
  readonly types: TypeTests;
  /** Who may see what of it. */
  readonly rules: FieldRules;
  /** The subgraphs that it joins, and where it says they are. */
  readonly subgraphs: readonly { readonly name: string; readonly url?: string | undefined }[];
}

/** Reads and validates a supergraph schema; throws what is wrong with it. */
export function planSupergraph(sdl: string, scalars: Scalars): PlannedSupergraph {
  // Apollo's list of features leaves out those of access, for its own gateway does not enforce them; here they are.
  const supergraph = Supergraph.build(sdl, { supportedFeatures: null, validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  checkScalars(schema, scalars);
  let planner: QueryPlanner | undefined;
  let types: TypeTests | undefined;
  return {
    sdl,
    schema,
    apiSchema,
    rules: readFieldRules(supergraph.schema, schema),
    // Both take a while, and nothing before the first operation needs them.
    get planner() {
      return (planner ??= new QueryPlanner(supergraph));
    },
    get types() {
      return (types ??= typeTests(supergraph.schema.toGraphQLJSSchema()));
    },
    subgraphs: supergraph.subgraphsMetadata(),
  };
}
