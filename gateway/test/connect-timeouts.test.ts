import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createLogger } from '@loopgraph/kit/log';
import { nobody } from '@loopgraph/kit/viewer';
import { expect, test, vi } from 'vitest';
import { callsTo } from '../src/execution/calls-to.ts';
import { keepCircuits } from '../src/execution/over-http/circuit.ts';
import {
  keepHttpConnections,
  type HttpConnections,
} from '../src/execution/over-http/http-connections.ts';
import { signViewersWith } from '../src/execution/signed-viewers.ts';
import { secret } from './support/world.ts';

/** A host whose connections never come about, as those of one that drops packets: its TLS does not answer. */
async function openSilentHost() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    // Else its end would not be seen.
    socket.resume().on('error', () => undefined);
    sockets.push(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    url: `https://127.0.0.1:${address.port}/graphql`,
    sockets,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function callBy(connections: HttpConnections, url: string, failures: number) {
  const circuitOf = keepCircuits(
    { failures, resetMs: 3_600_000 },
    createLogger({ name: 'test', level: 'silent' }),
  );
  const http = {
    connections,
    circuitOf,
    signViewer: signViewersWith(secret),
    compression: 'off' as const,
  };
  const call = callsTo({ employees: { url } }, http)('employees', undefined);
  const { signal } = new AbortController();
  const request = { variables: {}, requestId: 'r', viewer: nobody, signal };
  return { circuit: call.circuit, ask: (query: string) => call({ ...request, query }) };
}

const unavailable = {
  code: 'SUBGRAPH_UNAVAILABLE',
  cause: { code: 'UND_ERR_CONNECT_TIMEOUT' },
};

test('connects three times at most for a query, once for a mutation, and each is one failure of the circuit', async () => {
  await using host = await openSilentHost();
  const connections = keepHttpConnections(1);
  const { ask, circuit } = callBy(connections, host.url, 2);
  await expect(ask('{ a }')).rejects.toMatchObject(unavailable);
  expect(host.sockets).toHaveLength(3);
  expect(circuit?.()).toBe('closed');
  await expect(ask('mutation { a }')).rejects.toMatchObject(unavailable);
  expect(host.sockets).toHaveLength(4);
  expect(circuit?.()).toBe('open');
  await connections.close();
});

test('gives a connection up so soon that another is tried within the time of a subgraph', async () => {
  await using host = await openSilentHost();
  const connections = keepHttpConnections();
  const client = new AbortController();
  const request = { headers: {}, body: '{}', signal: client.signal, repeatable: true };
  const posted = connections.post(host.url, request);
  await vi.waitFor(() => {
    expect(host.sockets).toHaveLength(2);
    expect(host.sockets[0]?.destroyed).toBe(true);
  }, 4000);
  client.abort();
  await expect(posted).rejects.toThrow();
});

test(
  'waits no more for a connection when nobody waits for the answer',
  { timeout: 10_000 },
  async () => {
    await using host = await openSilentHost();
    const connections = keepHttpConnections(60_000);
    const client = new AbortController();
    const request = { headers: {}, body: '{}', signal: client.signal, repeatable: true };
    const posted = connections.post(host.url, request);
    await vi.waitFor(() => {
      expect(host.sockets).toHaveLength(1);
    }, 20_000);
    client.abort();
    await expect(posted).rejects.toThrow();
    expect(host.sockets[0]?.destroyed).toBe(false);
  },
);
