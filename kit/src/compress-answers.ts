import { finished, Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { codecs, contentCodings, type ContentCoding } from './content-coding.ts';
import { oncePerText } from './once-per-text.ts';

const compressible = /^text\/(?!event-stream)|[/+](?:x-nd)?json\b/;

function isOpen(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  const cacheControl = String(reply.getHeader('cache-control') ?? '');
  return (
    typeof type === 'string' &&
    compressible.test(type) &&
    !reply.hasHeader('content-encoding') &&
    !cacheControl.includes('no-transform')
  );
}

function varyByEncoding(reply: FastifyReply): void {
  const others = reply.getHeader('vary');
  void reply.header(
    'vary',
    others === undefined ? 'accept-encoding' : `${String(others)}, accept-encoding`,
  );
}

const codingIn = oncePerText((header): ContentCoding | undefined => {
  const headers = { 'accept-encoding': header };
  const accepted = new Negotiator({ headers }).encodings([...contentCodings, 'identity']);
  const plain = accepted.indexOf('identity');
  const preferred = plain < 0 ? accepted : accepted.slice(0, plain);
  return contentCodings.find((coding) => preferred.includes(coding));
});

/** Ours that serves best of those that a request accepts rather than none. */
function codingFor({ headers }: FastifyRequest): ContentCoding | undefined {
  const header = headers['accept-encoding'];
  return header === undefined ? undefined : codingIn(header);
}

function announce(reply: FastifyReply, coding: ContentCoding): void {
  void reply.header('content-encoding', coding).removeHeader('content-length');
  // A strong one would be of other bytes: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string' && !tag.startsWith('W/')) void reply.header('etag', `W/${tag}`);
}

/**
 * Compresses `source` as it comes: whenever it pauses, all that it gave is handed on. It fails when `source` does, after what
 * came until then, and ends `source` when nobody reads it any more.
 */
function compressStream(source: Readable, coding: ContentCoding): Readable {
  const compressor = codecs[coding].createCompressor();
  let began = false;
  let due = false;
  source.on('data', () => {
    began = true;
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      if (!compressor.destroyed && !compressor.writableEnded) compressor.flush();
    });
  });
  finished(source, { writable: false }, (error) => {
    if (!error || compressor.destroyed) return;
    // To flush nothing writes a head all the same.
    if (began) compressor.flush(() => compressor.destroy(error));
    else compressor.destroy(error);
  });
  compressor.once('close', () => source.destroy());
  return source.pipe(compressor);
}

/**
 * Compresses answers of `fromBytes` and more, and streams, for those who accept it, beside the event loop. Call it after other
 * hooks that look at what is sent were added.
 */
export function compressAnswers(
  web: FastifyInstance,
  { fromBytes }: { readonly fromBytes: number },
): void {
  // Where a stream fails before anything of it was sent, an error is sent in its place, as it is.
  web.addHook('onError', (_request, reply, _error, done) => {
    void reply.removeHeader('content-encoding');
    done();
  });
  web.addHook('onSend', async (request, reply, payload) => {
    if (!isOpen(reply)) return payload;
    varyByEncoding(reply);
    if (payload === null || payload === undefined || request.method === 'HEAD') return payload;
    const coding = codingFor(request);
    if (!coding) return payload;
    if (payload instanceof Readable) {
      announce(reply, coding);
      return compressStream(payload, coding);
    }
    if (typeof payload !== 'string' && !(payload instanceof Uint8Array)) return payload;
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    if (bytes.length < fromBytes) return payload;
    announce(reply, coding);
    return await codecs[coding].compress(bytes);
  });
}
