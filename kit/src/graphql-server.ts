import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type {
  FastifyInstance,
  FastifyReply,
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

export type { ApolloServerPlugin, HTTPGraphQLResponse };

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
  readonly createContext: (request: FastifyRequest, reply: FastifyReply) => Context;
}

/** What is asked in place of what an HTTP request itself says. */
export interface AskedOverHttp<Context> extends Pick<HTTPGraphQLRequest, 'method'> {
  /** The query string, for GET. */
  readonly search?: string;
  /** The parsed body, for POST. */
  readonly body?: unknown;
  /** What its context has beside what every request's has. */
  readonly context?: Partial<Context>;
}

export interface GraphqlServer<Context> extends AsyncDisposable {
  /**
   * The answer that /graphql would give, in JSON, to a request that went through the same pre-handlers: it goes through
   * the same checks and plugins, and nothing is sent.
   */
  readonly answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AskedOverHttp<Context>,
  ) => Promise<HTTPGraphQLResponse>;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

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
 * unasked (CSRF), no batches, automatic persisted queries, unexpected errors masked.
 */
export async function mountGraphql<Context extends RequestContext>(
  web: FastifyInstance,
  options: GraphqlServerOptions<Context>,
): Promise<GraphqlServer<Context>> {
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
  const contextOf = (request: FastifyRequest, reply: FastifyReply, more?: Partial<Context>) => {
    try {
      return Promise.resolve(Object.assign(options.createContext(request, reply), more));
    } catch (err) {
      const requestId = request.id;
      logger.error({ requestId, err }, 'unexpected error');
      throw internalServerError(requestId);
    }
  };
  const handler = fastifyApolloHandler(apollo, { context: contextOf });
  // All methods, so that Apollo Server answers those it does not know with 405 and what it allows.
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  for (const url of paths) web.route({ url, method: methods, onRequest, preHandler, handler });
  return {
    answer(request, reply, { method, search = '', body, context }) {
      const headers = headersOf(request);
      headers.set('accept', 'application/json');
      // What reached a handler with a body has it parsed already, whatever form it was sent in.
      if (body !== undefined) headers.set('content-type', 'application/json');
      // Meant for the answer that is sent, which may have another form.
      headers.delete('if-none-match');
      return apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers, search, body },
        context: () => contextOf(request, reply, context),
      });
    },
    [Symbol.asyncDispose]: () => apollo.stop(),
  };
}
