import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What nginx has for the status of a request whose client went away before it had its answer; it is sent to nobody. */
export const clientClosedRequest = 499;

/** How a request ended. */
export interface RequestEnd {
  /** Of its answer; 499 where its connection was closed before that was sent whole, 500 where the answer itself broke off. */
  readonly status: number;
  /** What was sent of the answer's status; undefined where nothing was. */
  readonly sentStatus: number | undefined;
  /** How long it took, in ms. */
  readonly ms: number;
}

type EndListener = (request: FastifyRequest, end: RequestEnd) => void;

const listenersOf = new WeakMap<FastifyInstance, EndListener[]>();

function watchEnds(web: FastifyInstance, listeners: readonly EndListener[]): void {
  const broken = new WeakSet<FastifyReply>();
  web.addHook('onRequest', (request, reply, done) => {
    const startedAt = performance.now();
    const { raw } = reply;
    const end = (status: number) => {
      raw.off('finish', onFinish).off('close', onClose);
      const sentStatus = raw.headersSent ? reply.statusCode : undefined;
      const ms = performance.now() - startedAt;
      for (const listener of listeners) listener(request, { status, sentStatus, ms });
    };
    const onFinish = () => {
      end(reply.statusCode);
    };
    const onClose = () => {
      end(broken.has(reply) ? 500 : clientClosedRequest);
    };
    // Fastify's onResponse is for answers that were sent alone; a request of our own (inject) is closed before it looks finished.
    raw.once('finish', onFinish).once('close', onClose);
    done();
  });
  web.addHook('onSend', (_request, reply, payload, done) => {
    if (payload instanceof Readable) payload.once('error', () => broken.add(reply));
    done();
  });
}

/** Calls `listener` once for each request that a hook can see, when its answer is sent or its connection is closed. */
export function onRequestEnd(web: FastifyInstance, listener: EndListener): void {
  const known = listenersOf.get(web);
  if (known) {
    known.push(listener);
    return;
  }
  const listeners = [listener];
  listenersOf.set(web, listeners);
  watchEnds(web, listeners);
}
