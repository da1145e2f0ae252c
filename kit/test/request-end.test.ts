import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { createLogger } from '@loopgraph/kit/log';
import { onRequestEnd } from '@loopgraph/kit/request-end';
import { createWebServer } from '@loopgraph/kit/web-server';
import { expect, test } from 'vitest';

/** More than connections hold for a client that does not read. */
const long = Buffer.alloc(32 * 1024 * 1024, 'x');

/** A server that tells how requests ended, by their paths. */
async function startTold() {
  const lines: unknown[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ name: 'test', level: 'debug', destination });
  const web = createWebServer({ logger, bodyLimit: 1000 });
  const ends: unknown[] = [];
  const begun = Promise.withResolvers<undefined>();
  onRequestEnd(web, ({ url }, { status, sentStatus }) => {
    ends.push([url, status, sentStatus]);
  });
  web.get('/short', () => ({ is: 'short' }));
  web.get('/long', () => long);
  web.get('/streamed', (_request, reply) => reply.send(Readable.from([long])));
  web.get('/never', () => new Promise(() => undefined));
  web.get('/breaking', (_request, reply) => {
    const parts = async function* () {
      yield 'a part';
      await begun.promise;
      throw new Error('no more');
    };
    return reply.send(Readable.from(parts()));
  });
  const address = await web.listen({ host: '127.0.0.1', port: 0 });
  return {
    web,
    address,
    ends,
    /** Lets an answer break off that has begun. */
    breakOff: () => {
      begun.resolve(undefined);
    },
    answered: () =>
      lines.filter((line) => (line as { readonly msg: string }).msg === 'answered') as object[],
    /** Once the server has all of them. */
    async send(...paths: readonly string[]) {
      const socket = connect(Number(new URL(address).port), '127.0.0.1').pause();
      let received = 0;
      const all = new Promise<void>((resolve) => {
        web.server.on('request', () => {
          if (++received === paths.length) resolve();
        });
      });
      socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join(''));
      await all;
      return socket;
    },
    [Symbol.asyncDispose]: async () => {
      web.server.closeAllConnections();
      await web.close();
    },
  };
}

test.each([
  ['GET', '/short', 200],
  ['HEAD', '/short', 200],
  ['GET', '/streamed', 200],
  ['GET', '/unknown', 404],
])('tells once of %s %s that is answered', async (method, url, status) => {
  await using told = await startTold();
  await (await fetch(told.address + url, { method })).arrayBuffer();
  await told.web.inject({ method: method as 'GET', url });
  await expect.poll(() => told.ends).toHaveLength(2);
  await told.web.close();
  expect(told.ends).toEqual([
    [url, status, status],
    [url, status, status],
  ]);
  expect(told.answered()).toMatchObject([
    { method, status },
    { method, status },
  ]);
});

test.each([
  ['/never', undefined],
  ['/long', 200],
  ['/streamed', 200],
])('tells once of %s whose client goes away', async (url, sentStatus) => {
  await using told = await startTold();
  const socket = await told.send(url);
  if (sentStatus) await once(socket, 'readable');
  socket.destroy();
  await expect.poll(() => told.ends).toHaveLength(1);
  await told.web.close();
  expect(told.ends).toEqual([[url, 499, sentStatus]]);
  expect(told.answered()).toMatchObject([{ status: 499 }]);
});

test('tells of each request that a connection had waiting when its client goes away', async () => {
  await using told = await startTold();
  const socket = await told.send('/never', '/never', '/never');
  socket.destroy();
  await expect.poll(() => told.ends).toHaveLength(3);
  expect(told.ends).toEqual(Array.from({ length: 3 }, () => ['/never', 499, undefined]));
});

test('tells of an answer that breaks off by itself as a fault of the server', async () => {
  await using told = await startTold();
  const asked = request(`${told.address}/breaking`).end();
  const [answer] = (await once(asked, 'response')) as [Readable];
  told.breakOff();
  await expect(answer.toArray()).rejects.toThrow('aborted');
  await expect.poll(() => told.ends).toEqual([['/breaking', 500, 200]]);
});
