import type { Socket } from 'node:net';
import {
  fastify,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { ErrorCodeName } from './errors.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { Logger } from './log.ts';
import { onRequestEnd } from './request-end.ts';
import { requestIdFrom, requestIdHeader } from './request-id.ts';
import { traceRequests } from './telemetry/trace-requests.ts';

export interface WebServerOptions {
  readonly logger: Logger;
  /** The largest body that is read, in bytes. */
  readonly bodyLimit: number;
  /** How long a request may take to arrive as a whole, in ms; 30,000 by default. */
  readonly receiveTimeoutMs?: number;
  /** How long a client may take nothing of an answer that waits for it, in ms, at first twice that; 120,000 by default. */
  readonly sendTimeoutMs?: number;
}

/** How long a stopping server waits for its requests in flight. */
const drainMs = 10_000;

/** No parameter of a path is longer than what Node.js reads of a request's headers, in characters. */
const longestUrl = 16 * 1024;

function answer(code: ErrorCodeName, message: string, extensions: object = {}) {
  return { errors: [{ message, extensions: { code, ...extensions } }] };
}

function refusal(error: FastifyError, bodyLimit: number) {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return answer(
      'REQUEST_TOO_LARGE',
      `Expected a body of at most ${String(bodyLimit)} bytes, but got more.`,
    );
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return answer(
      'BAD_REQUEST',
      'Expected content type application/json, but got another one, or none.',
    );
  }
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY') {
    return answer('BAD_REQUEST', 'Expected a body that is JSON, but got one that does not parse.');
  }
  if (error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return answer('BAD_REQUEST', 'Expected a body that is JSON, but got an empty one.');
  }
  return answer('BAD_REQUEST', error.message);
}

/** Answers what the router cannot read; no hook has seen it. */
function refuseUrl(
  { statusCode = 400 }: FastifyError,
  { id, url }: FastifyRequest,
  reply: FastifyReply,
): void {
  const message = `Expected a path that is percent-encoded UTF-8, but got: ${url}`;
  void reply.code(statusCode).header(requestIdHeader, id).send(answer('BAD_REQUEST', message));
}

/** Ends a connection over which nothing moved for a while, where an answer waits for its client; not where that is still made. */
function endIfStuck(socket: Socket): void {
  if (socket.writableLength > 0) socket.destroy();
}

function expectNoSchema(): never {
  throw new Error('Expected routes without a schema of Fastify, but got one with.');
}

/** No route of ours has a schema of Fastify: its compilers for them are a hundred modules that need not be loaded. */
const noCompilers = { buildValidator: expectNoSchema, buildSerializer: expectNoSchema };

/**
 * An HTTP server that gives every request an id (x-request-id, taken over or made), answers every fault as GraphQL
 * errors in JSON, and when closed lets the requests in flight end first.
 */
export function createWebServer({
  logger,
  bodyLimit,
  receiveTimeoutMs = 30_000,
  sendTimeoutMs = 120_000,
}: WebServerOptions): FastifyInstance {
  const web = fastify({
    bodyLimit,
    requestTimeout: receiveTimeoutMs,
    // Of who reads slowly, Node sees something once in 1.6 MB on one machine: the system keeps that much for the connection.
    connectionTimeout: sendTimeoutMs,
    http: {
      // Told from the start, it holds for the headers too; of the two, Node gives a request the longer.
      requestTimeout: receiveTimeoutMs,
      // How often Node looks for those that take longer.
      connectionsCheckingInterval: Math.min(receiveTimeoutMs, 5000),
      // Else it drops all but the first, as of `authorization`, where a proxy may have gone by the last.
      joinDuplicateHeaders: true,
    },
    requestIdHeader: false,
    genReqId: (request) => requestIdFrom(request.headers[requestIdHeader]),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestUrl },
    frameworkErrors: refuseUrl,
    schemaController: { compilersFactory: noCompilers },
  });
  traceRequests(web);
  const routes = new Set<string>();
  let closing = false;

  web.addHook('onRoute', ({ url }) => {
    routes.add(url);
  });
  web.addHook('onRequest', (request, reply, done) => {
    void reply.header(requestIdHeader, request.id);
    reply.raw.on('timeout', endIfStuck);
    done();
  });
  web.addHook('onSend', (_request, reply, _payload, done) => {
    // Else a client that keeps its connection open would hold the server up.
    if (closing) void reply.header('connection', 'close');
    done();
  });
  onRequestEnd(web, ({ id: requestId, method, routeOptions }, { status, ms }) => {
    const route = routeOptions.url;
    logger.debug({ requestId, method, route, status, ms: Math.round(ms) }, 'answered');
  });
  web.addHook('preClose', (done) => {
    closing = true;
    setTimeout(() => {
      web.server.closeAllConnections();
    }, drainMs).unref();
    done();
  });

  web.setNotFoundHandler((request, reply) => {
    const known = [...routes].sort().join(', ');
    return reply
      .code(404)
      .send(
        answer(
          'ROUTE_NOT_FOUND',
          `Expected one of ${known}, but got: ${request.method} ${request.url}`,
        ),
      );
  });
  web.setErrorHandler((error: FastifyError, request, reply) => {
    // There is nobody left who could be told.
    if (reply.raw.destroyed) {
      logger.debug({ requestId: request.id, err: error }, 'an answer broke off');
      return undefined;
    }
    if (error instanceof HttpRefusal) {
      const { statusCode, headers, code, message } = error;
      return reply.code(statusCode).headers(headers).send(answer(code, message));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refusal(error, bodyLimit));
    logger.error({ requestId: request.id, err: error }, 'unexpected error');
    // In place of a stream that failed before it began, whatever type that has.
    return reply
      .code(500)
      .type('application/json; charset=utf-8')
      .send(answer('INTERNAL_SERVER_ERROR', 'Internal server error.', { requestId: request.id }));
  });
  return web;
}
