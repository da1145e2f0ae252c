import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { pacedSockets, paceReads } from '../src/database/paced-socket.ts';
import { workAtPace } from '../src/pace.ts';

test('gives all that comes, in order, and the event loop a turn after each slice', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const source = new Readable({ read: () => undefined });
  const chunks = Array.from({ length: 100 }, (_, index) => String(index));
  for (const chunk of [...chunks, null]) source.push(chunk);
  paceReads(source);
  const got: string[] = [];
  let inTurn = 0;
  let mostInTurn = 0;
  source.on('data', (chunk: Buffer) => {
    got.push(chunk.toString());
    mostInTurn = Math.max(mostInTurn, (inTurn += 1));
  });
  const turn = () => {
    inTurn = 0;
    if (!source.readableEnded) setImmediate(turn);
  };
  turn();
  await once(source, 'end');
  expect(got).toEqual(chunks);
  expect(mostInTurn).toBeLessThanOrEqual(3);
});

test('holds nothing up where little comes', async () => {
  const source = Readable.from(['a', 'b']);
  paceReads(source);
  await once(source, 'end');
  expect(source.readableEnded).toBe(true);
});

/** A server that tells who it is. */
async function openServer(name: string) {
  const server = createServer((socket) => socket.end(name));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

async function nameAt(socket: Socket): Promise<string> {
  let name = '';
  for await (const chunk of socket) name += String(chunk);
  return name;
}

test('connects to one host after the other', async () => {
  const servers = [await openServer('first'), await openServer('second')];
  const place = { host: ['127.0.0.1', '127.0.0.1'], port: servers.map(({ port }) => port) };
  const socketTo = pacedSockets();
  expect(await nameAt(socketTo(place))).toBe('first');
  const second = socketTo(place);
  // By these postgres.js checks a certificate, and says where it could not connect.
  expect(second).toMatchObject({ host: '127.0.0.1', port: servers[1]?.port });
  expect(await nameAt(second)).toBe('second');
  expect(await nameAt(socketTo(place))).toBe('first');
  for (const { close } of servers) close();
});
