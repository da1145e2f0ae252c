import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

export interface HubProcess extends AsyncDisposable {
  readonly url: string;
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyMs: number;
  /** The resident memory of the hub's process, PostgreSQL not among it. */
  readonly residentMb: () => number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return address.port;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Starts a hub as users do, in a process of its own, and waits until it is ready. */
export async function startHubProcess(home: string, employees: number): Promise<HubProcess> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      'hub/src/cli.ts',
      'start',
      '--home',
      home,
      '--port',
      String(port),
      '--employees',
      String(employees),
      '--no-open',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null)
      throw new Error(`expected the hub to start, but it ended with ${child.exitCode}`);
    await delay(10);
  }
  const readyMs = performance.now() - began;
  return {
    url,
    readyMs,
    residentMb: () => {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(
        readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'),
      )?.[1];
      return Number(kilobytes) / 1024;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
