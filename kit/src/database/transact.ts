import { cancelStatement } from './cancel-statement.ts';
import type { Connection, Connections } from './connections.ts';
import type { ReadOptions } from './read.ts';
import { send, type Rows, type Statement } from './send.ts';

/** The inside of a transaction. */
export interface Transaction {
  readonly run: (statement: Statement) => Promise<Rows>;
  /** Runs `work`, and undoes what it did where it rejects, and nothing else. */
  readonly savepoint: <T>(work: () => Promise<T>) => Promise<T>;
}

function command(text: string): Statement {
  return { text, params: [], asValues: false };
}

function transactionOn(connection: Connection, signal: AbortSignal | undefined): Transaction {
  const losses = connection.losses;
  let savepoints = 0;
  const run: Transaction['run'] = async (statement) => {
    signal?.throwIfAborted();
    // The client connects anew by itself; what is sent then would stand alone.
    if (connection.losses !== losses) {
      throw new Error('expected the connection to last until the end of the transaction');
    }
    return await send(connection, statement);
  };
  return {
    run,
    async savepoint(work) {
      const name = `savepoint_${(savepoints += 1)}`;
      await run(command(`savepoint ${name}`));
      try {
        return await work();
      } catch (error) {
        await run(command(`rollback to ${name}`));
        throw error;
      }
    },
  };
}

/**
 * Runs `work` in one transaction in which `settings` hold: all of it is kept, or nothing where `work` rejects, a statement
 * failed, or the signal fires before it is done.
 */
export async function transact<T>(
  connections: Connections,
  { settings, signal }: ReadOptions,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const connection = await connections.acquire(signal);
  const { client } = connection;
  let stopping: Promise<void> | undefined;
  let stop: (() => void) | undefined;
  let clean = false;
  try {
    const { state } = await client.unsafe(`begin; ${settings}`);
    stop = () => {
      stopping = cancelStatement(client.options, state);
      stopping.catch(() => undefined);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const transaction = transactionOn(connection, signal);
    const result = await work(transaction);
    const { command: ended } = await transaction.run(command('commit'));
    clean = true;
    if (ended !== 'COMMIT') throw new Error(`expected to commit, but got: ${ended}`);
    return result;
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  } finally {
    if (stop) signal?.removeEventListener('abort', stop);
    void giveBack(connections, connection, clean, stopping);
  }
}

async function giveBack(
  connections: Connections,
  connection: Connection,
  clean: boolean,
  stopping: Promise<void> | undefined,
): Promise<void> {
  try {
    await stopping;
    if (!clean || stopping) await connection.client.unsafe('rollback');
    connections.release(connection);
  } catch {
    connections.discard(connection);
  }
}
