import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { createLogger } from '../src/log.ts';
import { createWebServer, type WebServerOptions } from '../src/web-server.ts';

/** More than connections hold for a client that does not read. */
const long = Buffer.alloc(16 * 1024 * 1024, 'x');

/** A server, and ways to send it a request as it stands. */
async function startServer(options: Partial<WebServerOptions> = {}) {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const web = createWebServer({ logger, bodyLimit: 1000, ...options });
  web.post('/', ({ headers: { authorization, host } }) => ({ authorization, host }));
  web.get('/long', () => long);
  const idle = ({ raw }: FastifyReply) => once(raw.req.socket, 'timeout');
  web.get('/late', async (_request, reply) => {
    await idle(reply);
    return 'late';
  });
  web.get('/parts', (_request, reply) => {
    const parts = async function* () {
      for (const part of ['a', 'b', 'c']) {
        yield part;
        await idle(reply);
      }
    };
    return reply.send(Readable.from(parts()));
  });
  const address = await web.listen({ host: '127.0.0.1', port: 0 });
  return {
    /** A connection that was sent `request`, and the server's end of it. */
    async send(request: string) {
      const connected = once(web.server, 'connection') as Promise<[Socket]>;
      const socket = connect(Number(new URL(address).port), '127.0.0.1').pause();
      socket.on('error', () => undefined).write(request.replaceAll('\n', '\r\n'));
      const [served] = await connected;
      return { socket, served };
    },
    async [Symbol.asyncDispose]() {
      web.server.closeAllConnections();
      await web.close();
    },
  };
}

/** What a server says to `request`, until it closes the connection. */
async function exchange(request: string, options: Partial<WebServerOptions> = {}): Promise<string> {
  await using server = await startServer(options);
  const { socket } = await server.send(request);
  return await text(socket);
}

// Node's own time for headers would be a minute.
test('ends a request whose body never comes', { timeout: 30_000 }, async () => {
  const stalled =
    'POST / HTTP/1.1\nhost: a\ncontent-type: application/json\ncontent-length: 9\n\n{';
  expect(await exchange(stalled, { receiveTimeoutMs: 100 })).toMatch(/^HTTP\/1\.1 408 /);
});

test('ends the connection of a client that takes nothing of its answer, not of one that reads it slowly', async () => {
  await using server = await startServer({ sendTimeoutMs: 2000 });
  const request = 'GET /long HTTP/1.1\nhost: a\nconnection: close\n\n';
  const { served: stalled } = await server.send(request);
  const { socket: slow } = await server.send(request);
  let read = '';
  while (!stalled.closed) {
    // Its pace; nothing is waited for by it.
    await setTimeout(10);
    read += String(slow.read() ?? '');
  }
  read += await text(slow);
  expect(read.endsWith(`\r\n\r\n${long.toString()}`)).toBe(true);
});

test.each([
  ['one that is late', '/late', '\r\n\r\nlate'],
  ['parts that are', '/parts', '1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n'],
])(
  'sends an answer over a connection where nothing moved meanwhile: %s',
  async (_what, path, end) => {
    const request = `GET ${path} HTTP/1.1\nhost: a\nconnection: close\n\n`;
    expect((await exchange(request, { sendTimeoutMs: 100 })).endsWith(end)).toBe(true);
  },
);

test('shows a header that is there twice with both of its values', async () => {
  const twice =
    'POST / HTTP/1.1\nhost: a\nhost: b\nauthorization: Bearer x\nauthorization: Bearer y\n';
  const answer = await exchange(`${twice}connection: close\n\n`);
  expect(answer).toContain('{"authorization":"Bearer x, Bearer y","host":"a, b"}');
});
