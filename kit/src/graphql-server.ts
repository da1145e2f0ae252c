import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type {
  FastifyInstance,
  FastifyRequest,
  onRequestAsyncHookHandler,
  preHandlerAsyncHookHandler,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from './log.ts';
import {
  hideInternalError,
  internalServerError,
  maskErrors,
  type RequestContext,
} from './mask-errors.ts';
import { stringifyResult } from './written-data.ts';

/** A supergraph as Apollo Server takes it. */
export type SupergraphSource = Extract<
  ConstructorParameters<typeof ApolloServer>[0],
  { gateway: unknown }
>['gateway'];

export interface GraphqlServerOptions<Context extends RequestContext> {
  /** What answers: a schema of its own, or a supergraph. */
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: SupergraphSource };
  readonly logger: Logger;
  /** Where it is served; at /graphql alone by default. */
  readonly paths?: readonly string[];
  /** What a request goes through before its body is read, in this order; it ends where one of them rejects or replies. */
  readonly onRequest?: onRequestAsyncHookHandler[];
  /** What it goes through then; likewise. */
  readonly preHandler?: preHandlerAsyncHookHandler[];
  /** What each operation goes through. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** Makes what resolvers get as their context, anew for each request. */
  readonly createContext: (request: FastifyRequest) => Context;
}

/**
/**
 * A browser sends none of these for a foreign page without asking us first: Apollo's own, and those of credentials.
 * https://www.apollographql.com/docs/apollo-server/security/cors#preventing-cross-site-request-forgery-csrf
 */
const preflightedHeaders = [
  'x-apollo-operation-name',
  'apollo-require-preflight',
  'authorization',
  'x-api-key',
];

/**
 * Serves GraphQL over HTTP: GET and POST, no mutations by GET, nothing that a foreign page could send
 * unasked (CSRF), no batches, automatic persisted queries, unexpected errors masked. Returns what stops it.
 */
export async function mountGraphql<Context extends RequestContext>(
  web: FastifyInstance,
  options: GraphqlServerOptions<Context>,
): Promise<AsyncDisposable> {
  const { source, logger, paths = ['/graphql'], onRequest = [], preHandler = [] } = options;
  const { plugins = [] } = options;
  const apollo = new ApolloServer<Context>({
    ...source,
    logger,
    introspection: true,
    csrfPrevention: { requestHeaders: preflightedHeaders },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: hideInternalError,
    stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      maskErrors(logger),
      ...plugins,
    ],
  });
  await apollo.start();
  const context = (request: FastifyRequest) => {
    try {
      return Promise.resolve(options.createContext(request));
    } catch (err) {
      const requestId = request.id;
      logger.error({ requestId, err }, 'unexpected error');
      throw internalServerError(requestId);
    }
  };
  const handler = fastifyApolloHandler(apollo, { context });
  // All methods, so that Apollo Server answers those it does not know with 405 and what it allows.
  const method = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  for (const url of paths) web.route({ url, method, onRequest, preHandler, handler });
  return { [Symbol.asyncDispose]: () => apollo.stop() };
}
