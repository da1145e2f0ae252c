import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A port that nobody listens on at present. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return address.port;
}

export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  /** The resident memory of the process, in MB. */
  readonly residentMb: () => number;
  /** The most that it was, in MB. */
  readonly peakMb: () => number;
  /** The processor time that it has used, in seconds. */
  readonly cpuSeconds: () => number;
}

export interface ServerProcessOptions {
  /** What Node runs, with its arguments. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly port: number;
  readonly variables?: Readonly<Record<string, string>>;
  /** What answers, but not with a fault of the server, once it is ready. */
  readonly readyPath: string;
}

// Linux counts processor time in hundredths of a second for user space.
const ticksPerSecond = 100;

function statusOf(child: ChildProcess, file: 'status' | 'stat'): string {
  return readFileSync(`/proc/${child.pid ?? 0}/${file}`, 'utf8');
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    return false;
  }
}

/** Starts a server under Node and waits until it answers. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { args, cwd, port, variables, readyPath } = options;
  const set = Object.entries({ ...variables, PORT: String(port) });
  const child = spawn(
    'env',
    [...set.map(([name, value]) => `${name}=${value}`), process.execPath, ...args],
    { stdio: ['ignore', 'ignore', 'inherit'], ...(cwd !== undefined && { cwd }) },
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${readyPath}`))) {
    if (child.exitCode !== null) {
      throw new Error(`expected ${args.join(' ')} to serve, but it ended with ${child.exitCode}`);
    }
    await delay(10);
  }
  return {
    url,
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(statusOf(child, 'status'))?.[1]) / 1024,
    peakMb: () => Number(/VmHWM:\s+(\d+)/.exec(statusOf(child, 'status'))?.[1]) / 1024,
    cpuSeconds: () => {
      // After the command's name, which may hold spaces: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
      const fields = statusOf(child, 'stat')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
