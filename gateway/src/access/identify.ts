import type { Viewer } from '@loopgraph/kit/viewer';
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';

/** Who sends `request`, and what for; rejects where that cannot be told. */
export type Identify = (request: FastifyRequest) => Promise<Viewer>;

const decorator = 'viewer';

/** Makes a pre-handler for the routes that answer only those who say who they are. */
export function identifyWith(web: FastifyInstance, identify: Identify): preHandlerAsyncHookHandler {
  web.decorateRequest(decorator, null);
  return async (request) => {
    request.setDecorator(decorator, await identify(request));
  };
}

/** The viewer of a request that went through `identifyWith`. */
export function viewerOf(request: FastifyRequest): Viewer {
  return request.getDecorator<Viewer>(decorator);
}
