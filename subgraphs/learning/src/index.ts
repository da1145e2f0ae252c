import { defineSubgraph } from '@loopgraph/kit/subgraph';
import { withinReachOf } from '@loopgraph/kit/within-reach';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** The LMS: what there is to learn, who enrolled, who completed, and what people plan to do to grow. */
export const learning = defineSubgraph({
  name: 'learning',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  resolvers,
  createContext: (db, viewer) => ({ loaders: createLoaders(db, withinReachOf(viewer)) }),
});
