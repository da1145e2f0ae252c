import type { FastifyReply } from 'fastify';
import { RequestError } from './errors.ts';

/** Fires when the client of a response goes away; one for all that is asked on its behalf. */
const clientsGone = new WeakMap<FastifyReply['raw'], AbortSignal>();

function clientGone({ raw }: FastifyReply): AbortSignal {
  const known = clientsGone.get(raw);
  if (known) return known;
  const controller = new AbortController();
  clientsGone.set(raw, controller.signal);
  const onClose = () => {
    if (raw.writableFinished) return;
    const message = 'Expected the client to wait for its answer, but it went away.';
    controller.abort(new RequestError('REQUEST_CANCELLED', message));
  };
  if (raw.closed) onClose();
  else raw.once('close', onClose);
  return controller.signal;
}

/**
 * Fires, with a RequestError for its reason, when the client goes away before it has its answer (REQUEST_CANCELLED), and
 * where `timeoutMs` is given, when it has waited that long from now (REQUEST_TIMEOUT).
 */
export function requestSignal(reply: FastifyReply, timeoutMs?: number): AbortSignal {
  const gone = clientGone(reply);
  if (timeoutMs === undefined) return gone;
  const late = new AbortController();
  // Not cleared: an export asks many times on behalf of one response, and each would add a listener to it.
  setTimeout(() => {
    const message = `Expected to answer within ${timeoutMs} ms, but it took longer.`;
    late.abort(new RequestError('REQUEST_TIMEOUT', message));
  }, timeoutMs).unref();
  return AbortSignal.any([gone, late.signal]);
}
