import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Viewer } from '@loopgraph/kit/viewer';
import { parse } from 'graphql';
import type { Fixture } from './company.ts';
import { compose, startWorld } from './world.ts';

const sdl = 'type Query { asked: Boolean! }';

/** A gateway whose one subgraph remembers on whose behalf it was asked. */
export async function startAsking(options: Parameters<typeof startWorld>[0] = {}) {
  const viewers: Viewer[] = [];
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: { Query: { asked: () => true } } },
  ]);
  const viewing: Fixture = { name: 'viewing', sdl, schema, createContext: () => ({}) };
  const createContext = (viewer: Viewer) => {
    viewers.push(viewer);
    return {};
  };
  const world = await startWorld({
    supergraph: compose([viewing]),
    fixtures: [],
    subgraphs: { viewing: { schema, createContext } },
    ...options,
  });
  return {
    ...world,
    /** Asks with these headers and no others: the status, and the code where it was refused. */
    async ask(headers: Readonly<Record<string, string>>) {
      const {
        status,
        body,
        headers: got,
      } = await world.sendAsIs('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ asked }' }),
      });
      return { status, body, challenge: got.get('www-authenticate') };
    },
    /** Who asked last, as the subgraph was told. */
    lastViewer: () => viewers.at(-1),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

/** How every credential is refused that is not good, whatever is wrong with it. */
export const refused = {
  status: 401,
  challenge: 'Bearer',
  body: {
    errors: [
      {
        message: 'Expected a valid token or API key, but got none that is good here.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  },
};

export const answered = { status: 200, body: { data: { asked: true } } };
