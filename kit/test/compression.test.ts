import { Readable } from 'node:stream';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { compressAnswers } from '@loopgraph/kit/compress-answers';
import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody } from '@loopgraph/kit/viewer';
import { viewerHeader, viewerSigner } from '@loopgraph/kit/viewer-token';
import { createWebServer } from '@loopgraph/kit/web-server';
import { expect, test } from 'vitest';
import { letters } from './support/letters.ts';

const secret = 'known to the gateway and its subgraphs';
const sign = viewerSigner(secret);
const logger = createLogger({ name: 'test', level: 'silent' });
const manyLetters = JSON.stringify({
  query: `{ ${Array.from({ length: 1000 }, (_, index) => `letter${index}: letter(id: "a") { id }`).join(' ')} }`,
});
const oneLetter = JSON.stringify({ query: '{ letter(id: "a") { id } }' });

/** A service of letters, whose database nothing here asks. */
async function startLetters() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }));
  const server = stack.use(await startSubgraph({ subgraph: letters, database, secret, logger }));
  const owned = stack.move();
  return {
    async post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-encoding': 'identity',
          [viewerHeader]: sign(nobody, 'letters'),
          ...headers,
        },
        body,
      });
      const answer: unknown = await response.json();
      return { status: response.status, headers: response.headers, body: answer };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test.each([
  ['zstd', zstdCompressSync(oneLetter)],
  ['gzip', gzipSync(oneLetter)],
  ['identity', Buffer.from(oneLetter)],
])('reads a request that comes as %s, and says so', async (coding, body) => {
  await using service = await startLetters();
  const answer = await service.post(Buffer.from(body), { 'content-encoding': coding });
  expect(answer).toMatchObject({ status: 200, body: { data: { letter: { id: 'a' } } } });
  expect(answer.headers.get('accept-encoding')).toBe('zstd, br, gzip');
});

const bomb = zstdCompressSync(Buffer.alloc(50 * 1024 * 1024 + 1, ' '));
test.each([
  ['of an unknown coding', 'compress', Buffer.from(oneLetter), 415, 'BAD_REQUEST'],
  ['of two codings', 'gzip, zstd', zstdCompressSync(gzipSync(oneLetter)), 415, 'BAD_REQUEST'],
  ['that is not what it says', 'zstd', Buffer.from(oneLetter), 400, 'BAD_REQUEST'],
  ['that is cut off', 'zstd', zstdCompressSync(oneLetter).subarray(0, -2), 400, 'BAD_REQUEST'],
  ['that is too large once it is read', 'zstd', bomb, 413, 'REQUEST_TOO_LARGE'],
])('refuses a request %s, and answers the next', async (_what, coding, body, status, code) => {
  await using service = await startLetters();
  expect(await service.post(Buffer.from(body), { 'content-encoding': coding })).toMatchObject({
    status,
    body: { errors: [{ extensions: { code } }] },
  });
  expect(await service.post(oneLetter)).toMatchObject({ status: 200 });
});

test('decompresses nothing for those whom it does not trust', async () => {
  await using service = await startLetters();
  const headers = { 'content-encoding': 'zstd', [viewerHeader]: 'forged' };
  expect(await service.post(Buffer.from('no zstd'), headers)).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'VIEWER_NOT_TRUSTED' } }] },
  });
});

test('compresses large answers for who accepts it, and small ones for nobody', async () => {
  await using service = await startLetters();
  const gzip = { 'accept-encoding': 'gzip' };
  const plain = await service.post(manyLetters);
  const large = await service.post(manyLetters, gzip);
  const small = await service.post(oneLetter, gzip);
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(small.headers.get('content-encoding')).toBeNull();
  expect(large.body).toEqual(plain.body);
});

test('sends an error as it is in place of a stream that fails before it began', async () => {
  const web = createWebServer({ logger, bodyLimit: 1000 });
  compressAnswers(web, { fromBytes: 1024 });
  web.get('/', (_request, reply) => {
    const failing = new Readable({
      read() {
        this.destroy(new Error('nothing to read'));
      },
    });
    return reply.type('text/csv').send(failing);
  });
  const answer = await web.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } });
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  await web.close();
});
