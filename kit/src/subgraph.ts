import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { Db } from './database/database-options.ts';
import type { Viewer } from './viewer.ts';

/** A subgraph as its `index.ts` offers it to those who serve or compose it. */
export interface Subgraph {
  /** Its name in the supergraph, its Postgres schema, and (after `loopgraph_`) its Postgres role. */
  readonly name: string;
  /** Its contract, as written in schema.graphql. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Makes the context of one request of `viewer`: its loaders over `db`. Never shared between requests. */
  readonly createContext: (db: Db, viewer: Viewer) => object;
}

interface SubgraphParts extends Pick<Subgraph, 'name' | 'createContext'> {
  readonly schemaFile: URL;
  /** As codegen types them for the schema. */
  readonly resolvers: object;
}

type ResolveReference = (reference: unknown, context: unknown, info: unknown) => unknown;

function refersTo(type: unknown): type is { readonly __resolveReference: ResolveReference } {
  return (
    typeof type === 'object' &&
    type !== null &&
    '__resolveReference' in type &&
    typeof type.__resolveReference === 'function'
  );
}

/** What `resolve` throws becomes a rejection: @apollo/subgraph fails all references of a request where one throws at once. */
function rejecting(resolve: ResolveReference): ResolveReference {
  return (reference, context, info) => {
    try {
      return resolve(reference, context, info);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

function withRejectingReferences(resolvers: object): object {
  const types: [string, unknown][] = Object.entries(resolvers);
  return Object.fromEntries(
    types.map(([name, type]) => [
      name,
      refersTo(type) ? { ...type, __resolveReference: rejecting(type.__resolveReference) } : type,
    ]),
  );
}

/** Builds the executable schema of a subgraph from its file and its resolvers. */
export function defineSubgraph({ schemaFile, resolvers, ...rest }: SubgraphParts): Subgraph {
  const sdl = readFileSync(schemaFile, 'utf8');
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: { ...withRejectingReferences(resolvers) } },
  ]);
  return { ...rest, sdl, schema };
}
