import { once } from 'node:events';
import { connect } from 'node:net';
import type { Sql } from 'postgres';

/** What PostgreSQL told a connection when it was opened: with it, what runs there can be stopped. */
export interface Backend {
  readonly pid: number;
  readonly secret: number;
}

const cancelRequestCode = 80_877_102;
const patienceMs = 5000;

/**
 * Asks PostgreSQL to stop what `backend` runs at present (Protocol, 54.2.8), and waits until it has been told to; rejects
 * where it cannot be asked. The request goes unencrypted, as libpq's did before PostgreSQL 17. postgres.js's own
 * `query.cancel()` is no use: what it cannot do ends the process, by a rejection that nobody can catch.
 */
export async function cancelStatement(
  { host, port, path }: Sql['options'],
  { pid, secret }: Backend,
): Promise<void> {
  const message = Buffer.alloc(16);
  message.writeInt32BE(16, 0);
  message.writeInt32BE(cancelRequestCode, 4);
  message.writeInt32BE(pid, 8);
  message.writeInt32BE(secret | 0, 12);
  const socketPath: unknown = path;
  const socket =
    typeof socketPath === 'string' && socketPath !== ''
      ? connect(socketPath)
      : connect(port[0] ?? 5432, host[0]);
  socket.setTimeout(patienceMs, () => {
    socket.destroy(
      new Error(`expected PostgreSQL to take a cancel request within ${patienceMs} ms`),
    );
  });
  socket.resume().write(message);
  await once(socket, 'close');
}
