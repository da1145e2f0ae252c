import { defineSubgraph } from '@loopgraph/kit/subgraph';
import { createContext } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** The audit trail, as those may read it whom it is about: who looked at whose data, when and why. */
export const audit = defineSubgraph({
  name: 'audit',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  resolvers,
  createContext,
});
