import { defineSubgraph } from '@loopgraph/kit/subgraph';
import { withinReachOf } from '@loopgraph/kit/within-reach';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** The HRIS: who works here, where in the organisation, and who they are in other systems. */
export const employees = defineSubgraph({
  name: 'employees',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  resolvers,
  createContext: (db, viewer) => ({ loaders: createLoaders(db, withinReachOf(viewer)) }),
});
