import { isFields } from '@loopgraph/kit/fields';
import { requestIdHeader } from '@loopgraph/kit/request-id';
import { asPartsOf } from '@loopgraph/kit/request-signal';
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { GraphQLError } from 'graphql';
import { viewerOf } from '../access/identify.ts';
import { accountOf } from './budget/account-of.ts';
import { rateLimitFields } from './budget/rate-limit-fields.ts';
import { refuserBy, type GuardOptions } from './guard-requests.ts';
import { refuse } from './refuse.ts';

/** Headers that are about the batch as it was sent, and not about its operations. */
const ofTheWhole = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'if-none-match',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function batchFault(batch: readonly unknown[], most: number): GraphQLError | undefined {
  const { length } = batch;
  if (most === 1) {
    const message = `Expected one operation a request, for batches are off, but got a batch of: ${length}.`;
    return refuse('BATCHING_DISABLED', message);
  }
  if (length > most) {
    const message = `Expected a batch of at most ${most} operations, but got one of: ${length}.`;
    return refuse('BATCH_TOO_LARGE', message);
  }
  if (length > 0 && batch.every(isFields)) return undefined;
  const message = 'Expected a batch of operations, a JSON object each, but got something else.';
  return refuse('BAD_REQUEST', message);
}

/** What `request` says about each of its operations. */
function headersFor({ id, headers }: FastifyRequest): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !ofTheWhole.has(name)) kept[name] = value;
  }
  return {
    ...kept,
    [requestIdHeader]: id,
    accept: 'application/json',
    'content-type': 'application/json',
  };
}

/** JSON has no infinite numbers: `1e999`, which reads as one, would be written as null, which is another value or none. */
function expectFinite(_key: string, value: unknown): unknown {
  if (value === Infinity || value === -Infinity) throw new RangeError('not a number of JSON');
  return value;
}

/** `asked` as JSON; undefined where it nests so deep that it cannot be written, or has a number that cannot. */
function jsonOf(asked: unknown): string | undefined {
  try {
    return JSON.stringify(asked, expectFinite);
  } catch {
    return undefined;
  }
}

/** Fastify takes no requests of our own any more once it stops; as they begin in one turn, it took none of the batch. */
function stoppingFault(error: unknown): GraphQLError {
  const isStopping =
    error instanceof Error && 'code' in error && error.code === 'FST_ERR_REOPENED_CLOSE_SERVER';
  if (!isStopping) throw error;
  const message =
    'Expected a gateway that goes on, but this one stops; nothing of the batch was run.';
  return refuse('GATEWAY_STOPPING', message, 503);
}

/**
 * Makes a pre-handler, for after the one that admits requests, that answers a batch: a JSON array of what requests have as their
 * body, with an array of their answers. Each of its operations goes through all that a request of its own would, credentials,
 * choice, limits, budget and record among it, so that a batch gets nobody anything but fewer requests.
 */
export function answerBatches(
  web: FastifyInstance,
  options: GuardOptions,
): preHandlerAsyncHookHandler {
  const { limitsOf, budgets } = options;
  const refuseWith = refuserBy(options);
  return async (request, reply) => {
    const { body: batch, url, ip: remoteAddress } = request;
    if (request.method !== 'POST' || !Array.isArray(batch)) return undefined;
    const viewer = viewerOf(request);
    const limits = limitsOf(viewer.roles);
    const fault = batchFault(batch, limits.batchSize);
    if (fault) return refuseWith(reply, fault);
    const headers = headersFor(request);
    const answerTo = (payload: string) =>
      web.inject({ method: 'POST', url, headers, payload, remoteAddress });
    const payloads = batch.map(jsonOf);
    if (!payloads.every((payload) => payload !== undefined)) {
      const message =
        'Expected operations that nest less deep, and numbers that a Float can be, but got others in a batch.';
      return refuseWith(reply, refuse('BAD_REQUEST', message));
    }
    const answers = await asPartsOf(reply, () =>
      Promise.all(payloads.map(answerTo)).catch(stoppingFault),
    );
    if (!Array.isArray(answers)) return refuseWith(reply, answers);
    const account = accountOf(viewer, limits);
    void reply.headers(rateLimitFields(account, budgets.left(account)));
    const seconds = answers.map((answer) => Number(answer.headers['retry-after'] ?? 0));
    if (Math.max(...seconds) > 0) void reply.header('retry-after', Math.max(...seconds));
    const pieces = answers.flatMap(({ rawPayload }, index) => [
      Buffer.from(index === 0 ? '[' : ','),
      rawPayload,
    ]);
    return reply
      .type('application/json; charset=utf-8')
      .send(Buffer.concat([...pieces, Buffer.from(']')]));
  };
}
