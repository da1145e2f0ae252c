import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import type { Logger } from '@loopgraph/kit/log';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticated } from './authenticated.ts';
import { purposeHeader, PurposeRefusal, statedPurpose, type Asker } from './purpose.ts';

/** Who sends `request`; rejects with a 401 where that cannot be told, whatever the reason. */
export type Authenticate = (request: FastifyRequest) => Promise<Authenticated>;

const decorator = 'viewer';
const refusedDecorator = 'refusedAsker';

/** The same, with what it is for. */
export type Identify = (request: FastifyRequest) => Promise<Viewer>;

/** Tells who is asking by credentials, and what for by what the request states. */
export function identifyBy(authenticate: Authenticate, logger: Logger): Identify {
  return async (request) => {
    try {
      const authenticated = await authenticate(request);
      const purpose = statedPurpose(request.headers[purposeHeader], authenticated);
      return { ...authenticated.identity, purpose };
    } catch (error) {
      if (error instanceof HttpRefusal) {
        const { code, statusCode, cause } = error;
        const level = statusCode < 500 ? 'debug' : 'error';
        logger[level]({ requestId: request.id, code, err: cause }, 'refused a request');
      }
      throw error;
    }
  };
}

/**
 * Makes a hook for the routes that answer only those who say who they are, and what for. It reads headers alone, and so can
 * run before anything else is read of a request.
 */
export function identifyWith(
  web: FastifyInstance,
  identify: Identify,
): (request: FastifyRequest) => Promise<void> {
  web.decorateRequest(decorator, null);
  web.decorateRequest(refusedDecorator, null);
  return async (request) => {
    try {
      request.setDecorator<Viewer>(decorator, await identify(request));
    } catch (error) {
      // Nothing runs for them, but the trail tells who was refused.
      if (error instanceof PurposeRefusal) {
        request.setDecorator<Asker>(refusedDecorator, error.asker);
      }
      throw error;
    }
  };
}

/**
 * Makes what asks again, in the midst of a long answer, whether the API key of its request still is good; rejects as `identify`
 * does where it is not. A token was good when it came, and cannot be taken back.
 */
export function recheckKeysBy(identify: Identify): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (viewerOf(request).credential.kind === 'key') await identify(request);
  };
}

/** The viewer of a request that went through `identifyWith`. */
export function viewerOf(request: FastifyRequest): Viewer {
  return request.getDecorator<Viewer>(decorator);
}

/** Who sends a request that came to `identifyWith`, be it refused there for its purpose; null where that is not known. */
export function askerOf(request: FastifyRequest): Asker | null {
  return (
    request.getDecorator<Viewer | null>(decorator) ??
    request.getDecorator<Asker | null>(refusedDecorator)
  );
}
