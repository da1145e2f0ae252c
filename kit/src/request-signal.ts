import type { FastifyReply } from 'fastify';
import { RequestError } from './errors.ts';

/** What is the same for all that is asked on behalf of one response: an export asks once for each page. */
interface Client {
  /** Fires when the client goes away. */
  readonly gone: AbortSignal;
  readonly timers: Set<NodeJS.Timeout>;
}

const clients = new WeakMap<FastifyReply['raw'], Client>();

function clientOf({ raw }: FastifyReply): Client {
  const known = clients.get(raw);
  if (known) return known;
  const controller = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const client = { gone: controller.signal, timers };
  clients.set(raw, client);
  const onClose = () => {
    for (const timer of timers) clearTimeout(timer);
    if (raw.writableFinished) return;
    const message = 'Expected the client to wait for its answer, but it went away.';
    controller.abort(new RequestError('REQUEST_CANCELLED', message));
  };
  if (raw.closed) onClose();
  else raw.once('close', onClose);
  return client;
}

/**
 * Fires, with a RequestError for its reason, when the client goes away before it has its answer (REQUEST_CANCELLED), and
 * where `timeoutMs` is given, when it has waited that long from now (REQUEST_TIMEOUT).
 */
export function requestSignal(reply: FastifyReply, timeoutMs?: number): AbortSignal {
  const { gone, timers } = clientOf(reply);
  if (timeoutMs === undefined || gone.aborted) return gone;
  const late = new AbortController();
  const timer = setTimeout(() => {
    timers.delete(timer);
    const message = `Expected to answer within ${timeoutMs} ms, but it took longer.`;
    late.abort(new RequestError('REQUEST_TIMEOUT', message));
  }, timeoutMs);
  timers.add(timer);
  return AbortSignal.any([gone, late.signal]);
}
