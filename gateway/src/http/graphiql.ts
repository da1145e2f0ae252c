import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PageOptions } from './graphiql-page.ts';
import { makePage, type MadePage } from './made-page.ts';

// The browser itself refuses whatever the page would load from elsewhere. Its editor runs in workers made from blobs.
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// How long after the start the page is made: whoever waits for the start waits for more than this page.
const idleMs = 2000;

function send(reply: FastifyReply, { gzip, br }: MadePage, accepted = '') {
  void reply.type('text/html; charset=utf-8');
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(br);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(Readable.from([gzip]).pipe(createGunzip()));
}

/** Serves GraphiQL at /; browsers keep it and ask only whether it changed. */
export function serveGraphiql(web: FastifyInstance, options: PageOptions): void {
  let made: Promise<MadePage> | undefined;
  const closing = new AbortController();
  const page = () =>
    (made ??= makePage(options, closing.signal).catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  let warming: NodeJS.Timeout | undefined;
  web.addHook('onListen', (done) => {
    // A failure shows, with its cause, when somebody asks for the page.
    warming = setTimeout(() => void page().catch(() => undefined), idleMs).unref();
    done();
  });
  web.addHook('preClose', (done) => {
    clearTimeout(warming);
    done();
  });
  // Not before: who still waits for the page shall have it.
  web.addHook('onClose', (_, done) => {
    closing.abort();
    done();
  });
  web.get('/', async (request, reply) => {
    const current = await page();
    void reply.headers({
      etag: current.etag,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const known = request.headers['if-none-match'] ?? '';
    if (known.includes(current.etag)) return reply.code(304).send();
    return send(reply, current, request.headers['accept-encoding']);
  });
}
