import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import { onRequestEnd } from '@loopgraph/kit/request-end';
import type { Role } from '@loopgraph/kit/viewer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocal } from '../access/local-request.ts';
import type { Metrics } from './metrics.ts';

/** Who may read them with a credential. */
const readers: readonly Role[] = ['admin', 'service'];

/** Who may read them. */
export interface MetricsReaders {
  /** The roles of who sends a request; rejects with a 401 where that cannot be told. */
  readonly rolesOf: (request: FastifyRequest) => Promise<readonly Role[]>;
  /** Whether things are tried out here, so that requests from this machine need no credential. */
  readonly isTriedOut: boolean;
}

/**
 * Serves /metrics in the text format of Prometheus, to admins and services, and where things are tried out to this machine; and
 * counts all requests. They hold nothing of people, but how much goes on here, and what fails, is nobody else's business.
 */
export function serveMetrics(
  web: FastifyInstance,
  metrics: Metrics,
  { rolesOf, isTriedOut }: MetricsReaders,
): void {
  onRequestEnd(web, ({ routeOptions, method }, { status }) => {
    const route = routeOptions.url ?? 'none';
    metrics.record('loopgraph_http_requests_total', { route, method, status: String(status) });
  });
  web.get('/metrics', async (request, reply) => {
    if (!(isTriedOut && isLocal(request))) {
      const held = await rolesOf(request);
      if (!held.some((role) => readers.includes(role))) {
        throw new HttpRefusal(
          403,
          'METRICS_REFUSED',
          `Expected a viewer who may read metrics (${readers.join(', ')}), but got another.`,
        );
      }
    }
    const { contentType, text } = await metrics.expose();
    return reply.header('cache-control', 'no-store').type(contentType).send(text);
  });
}
