import { pipeline } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { codecs, contentCodingOf, contentCodings } from './content-coding.ts';
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
    if (name === undefined || name === 'identity') {
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
