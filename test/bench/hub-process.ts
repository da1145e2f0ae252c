import { performance } from 'node:perf_hooks';
import { freePort, startServerProcess, type ServerProcess } from './processes.ts';

export interface HubProcess extends ServerProcess {
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyMs: number;
}

/** Starts a hub as users do, in a process of its own, and waits until it is ready. */
export async function startHubProcess(home: string, employees: number): Promise<HubProcess> {
  const port = await freePort();
  const size = ['--employees', String(employees), '--no-open'];
  const began = performance.now();
  const hub = await startServerProcess({
    args: ['hub/src/cli.ts', 'start', '--home', home, ...size],
    port,
    readyPath: '/readyz',
  });
  return { ...hub, readyMs: performance.now() - began };
}
