import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply } from 'fastify';
import { RequestError } from './errors.ts';

/** Stops what is asked on behalf of one response: an export asks once for each page. */
interface Client {
  /** Those of what is asked at present, with what stops each when its time is up. */
  readonly asking: Map<AbortController, NodeJS.Timeout | undefined>;
  /** Those who ask for a part of the same response. */
  readonly parts: Set<Client>;
  /** Why nobody waits any more. */
  gone: RequestError | undefined;
}

/** Whose response it is that what is asked at present is a part of. */
const whole = new AsyncLocalStorage<Client>();

const clients = new WeakMap<FastifyReply['raw'], Client>();

function leave(client: Client): void {
  const message = 'Expected the client to wait for its answer, but it went away.';
  client.gone = new RequestError('REQUEST_CANCELLED', message);
  for (const controller of client.asking.keys()) controller.abort(client.gone);
  for (const part of client.parts) leave(part);
}

function clientOf({ raw }: FastifyReply): Client {
  const known = clients.get(raw);
  if (known) return known;
  const client: Client = { asking: new Map(), parts: new Set(), gone: undefined };
  clients.set(raw, client);
  const owner = whole.getStore();
  if (owner?.gone) leave(client);
  owner?.parts.add(client);
  const onClose = () => {
    for (const timer of client.asking.values()) clearTimeout(timer);
    owner?.parts.delete(client);
    if (!raw.writableFinished) leave(client);
  };
  if (raw.closed) onClose();
  else raw.once('close', onClose);
  return client;
}

/** Runs what answers requests of our own for parts of a response: who goes away before that is whole, leaves them too. */
export function asPartsOf<T>(reply: FastifyReply, run: () => T): T {
  return whole.run(clientOf(reply), run);
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

/** What `promise` gives, or the reason of `signal` as soon as that fires: nobody waits for it then. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}
