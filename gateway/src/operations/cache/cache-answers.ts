import type { ApolloServerPlugin } from '@apollo/server';
import { PiecesStream } from '@loopgraph/kit/pieces-stream';
import type { FastifyInstance } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../../request-context.ts';
import { readCacheHints, type CacheHints } from './cache-hints.ts';
import { cachePolicy, type CachePolicy } from './cache-policy.ts';
import { entityTag, isMatched } from './entity-tag.ts';

/**
 * What an answer depends on beside its URL. Also a public one: who has no credential gets no answer at all, so that even a
 * shared cache keeps one for each.
 */
const varying =
  'authorization, x-api-key, accept, apollographql-client-name, ' +
  'loopgraph-purpose, loopgraph-explain, loopgraph-cost, loopgraph-dry-run';

function cacheControl({ maxAge, isPublic }: CachePolicy): string {
  if (maxAge === 0) return 'private, no-store';
  return `${isPublic ? 'public' : 'private'}, max-age=${maxAge}`;
}

/** All of a payload; undefined for a stream that is written before all of it is known. */
function piecesOf(payload: unknown): readonly (string | Uint8Array)[] | undefined {
  if (payload instanceof PiecesStream) return payload.pieces;
  return typeof payload === 'string' || payload instanceof Uint8Array ? [payload] : undefined;
}

/** Works out the policy of a document once; reads the hints of `sdl` when the first is asked for. */
function policiesFor(schema: GraphQLSchema, sdl: string): (document: DocumentNode) => CachePolicy {
  const policies = new WeakMap<DocumentNode, CachePolicy>();
  let hints: CacheHints | undefined;
  return (document) => {
    const known = policies.get(document);
    if (known) return known;
    hints ??= readCacheHints(sdl);
    const policy = cachePolicy(schema, hints, document);
    policies.set(document, policy);
    return policy;
  };
}

/** Whether all of an answer to a GET is that of its operation, be it asked for as such or as a REST resource. */
function answersGet(method: string | undefined, { resource, prepare }: GatewayContext): boolean {
  return resource ? resource.type === 'query' && !prepare : method === 'GET';
}

/**
 * Makes the plugin that tells what may be kept of the answer to a GET at one of `paths`: what `@cacheControl` allows, and
 * nothing of an answer with errors or extensions. Such an answer carries an entity tag, and is 304 for who has it already.
 * No other answer may be kept.
 */
export function cacheAnswersWith(
  web: FastifyInstance,
  paths: readonly string[],
): ApolloServerPlugin<GatewayContext> {
  const policiesOf = new WeakMap<GraphQLSchema, (document: DocumentNode) => CachePolicy>();

  web.addHook('onSend', async (request, reply, payload) => {
    if (!paths.includes(request.routeOptions.url ?? '')) return payload;
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (request.method !== 'GET') return payload;
    void reply.header('vary', varying);
    if (reply.statusCode !== 200) return payload;
    const pieces = piecesOf(payload);
    if (!pieces) return payload;
    const tag = entityTag(pieces);
    void reply.header('etag', tag);
    if (!isMatched(request.headers['if-none-match'], tag)) return payload;
    if (payload instanceof PiecesStream) payload.destroy();
    void reply.code(304).removeHeader('content-length');
    // An empty text would be sent with its length, which has to be that of the answer here (RFC 9110, section 8.6).
    return null;
  });

  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl = '' }) {
          policiesOf.set(apiSchema, policiesFor(apiSchema, coreSupergraphSdl));
        },
      }),
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ request, response, schema, document, contextValue }) {
          if (!document || !answersGet(request.http?.method, contextValue))
            return Promise.resolve();
          const { body, http } = response;
          if (body.kind !== 'single') return Promise.resolve();
          const { errors, extensions } = body.singleResult;
          const policy = policiesOf.get(schema)?.(document);
          if (policy && errors === undefined && extensions === undefined) {
            http.headers.set('cache-control', cacheControl(policy));
          }
          return Promise.resolve();
        },
      }),
  };
}
