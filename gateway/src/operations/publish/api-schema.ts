import { scalars } from '@loopgraph/kit/scalars';
import type { GraphQLSchema } from 'graphql';
import { planSupergraph } from '../../execution/planned-supergraph.ts';

/** What clients see of a supergraph, with the scalars that the gateway checks; throws where it cannot be used. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return planSupergraph(supergraphSdl, scalars).schema;
}
