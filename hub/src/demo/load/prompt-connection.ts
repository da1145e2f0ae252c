import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { arrayTypes } from '@loopgraph/kit/database/array-types';
import postgres from 'postgres';

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false | undefined;
}

/**
 * One connection that sends small packets at once. postgres.js leaves Nagle's algorithm on, so that
 * the end of each COPY waits some 40 ms for a delayed acknowledgement: measured 70 ms a COPY, and
 * a demo company of 20,000 takes a thousand of them.
 */
export function openPromptConnection(url: string): postgres.Sql {
  const options: postgres.Options<Record<string, postgres.PostgresType>> & {
    readonly socket: (address: Address) => Promise<Socket>;
  } = {
    max: 1,
    max_lifetime: null,
    onnotice: () => undefined,
    socket: promptSocket,
    ...arrayTypes,
  };
  return postgres(url, options);
}

async function promptSocket({ host, port, path }: Address): Promise<Socket> {
  const socket = path
    ? connect({ path })
    : connect({ host: host[0] ?? 'localhost', port: port[0] ?? 5432, noDelay: true });
  await once(socket, 'connect');
  return socket;
}
