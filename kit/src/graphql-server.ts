import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
  preHandlerAsyncHookHandler,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { expectJsonAccepted } from './accepted-json.ts';
import type { Logger } from './log.ts';
import {
  hideInternalError,
  internalServerError,
  maskErrors,
  type RequestContext,
} from './mask-errors.ts';
import { PiecesStream } from './pieces-stream.ts';
import { traceOperations } from './telemetry/trace-operations.ts';
import { validationRules, type ValidDocuments } from './valid-documents.ts';
import { writtenResult } from './written-data.ts';

export type { ApolloServerPlugin };

/** A supergraph as Apollo Server takes it. */
export type SupergraphSource = Extract<
  ConstructorParameters<typeof ApolloServer>[0],
  { gateway: unknown }
>['gateway'];

export interface GraphqlServerOptions<Context extends RequestContext> {
  /** What answers: a schema of its own, or a supergraph. */
  readonly source: { readonly schema: GraphQLSchema } | { readonly gateway: SupergraphSource };
  readonly logger: Logger;
  /** Where documents are kept once they were found valid; nobody else fills it where it is left out. */
  readonly documents?: ValidDocuments;
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
  /** The media types that may answer it, as in an `Accept` header; application/json alone by default. */
  readonly accept?: string | undefined;
  /** What its context has beside what every request's has. */
  readonly context?: Partial<Context>;
}

/** An answer to a GraphQL request, as it is to be sent over HTTP. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: HeaderMap;
  /** JSON; of which much is there, in pieces. */
  readonly body: string | PiecesStream;
}

export interface GraphqlServer<Context> extends AsyncDisposable {
  /**
   * The answer that /graphql would give to a request that went through the same pre-handlers: it goes through
   * the same checks and plugins, and nothing is sent.
   */
  readonly answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AskedOverHttp<Context>,
  ) => Promise<GraphqlAnswer>;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value?.length) map.set(name, Array.isArray(value) ? value.join(', ') : value);
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

/** The JSON of an answer as one text. */
export function textOf({ body }: Pick<GraphqlAnswer, 'body'>): string {
  return typeof body === 'string' ? body : Buffer.concat(body.pieces).toString();
}

/** Up to which size pieces are sent as one: a stream costs more than to copy so little. */
const atOnceBytes = 256 * 1024;

/** Gives `reply` all that an answer has beside its body, its length too, and returns that, as it is to be sent. */
function startAnswer(reply: FastifyReply, { status, headers, body }: GraphqlAnswer) {
  for (const [name, value] of headers) void reply.header(name, value);
  void reply.code(status);
  if (typeof body === 'string') return body;
  if (body.length <= atOnceBytes) return Buffer.concat(body.pieces);
  void reply.header('content-length', body.length);
  return body;
}

/** Sends an answer, with its length. */
export function sendAnswer(reply: FastifyReply, answer: GraphqlAnswer): FastifyReply {
  return reply.send(startAnswer(reply, answer));
}

/** The query string of a request; most have none, and need no parser to tell. */
function searchOf({ url }: FastifyRequest): string {
  return url.includes('?') ? new URL(url, 'http://localhost').search : '';
}

/**
 * Lets what is written in pieces through Apollo Server, which takes a response for one text: a text that no response can
 * have stands for it until it is taken.
 */
function createPassage() {
  const passing = new Map<string, Uint8Array[]>();
  let count = 0;
  return {
    stringifyResult: (result: Parameters<typeof writtenResult>[0]): string => {
      const json = writtenResult(result);
      if (typeof json === 'string') return json;
      const ticket = `pieces ${count++}`;
      passing.set(ticket, json);
      return ticket;
    },
    take: (text: string): string | PiecesStream => {
      const pieces = passing.get(text);
      passing.delete(text);
      return pieces ? new PiecesStream(pieces) : text;
    },
  };
}

/**
 * Serves GraphQL over HTTP: GET and POST, no mutations by GET, nothing that a foreign page could send
 * unasked (CSRF), no batches, automatic persisted queries, unexpected errors masked.
 */
export async function mountGraphql<Context extends RequestContext>(
  web: FastifyInstance,
  options: GraphqlServerOptions<Context>,
): Promise<GraphqlServer<Context>> {
  const { source, logger, paths = ['/graphql'], onRequest = [], preHandler = [] } = options;
  const { plugins = [], documents } = options;
  const passage = createPassage();
  const apollo = new ApolloServer<Context>({
    ...source,
    logger,
    introspection: true,
    validationRules,
    ...(documents && { documentStore: documents.store }),
    csrfPrevention: { requestHeaders: preflightedHeaders },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: hideInternalError,
    stringifyResult: passage.stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      maskErrors(logger),
      traceOperations,
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
  async function execute(
    httpGraphQLRequest: HTTPGraphQLRequest,
    context: () => Promise<Context>,
  ): Promise<GraphqlAnswer> {
    const request = { httpGraphQLRequest, context };
    const { status = 200, headers, body } = await apollo.executeHTTPGraphQLRequest(request);
    if (body.kind === 'chunked') throw new Error('expected an answer without @defer and @stream');
    return { status, headers, body: passage.take(body.string) };
  }
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    expectJsonAccepted(request);
    const { method, body } = request;
    const asked = { method, headers: headersOf(request), search: searchOf(request), body };
    // Fastify takes a reply that is returned for a promise, and watches its stream.
    const answer = await execute(asked, () => contextOf(request, reply));
    return startAnswer(reply, answer);
  };
  // All methods, so that Apollo Server answers those it does not know with 405 and what it allows.
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  for (const url of paths) web.route({ url, method: methods, onRequest, preHandler, handler });
  return {
    answer(request, reply, { method, search = '', body, accept = 'application/json', context }) {
      const headers = headersOf(request);
      headers.set('accept', accept);
      // What reached a handler with a body has it parsed already, whatever form it was sent in.
      if (body !== undefined) headers.set('content-type', 'application/json');
      // Meant for the answer that is sent, which may have another form.
      headers.delete('if-none-match');
      return execute({ method, headers, search, body }, () => contextOf(request, reply, context));
    },
    [Symbol.asyncDispose]: () => apollo.stop(),
  };
}
