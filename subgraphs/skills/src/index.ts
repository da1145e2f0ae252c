import { defineSubgraph } from '@loopgraph/kit/subgraph';
import { withinReachOf } from '@loopgraph/kit/within-reach';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** The competency system: the ontology of skills, what roles take, and what people were shown able to do. */
export const skills = defineSubgraph({
  name: 'skills',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  resolvers,
  createContext: (db, viewer) => ({ loaders: createLoaders(db, withinReachOf(viewer)) }),
});
