import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { inAnotherTurn, isLateNow, SharedTurns } from '../pace.ts';

/** What postgres.js knows of where PostgreSQL is, when it asks for a socket. */
interface Place {
  readonly host: readonly string[];
  readonly port: readonly number[];
  /** Of a Unix socket. */
  readonly path?: string | false;
}

/**
 * Lets what `source` gives share the event loop with everything else. Node else reads up to 2 MB of a socket in one turn, which
 * are some ten thousand rows.
 */
export function paceReads(source: Readable): void {
  // Its own: whoever had it opened has nothing to do with who reads later.
  const turns = new SharedTurns();
  source.on('data', () => {
    if (!isLateNow()) return;
    source.pause();
    turns.begin(() => {
      inAnotherTurn(() => source.resume());
    });
  });
}

/**
 * Connects as postgres.js does (connect in its connection.js), to one host after the other where there are several. What comes
 * encrypted is not held up: TLS has a socket of its own.
 */
export function pacedSockets(): (place: Place) => Socket {
  let attempts = 0;
  return ({ host: hosts, port: ports, path }) => {
    const at = attempts++ % hosts.length;
    const host = hosts[at] ?? 'localhost';
    const port = ports[at] ?? 5432;
    const socket = path ? connect(path) : Object.assign(connect(port, host), { host, port });
    paceReads(socket);
    return socket;
  };
}
