import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The connections that it came over, by their order. */
  readonly connection: number;
  /** Resolves when its connection is closed. */
  readonly closed: Promise<unknown>;
}

/** What a server does with a request that it has read. */
export type Turn = (response: ServerResponse, received: Received) => void;

/** Answers with `body` in JSON, or as it is where it is bytes. */
export function answers(body: unknown, status = 200, headers = {}): Turn {
  const sent = Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(sent);
}

/** What the subgraph of employees says of one. */
export const ada = answers({ data: { employee: { name: 'Ada' } } });

/** Never answers. */
export const hangs: Turn = () => undefined;

/** Breaks the connection before anything of a response is sent. */
export const breaks: Turn = (response) => {
  response.socket?.resetAndDestroy();
};

/** Breaks the connection when the client has the head of a response and a half of its body. */
export const breaksMidway: Turn = (response) => {
  response.writeHead(200, { 'content-length': '100' }).write('{"data":', () => {
    response.socket?.destroy();
  });
};

/** A server in place of a subgraph, which does with requests what `turn` says, and remembers them. */
export async function openScriptedSubgraph(turn: Turn) {
  const received: Received[] = [];
  const connections: Socket[] = [];
  const closes = new Map<Socket, Promise<unknown>>();
  const script = { turn };
  const server = createServer((request, response) => {
    const { socket } = request;
    const closed = closes.get(socket) ?? Promise.resolve();
    void buffer(request).then((body) => {
      const connection = connections.indexOf(socket);
      const one = { headers: request.headers, body, connection, closed };
      received.push(one);
      script.turn(response, one);
    });
  });
  server.on('connection', (socket) => {
    connections.push(socket);
    closes.set(socket, new Promise((resolve) => socket.once('close', resolve)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    script,
    received,
    connections,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type ScriptedSubgraph = Awaited<ReturnType<typeof openScriptedSubgraph>>;
