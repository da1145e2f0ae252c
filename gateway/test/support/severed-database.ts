import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a database on which the connection can break before an answer is through. */
export async function openSeverableWay(databaseUrl: string) {
  const target = new URL(databaseUrl);
  let isSevered = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const both = [near, far];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const each of both) each.destroy();
      });
    }
    near.on('data', (sent) => far.write(sent));
    far.on('data', (answer) => {
      if (isSevered) near.destroy();
      else near.write(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    /** Whatever is sent from now on arrives, and its answer does not. */
    sever: () => void (isSevered = true),
    mend: () => void (isSevered = false),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
