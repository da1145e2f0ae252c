import type { Logger } from '@loopgraph/kit/log';
import type { FastifyRequest, onSendHookHandler } from 'fastify';
import { z } from 'zod';
import { askerOf } from '../access/identify.ts';
import { hashOf } from '../operations/hash-of.ts';
import { askedOperation, parametersOf } from '../operations/select/asked-operation.ts';
import { isRefusal } from './decision.ts';
import type { Refusals } from './refusals.ts';

const refusedShape = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })),
});
const sha256 = /^[\da-f]{64}$/;

/** The codes of the errors in an answer's payload; none where it is in another form. */
function codesIn(payload: unknown): string[] {
  if (typeof payload !== 'string') return [];
  try {
    const { errors } = refusedShape.parse(JSON.parse(payload));
    return [...new Set(errors.map(({ extensions }) => extensions.code))];
  } catch {
    return [];
  }
}

/** SHA-256 of the operation that was asked for by its text or its hash; null where it was asked for by neither. */
function operationHashOf(request: FastifyRequest): string | null {
  const parameters = parametersOf(request);
  if (typeof parameters === 'string') return null;
  const { text, persistedQuery, documentId } = askedOperation(parameters, undefined);
  if (text !== undefined) return hashOf(text);
  return [persistedQuery, documentId].find((id) => id !== undefined && sha256.test(id)) ?? null;
}

/**
 * Records that someone who is known was refused before any operation was looked at; `isAnswered` tells the requests that came
 * further, and are recorded there. Such a refusal gives nothing away, so that it is sent also where it cannot be recorded.
 */
export function recordRefusals(
  { record }: Pick<Refusals, 'record'>,
  logger: Logger,
  isAnswered: (request: FastifyRequest) => boolean,
): onSendHookHandler {
  async function recordRefusal(request: FastifyRequest, payload: unknown): Promise<void> {
    const viewer = askerOf(request);
    if (!viewer) return;
    try {
      await record({
        requestId: request.id,
        viewer,
        operationHash: operationHashOf(request),
        operationName: null,
        fieldKinds: [],
        decision: 'REFUSED',
        codes: codesIn(payload),
        employees: new Set(),
      });
    } catch (err) {
      logger.error({ requestId: request.id, err }, 'a refusal could not be recorded');
    }
  }

  return (request, reply, payload, done) => {
    if (!isRefusal(reply.statusCode) || isAnswered(request)) {
      done(null, payload);
      return;
    }
    recordRefusal(request, payload).then(() => {
      done(null, payload);
    }, done);
  };
}
