import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientClosedRequest, onRequestEnd } from '../request-end.ts';
import { failSpan, startServerSpan, within, type Span } from './tracing.ts';

/** They are asked every few seconds, by those who watch. */
const routesOfWatchers = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Makes a span of each request, by the HTTP conventions of OpenTelemetry, that goes on with the trace which the request
 * names (`traceparent`). Of its address it tells the route alone: the query string has values of people.
 */
export function traceRequests(web: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  web.addHook('onRequest', (request, _reply, done) => {
    const { method, headers, protocol } = request;
    const route = request.routeOptions.url;
    const attributes = {
      'http.request.method': method,
      'url.scheme': protocol,
      ...(route !== undefined && { 'http.route': route }),
    };
    const span = routesOfWatchers.has(route ?? '')
      ? undefined
      : startServerSpan([method, route].join(' ').trim(), attributes, headers);
    if (span) spans.set(request, span);
    within(span, done);
  });
  // A body is read in the context of its socket.
  web.addHook('preValidation', (request, _reply, done) => {
    within(spans.get(request), done);
  });
  onRequestEnd(web, (request, { status, sentStatus }) => {
    const span = spans.get(request);
    if (sentStatus !== undefined) span?.setAttribute('http.response.status_code', sentStatus);
    if (status === clientClosedRequest) failSpan(span, 'cancelled');
    else if (status >= 500) failSpan(span, String(status));
    span?.end();
  });
}
