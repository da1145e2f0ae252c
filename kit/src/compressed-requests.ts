import { pipeline } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { codecs, contentCodingOf, contentCodings, isIdentity } from './content-coding.ts';
import { HttpRefusal } from './http-refusal.ts';

const taken = contentCodings.join(', ');

/**
 * Reads compressed bodies of requests, up to the server's limit once they are decompressed, and says in every answer that it
 * does: https://www.rfc-editor.org/rfc/rfc7694
 */
export function takeCompressedRequests(web: FastifyInstance): void {
  web.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.header('accept-encoding', taken);
    done();
  });
  web.addHook('preParsing', (request, reply, payload, done) => {
    const name = request.headers['content-encoding'];
    if (isIdentity(name)) {
      done(null, payload);
      return;
    }
    const coding = contentCodingOf(name);
    if (!coding) {
      const message = `Expected one of the content codings ${taken}, or none, but got: ${JSON.stringify(name)}.`;
      done(new HttpRefusal(415, 'BAD_REQUEST', message));
      return;
    }
    const decompressor = codecs[coding].createDecompressor();
    const read = Object.assign(decompressor, { receivedEncodedLength: 0 });
    payload.on('data', (chunk: Buffer) => {
      read.receivedEncodedLength += chunk.length;
    });
    // Whoever reads the decompressor is told of a failure.
    pipeline(payload, read, () => undefined);
    // Else what is too large would be decompressed to its end for nobody.
    reply.raw.once('close', () => read.destroy());
    done(null, read);
  });
}

/**
 * Refuses bodies of requests that are not as they are, of whatever coding, and says so:
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16
 */
export function refuseCompressedRequests(web: FastifyInstance): void {
  const headers = { 'accept-encoding': 'identity' };
  web.addHook('preParsing', (request, _reply, payload, done) => {
    const name = request.headers['content-encoding'];
    // Of these no body is read.
    const isIdle = request.is404 || request.method === 'GET' || request.method === 'HEAD';
    if (isIdle || isIdentity(name)) {
      done(null, payload);
      return;
    }
    const message = `Expected a body without a content coding, but got: ${JSON.stringify(name)}.`;
    done(new HttpRefusal(415, 'BAD_REQUEST', message, { headers }));
  });
}
