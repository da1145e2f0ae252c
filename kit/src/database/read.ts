import { cancelStatement } from './cancel-statement.ts';
import type { Connection, Connections } from './connections.ts';
import { send, type Rows, type Statement } from './send.ts';

/** What PostgreSQL has to be told, and by when. */
export interface ReadOptions {
  /** The SQL that says who is asking, until the end of the transaction. */
  readonly settings: string;
  readonly signal?: AbortSignal | undefined;
}

const ignore = () => undefined;

/** Sends all at once, so that it costs one round trip. */
function sendRead(connection: Connection, settings: string, statement: Statement) {
  const { client } = connection;
  const begun = client.unsafe(`begin read only; ${settings}`).execute();
  const rows = send(connection, statement);
  const ended = client.unsafe('commit').execute();
  return { begun, rows, ended };
}

type Sent = ReturnType<typeof sendRead>;

/**
 * The rows; undefined where they came after the transaction had ended. For postgres.js sends a statement again, by itself
 * and behind what was sent since, when the plan that was prepared for it no longer fits the tables: then nobody asked.
 */
async function rowsInTime({ begun, rows, ended }: Sent): Promise<Rows | undefined> {
  let over = false;
  ended.then(() => (over = true), ignore);
  const inTime = rows.then((got) => (over ? undefined : got));
  const [, got] = await Promise.all([begun, inTime]);
  return got;
}

/** Gives the connection back once nothing can reach the next who gets it: neither an open transaction nor a cancel request. */
async function giveBack(
  connections: Connections,
  connection: Connection,
  { begun, ended }: Sent,
  stopping: Promise<void> | undefined,
): Promise<void> {
  ended.catch(ignore);
  try {
    await begun;
    if (stopping) {
      await stopping;
      await ended.catch(ignore);
      // A request that came late may have stopped the commit; what it could stop from here on is this.
      await connection.client.unsafe('rollback');
    } else {
      await ended;
    }
    connections.release(connection);
  } catch {
    connections.discard(connection);
  }
}

async function readOnce(
  connections: Connections,
  statement: Statement,
  { settings, signal }: ReadOptions,
): Promise<Rows | undefined> {
  const connection = await connections.acquire(signal);
  if (signal?.aborted) {
    connections.release(connection);
    throw signal.reason;
  }
  const sent = sendRead(connection, settings, statement);
  let stopping: Promise<void> | undefined;
  const abandoned = Promise.withResolvers<never>();
  const stop = () => {
    abandoned.reject(signal?.reason);
    const { options } = connection.client;
    stopping = sent.begun.then(({ state }) => cancelStatement(options, state));
    stopping.catch(ignore);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([rowsInTime(sent), abandoned.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
    void giveBack(connections, connection, sent, stopping);
  }
}

/** Runs one statement in a read-only transaction of its own, in which `settings` hold. */
export async function read(
  connections: Connections,
  statement: Statement,
  options: ReadOptions,
): Promise<Rows> {
  options.signal?.throwIfAborted();
  const rows =
    (await readOnce(connections, statement, options)) ??
    (await readOnce(connections, statement, options));
  if (!rows) throw new Error('expected the tables to stay as they are while they are read');
  return rows;
}
