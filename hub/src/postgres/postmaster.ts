import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { codeOf, HubFault } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import type { Unprivileged } from './unprivileged.ts';

const POLL_MS = 10;

/** What PostgreSQL says of itself in its postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

interface StartOptions {
  readonly durable: boolean;
  readonly onSpawned?: (() => void) | undefined;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=192MB',
  'effective_cache_size=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'logging_collector=off',
];
/** For databases that nobody will miss, such as those of tests: several hubs at a time, with up to 50 connections each. */
const NOT_DURABLE = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=300',
];

/** The server of `data` as its lock file tells, null where none is alive. */
export async function livePostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readIfThere(join(data, 'postmaster.pid'))).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isPostmasterOf(data, pid))) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' };
}

/** Starts a server in a session of its own, so that Ctrl-C at the terminal reaches the hub alone. Returns why it did not stay, or null once it is ready. */
export async function startPostmaster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  runner: Unprivileged,
  { durable, onSpawned }: StartOptions,
): Promise<string | null> {
  const settings = [...SETTINGS, `port=${await freePort()}`, ...(durable ? [] : NOT_DURABLE)];
  const { file, args } = runner.command(binaries.postgres, [
    '-D',
    folder.data,
    ...settings.flatMap((s) => ['-c', s]),
  ]);
  await removeForeignLock(folder.data);
  const log = openSync(folder.log, 'a', 0o600);
  const before = statSync(folder.log).size;
  const server = spawn(file, args, {
    ...runner.identity,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const end = once(server, 'exit').catch(() => undefined);
  server.unref();
  onSpawned?.();
  while (server.exitCode === null && server.signalCode === null) {
    const postmaster = await livePostmaster(folder.data);
    if (postmaster?.pid === server.pid && postmaster?.status === 'ready') return null;
    await Promise.race([sleep(POLL_MS), end]);
  }
  const said = (await readFile(folder.log)).subarray(before).toString('utf8');
  return /(?:FATAL|PANIC|error): +(.*)/.exec(said)?.[1] ?? `see ${folder.log}`;
}

/** Ends the server of `data` and waits for it: at once but cleanly, or, when `hurried` fires, without a checkpoint. */
export async function stopPostmaster(data: string, hurried?: AbortSignal): Promise<void> {
  const postmaster = await livePostmaster(data);
  if (!postmaster) return;
  const send = (signal: 'SIGINT' | 'SIGQUIT') => {
    if (isAlive(postmaster.pid)) process.kill(postmaster.pid, signal);
  };
  const hurry = () => {
    send('SIGQUIT');
  };
  send('SIGINT');
  if (hurried?.aborted) hurry();
  hurried?.addEventListener('abort', hurry);
  while (isAlive(postmaster.pid)) await sleep(POLL_MS);
  hurried?.removeEventListener('abort', hurry);
}

/**
 * Removes a lock file left by a crash whose process number is another program's by now, which PostgreSQL takes for a
 * server. Every other stale lock file it sees through by itself.
 */
async function removeForeignLock(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid');
  const lock = await readIfThere(path);
  const pid = Number.parseInt(lock, 10);
  if (!(pid > 0) || !isAlive(pid) || (await isPostmasterOf(data, pid))) return;
  // Not where another hub has started a server since.
  if ((await readIfThere(path)) === lock) await rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A process number may have gone to another program since; a postmaster's working folder is its data folder. */
async function isPostmasterOf(data: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
  } catch {
    return isAlive(pid);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string')
    throw new HubFault('expected a free port on 127.0.0.1, got none');
  return address.port;
}
