import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';
import { postgresBinaries } from './binaries.ts';
import { ensureDataFolder, ensureHome, removeUnfinished, type DataFolder } from './data-folder.ts';
import { livePostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { openSession, type Session } from './session.ts';
import { unprivileged } from './unprivileged.ts';

/** Held by the one hub of a home for its life. Any number, but for ever the same. */
const HOME_LOCK = 4_736_251;
const POLL_MS = 20;
/** Of connecting to a server that says it is ready: some 10 s. */
const ATTEMPTS_AT_MOST = 400;
const STARTS_AT_MOST = 20;
/** PostgreSQL takes a moment to see that a killed hub is gone. */
const LOCK_ATTEMPTS = 25;

export interface EmbeddedPostgresOptions {
  readonly home: string;
  /** False only for data that nobody will miss: no fsync. */
  readonly durable?: boolean;
  /** True where a hub that runs with this home is welcome: its server is used, and stays. */
  readonly shared?: boolean;
  /** Called once the server is on its way, so that the wait for it can be used. */
  readonly onSpawned?: () => void;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** The superuser's, of the database `loopgraph`. */
  readonly adminUrl: string;
  /** Whether nobody else works with this home meanwhile, a hub neither. */
  readonly isAlone: boolean;
  /** Ends the server; when `hurried` fires, without waiting for a checkpoint. */
  readonly stop: (hurried?: AbortSignal) => Promise<void>;
}

/** The PostgreSQL of a home, made and started where need be; while a hub holds it, others must share or are refused. */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  const start = { durable: options.durable ?? true, onSpawned: options.onSpawned };
  const binaries = await postgresBinaries();
  await ensureHome(home);
  const runner = unprivileged(binaries.postgres, home);
  const folder = await ensureDataFolder(home, binaries, runner, start.durable);
  let lastFailure = 'no answer';
  for (let attempt = 0; attempt < ATTEMPTS_AT_MOST;) {
    const running = await livePostmaster(folder.data);
    if (!running) {
      attempt += ATTEMPTS_AT_MOST / STARTS_AT_MOST;
      const failure = await startPostmaster(folder, binaries, runner, start);
      if (failure === null) continue;
      lastFailure = failure;
      if (!/lock file|already exists|in use|could not create any TCP/i.test(failure)) break;
    } else if (running.status === 'ready') {
      attempt += 1;
      const lock = await takeHome(folder, running.port, home);
      if (lock === 'held' && options.shared === true) return guestOf(folder, running.port);
      if (lock === 'held') {
        throw new HubFault(`another Loopgraph is running with this home: ${home}`);
      }
      if (lock !== 'unready') return await serve(home, folder, running.port, lock);
    }
    await sleep(POLL_MS);
  }
  throw new HubFault(`PostgreSQL did not start in ${folder.data}: ${lastFailure}`);
}

function urlOf(folder: DataFolder, port: number, database: string): string {
  return `postgres://postgres:${folder.password}@127.0.0.1:${port}/${database}`;
}

function guestOf(folder: DataFolder, port: number): EmbeddedPostgres {
  const stop = () => Promise.resolve();
  const adminUrl = urlOf(folder, port, 'loopgraph');
  return { adminUrl, isAlone: false, stop, [Symbol.asyncDispose]: stop };
}

/** The session that holds the home; 'held' where another hub does, 'unready' where the server is going down or coming up. */
async function takeHome(
  folder: DataFolder,
  port: number,
  home: string,
): Promise<Session | 'held' | 'unready'> {
  const { sql: session } = openSession(urlOf(folder, port, 'postgres'));
  try {
    for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt += 1) {
      const [row] = await session<
        { held: boolean }[]
      >`select pg_try_advisory_lock(${HOME_LOCK}) as held`;
      if (row?.held) return session;
      await sleep(POLL_MS);
    }
  } catch (error) {
    await session.end({ timeout: 0 });
    const code = codeOf(error) ?? '';
    if (/^(57P0[123]|ECONNREFUSED|ECONNRESET|CONNECTION_\w+|CONNECT_TIMEOUT)$/.test(code))
      return 'unready';
    throw new HubFault(
      `expected to connect to the PostgreSQL of ${home}, got: ${messageOf(error)}`,
    );
  }
  await session.end({ timeout: 0 });
  return 'held';
}

async function serve(
  home: string,
  folder: DataFolder,
  port: number,
  lock: Session,
): Promise<EmbeddedPostgres> {
  const stop = async (hurried?: AbortSignal) => {
    await stopPostmaster(folder.data, hurried);
    await lock.end({ timeout: 0 });
  };
  try {
    await removeUnfinished(home);
    const known = await lock`select from pg_database where datname = 'loopgraph'`;
    if (known.length === 0) await lock`create database loopgraph`;
  } catch (error) {
    await stop();
    throw error;
  }
  const adminUrl = urlOf(folder, port, 'loopgraph');
  return { adminUrl, isAlone: true, stop, [Symbol.asyncDispose]: () => stop() };
}
