import type { Logger } from '@loopgraph/kit/log';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { refusalStatuses } from './decision.ts';
import type { Trail } from './trail.ts';

/**
 * Records that a viewer who is known was refused before any operation was looked at; `isAnswered` tells the requests that came
 * further, and are recorded there. Such a refusal gives nothing away, so that it is sent also where it cannot be recorded.
 */
export function recordRefusals(
  trail: Trail,
  logger: Logger,
  isAnswered: (request: FastifyRequest) => boolean,
): onSendAsyncHookHandler {
  return async (request, reply, payload) => {
    if (!refusalStatuses.has(reply.statusCode) || isAnswered(request)) return payload;
    const viewer = request.getDecorator<Viewer | null>('viewer');
    if (!viewer) return payload;
    try {
      await trail.record({
        requestId: request.id,
        viewer,
        operationHash: null,
        operationName: null,
        fieldKinds: [],
        decision: 'REFUSED',
        codes: [],
        employees: new Set(),
      });
    } catch (err) {
      logger.error({ requestId: request.id, err }, 'a refusal could not be recorded');
    }
    return payload;
  };
}
