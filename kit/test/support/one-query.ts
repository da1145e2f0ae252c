import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Db } from '../../src/database.ts';
import { parse } from 'graphql';

/** A subgraph that reads its database with the resolvers of its queries. */
export function subgraphOfQueries(
  name: string,
  sdl: string,
  Query: Readonly<Record<string, (db: Db) => unknown>>,
) {
  const resolvers = Object.entries(Query).map(
    ([field, resolve]) =>
      [
        field,
        (_root: unknown, _args: unknown, { db }: { readonly db: Db }) => resolve(db),
      ] as const,
  );
  return {
    name,
    sdl,
    createContext: (db: Db) => ({ db }),
    schema: buildSubgraphSchema([
      { typeDefs: parse(sdl), resolvers: { Query: Object.fromEntries(resolvers) } },
    ]),
  };
}
