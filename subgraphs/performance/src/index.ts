import { defineSubgraph } from '@loopgraph/kit/subgraph';
import { withinReachOf } from '@loopgraph/kit/within-reach';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** How people performed: review cycles with reviews and their ratings, goals and the talks about them. */
export const performance = defineSubgraph({
  name: 'performance',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  resolvers,
  createContext: (db, viewer) => ({ loaders: createLoaders(db, withinReachOf(viewer)) }),
});
