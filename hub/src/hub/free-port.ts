import { once } from 'node:events';
import { createServer } from 'node:net';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';

/** Refuses a port that cannot be listened on, before anything is started for it. */
export async function expectFreePort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw listenFault(error, port, host) ?? error;
  } finally {
    probe.close();
  }
}

/** What the operator is told of a failure to listen; null where it is another failure. */
export function listenFault(error: unknown, port: number, host: string): HubFault | null {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new HubFault(
        `port ${port} of ${host} is in use: stop what uses it, or choose another one with --port (0 takes any free one)`,
      );
    case 'EACCES':
      return new HubFault(
        `expected a port that this user may listen on, got ${port}: choose one from 1024 with --port`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new HubFault(
        `expected a host that is an address of this machine, got ${host}: ${messageOf(error)}`,
      );
    default:
      return null;
  }
}
