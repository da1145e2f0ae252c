import type { FastifyReply } from 'fastify';
import { RequestError } from './errors.ts';

/** Stops what is asked on behalf of one response: an export asks once for each page. */
interface Client {
  /** Those of what is asked at present, with what stops each when its time is up. */
  readonly asking: Map<AbortController, NodeJS.Timeout | undefined>;
  /** Why nobody waits any more. */
  gone: RequestError | undefined;
}

const clients = new WeakMap<FastifyReply['raw'], Client>();

function clientOf({ raw }: FastifyReply): Client {
  const known = clients.get(raw);
  if (known) return known;
  const client: Client = { asking: new Map(), gone: undefined };
  clients.set(raw, client);
  const onClose = () => {
    for (const timer of client.asking.values()) clearTimeout(timer);
    if (raw.writableFinished) return;
    const message = 'Expected the client to wait for its answer, but it went away.';
    client.gone = new RequestError('REQUEST_CANCELLED', message);
    for (const controller of client.asking.keys()) controller.abort(client.gone);
  };
  if (raw.closed) onClose();
  else raw.once('close', onClose);
  return client;
}

/**
 * Fires, with a RequestError for its reason, when the client goes away before it has its answer (REQUEST_CANCELLED), and
 * where `timeoutMs` is given, when it has waited that long from now (REQUEST_TIMEOUT). One controller does for both:
 * `AbortSignal.any` takes ten times as long as to make one.
 */
export function requestSignal(reply: FastifyReply, timeoutMs?: number): AbortSignal {
  const { asking, gone } = clientOf(reply);
  if (gone) return AbortSignal.abort(gone);
  const controller = new AbortController();
  const late = () => {
    asking.delete(controller);
    const message = `Expected to answer within ${timeoutMs} ms, but it took longer.`;
    controller.abort(new RequestError('REQUEST_TIMEOUT', message));
  };
  asking.set(controller, timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs));
  return controller.signal;
}
