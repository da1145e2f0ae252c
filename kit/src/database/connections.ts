import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { arrayTypes } from './array-types.ts';
import { pacedSockets } from './paced-socket.ts';

/** A connection of one's own: what is sent on it runs in that order, with nothing of others in between. */
export interface Connection {
  readonly client: Sql;
  /** The texts that it keeps prepared. */
  readonly prepared: Set<string>;
  /** How often it was lost, and opened again by the client: what went before it is gone then. */
  readonly losses: number;
}

export interface Connections extends AsyncDisposable {
  /** Waits for a connection; rejects with the signal's reason where that fires first. */
  readonly acquire: (signal?: AbortSignal) => Promise<Connection>;
  /** Gives one back that is fit for others: no transaction is open on it, and nothing is under way. */
  readonly release: (connection: Connection) => void;
  /** Ends one of which that cannot be told; another takes its place. */
  readonly discard: (connection: Connection) => void;
}

// PostgreSQL keeps each statement's plan in the connection's memory, and clients choose columns and filters.
const mostPrepared = 100;

interface Waiting {
  readonly grant: (connection: Connection) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Up to `size` connections, opened as they are needed; those used last are used first. Each is a client of its own, for
 * postgres.js's `reserve()` hands out broken connections after PostgreSQL was away, and its pool runs others' statements
 * between those of one's own.
 */
export function openConnections(url: string, size: number): Connections {
  const idle: Connection[] = [];
  const open = new Set<Connection>();
  const waiting = new Set<Waiting>();
  let closed = false;

  function connect(): Connection {
    const prepared = new Set<string>();
    const onclose = () => {
      connection.losses += 1;
      prepared.clear();
    };
    const options = {
      max: 1,
      onnotice: () => undefined,
      onclose,
      socket: pacedSockets(),
      ...arrayTypes,
    };
    const client = postgres(url, options);
    // For what it does to the client: dates and JSON are left to drizzle.
    drizzle(client);
    const connection = { client, prepared, losses: 0 };
    open.add(connection);
    return connection;
  }

  function next(): Waiting | undefined {
    const [first] = waiting;
    if (first) waiting.delete(first);
    return first;
  }

  function drop(connection: Connection, timeout: number): void {
    open.delete(connection);
    // It is closed either way; there is nobody left to tell.
    connection.client.end({ timeout }).catch(() => undefined);
    if (!closed) next()?.grant(connect());
  }

  function wait(signal: AbortSignal | undefined): Promise<Connection> {
    const { promise, resolve, reject } = Promise.withResolvers<Connection>();
    const onAbort = () => {
      waiting.delete(entry);
      reject(signal?.reason as Error);
    };
    const entry: Waiting = {
      reject,
      grant(connection) {
        signal?.removeEventListener('abort', onAbort);
        resolve(connection);
      },
    };
    waiting.add(entry);
    signal?.addEventListener('abort', onAbort, { once: true });
    return promise;
  }

  return {
    acquire(signal) {
      if (closed) return Promise.reject(new Error('expected the database to be open'));
      const free = idle.pop() ?? (open.size < size ? connect() : undefined);
      return free ? Promise.resolve(free) : wait(signal);
    },
    release(connection) {
      if (closed) return;
      if (connection.prepared.size >= mostPrepared) {
        drop(connection, 5);
        return;
      }
      const first = next();
      if (first) first.grant(connection);
      else idle.push(connection);
    },
    discard(connection) {
      drop(connection, 0);
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      for (const { reject } of waiting) reject(new Error('expected the database to be open'));
      waiting.clear();
      await Promise.all([...open].map(({ client }) => client.end({ timeout: 5 })));
    },
  };
}
