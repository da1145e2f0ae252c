import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { RequestError } from './errors.ts';
import type { Logger } from './log.ts';
import { viewerHeader, viewerVerifier, type Signed } from './viewer-token.ts';

export interface SignedViewerOptions {
  readonly secret: string;
  /** The subgraph that is asked. */
  readonly audience: string;
  readonly logger: Logger;
}

const decorator = 'signedViewer';

/**
 * Lets only those through who bring a viewer that the gateway signed, before anything else of the request is read. All
 * others get 401 and VIEWER_NOT_TRUSTED; what was wrong stands in the log alone.
 */
export function admitSignedViewers(
  web: FastifyInstance,
  { secret, audience, logger }: SignedViewerOptions,
): onRequestAsyncHookHandler {
  const verify = viewerVerifier(secret, audience);
  web.decorateRequest(decorator, null);
  return async (request, reply) => {
    const token = request.headers[viewerHeader];
    try {
      if (typeof token !== 'string') throw new Error(`expected one ${viewerHeader} header`);
      request.setDecorator(decorator, await verify(token));
    } catch (err) {
      logger.warn({ requestId: request.id, err }, 'a viewer was not trusted');
      const refusal = new RequestError(
        'VIEWER_NOT_TRUSTED',
        'Expected a viewer that the gateway signed, but got none that holds.',
      );
      await reply
        .code(401)
        .header('www-authenticate', viewerHeader)
        .send({ errors: [refusal.toJSON()] });
    }
  };
}

/** What the gateway signed of a request that `admitSignedViewers` let through. */
export function signedBy(request: FastifyRequest): Signed {
  return request.getDecorator<Signed>(decorator);
}
