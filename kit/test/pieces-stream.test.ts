import { HeaderMap } from '@apollo/server';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';

import { sendAnswer } from '../src/graphql-server.ts';
import { PiecesStream } from '../src/pieces-stream.ts';

const pieceLength = 64 * 1024;
const count = 400;

/** A server with one answer of 26 MB, and one who begins to read it. */
async function beginReading() {
  await using started = new AsyncDisposableStack();
  const letters = Array.from({ length: count }, (_, index) =>
    String.fromCharCode(97 + (index % 26)),
  );
  const body = new PiecesStream(letters.map((letter) => Buffer.alloc(pieceLength, letter)));
  const web = fastify();
  started.defer(() => web.close());
  const headers = new HeaderMap([['content-type', 'application/json']]);
  web.get('/', (_request, reply) => sendAnswer(reply, { status: 200, headers, body }));
  await web.listen();
  const { port } = web.server.address() as AddressInfo;
  const paused = once(body, 'pause');
  const request = get({ port, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const running = started.move();
  return { body, response, paused, letters, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

test('keeps what a slow client does not read, sends it the rest later, and lets go what it has', async () => {
  await using reading = await beginReading();
  const { body, response, paused, letters } = reading;
  await paused;
  expect(body.pieces.length).toBeGreaterThan(count / 2);
  expect(response.headers['content-length']).toBe(String(count * pieceLength));
  let text = '';
  for await (const chunk of response) text += String(chunk);
  expect(text.length).toBe(count * pieceLength);
  expect(letters.every((letter, index) => text[index * pieceLength] === letter)).toBe(true);
  expect(body.pieces).toEqual([]);
});

test('lets go all of an answer whose client goes away in the middle', async () => {
  await using reading = await beginReading();
  const { body, response, paused } = reading;
  await paused;
  const closed = once(body, 'close');
  response.destroy();
  await closed;
  expect({ pieces: body.pieces, destroyed: body.destroyed }).toEqual({
    pieces: [],
    destroyed: true,
  });
});
