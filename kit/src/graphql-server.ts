import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
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

export interface GraphqlServerOptions {
  /** What answers: a schema of its own, or a supergraph. */
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: SupergraphSource };
  readonly logger: Logger;
  /** Makes what resolvers get as their context, anew for each request. */
  readonly createContext: (requestId: string) => RequestContext;
}

/**
 * Serves GraphQL over HTTP at /graphql: GET and POST, no mutations by GET, nothing that a foreign page could send
 * unasked (CSRF), no batches, automatic persisted queries, unexpected errors masked. Returns what stops it.
 */
export async function mountGraphql(
  web: FastifyInstance,
  { source, logger, createContext }: GraphqlServerOptions,
): Promise<AsyncDisposable> {
  const apollo = new ApolloServer<RequestContext>({
    ...source,
    logger,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: hideInternalError,
    stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      maskErrors(logger),
    ],
  });
  await apollo.start();
  const context = ({ id: requestId }: { readonly id: string }) => {
    try {
      return Promise.resolve(createContext(requestId));
    } catch (err) {
      logger.error({ requestId, err }, 'unexpected error');
      throw internalServerError(requestId);
    }
  };
  web.route({
    url: '/graphql',
    // All of them, so that Apollo Server answers those it does not know with 405 and what it allows.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    handler: fastifyApolloHandler(apollo, { context }),
  });
  return { [Symbol.asyncDispose]: () => apollo.stop() };
}
