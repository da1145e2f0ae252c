import { buildSubgraphSchema } from '@apollo/subgraph';
import { RequestError } from '@loopgraph/kit/errors';
import type { Subgraph } from '@loopgraph/kit/subgraph';
import { parse, type GraphQLResolveInfo } from 'graphql';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { letter(id: ID!): Letter }
  type Letter @key(fields: "id") { id: ID! visits: Int! documents: Int! secret: String }
`;

interface Context {
  visits: number;
}

/** The documents that were executed, by identity. */
const documents = new Set<unknown>();

/** A subgraph that tells what it is given: visits counts within one context, documents over its whole life. */
export const letters: Subgraph = {
  name: 'letters',
  sdl,
  createContext: () => ({ visits: 0 }) satisfies Context,
  schema: buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        Query: {
          letter: (_root: unknown, { id }: { id: string }) => {
            if (id.length !== 1) {
              throw new RequestError('INVALID_ID', `Expected one letter, but got: "${id}".`);
            }
            return { id };
          },
        },
        Letter: {
          visits: (_letter: unknown, _args: unknown, context: Context) => (context.visits += 1),
          documents: (_l: unknown, _a: unknown, _context: Context, info: GraphQLResolveInfo) =>
            documents.add(info.operation).size,
          secret: () => {
            throw new Error('relation letters.secrets does not exist');
          },
        },
      },
    },
  ]),
};
