import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { makeFolder } from '@loopgraph/kit/make-folder';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { Unprivileged } from './unprivileged.ts';

/** The major version of the binaries; a data folder belongs to one. */
const MAJOR = '18';
const UNFINISHED = 'postgres-unfinished-';

/** Where a home keeps its PostgreSQL. */
export interface DataFolder {
  readonly data: string;
  readonly log: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
}

/** Makes the home's PostgreSQL folder unless it is there; of two at once, one wins and both use what it made. */
export async function ensureDataFolder(
  home: string,
  binaries: PostgresBinaries,
  runner: Unprivileged,
  durable: boolean,
): Promise<DataFolder> {
  const folder = join(home, 'postgres');
  try {
    if (!existsSync(folder)) await makeDataFolder(home, folder, binaries, runner, durable);
    return await openDataFolder(folder);
  } catch (error) {
    throw homeFault(error, home);
  }
}

/** Makes the folder that holds all state, unless it is there. */
export async function ensureHome(home: string): Promise<void> {
  try {
    await makeFolder(home);
  } catch (error) {
    throw homeFault(error, home);
  }
}

function homeFault(error: unknown, home: string): HubFault {
  if (error instanceof HubFault) return error;
  if (codeOf(error) === 'ENOSPC') return new HubFault(`no space left for the database in ${home}`);
  return new HubFault(`expected a home that can be written, got ${home}: ${messageOf(error)}`);
}

/** Removes what starts that were killed half way left behind. Only for the one hub that holds the home. */
export async function removeUnfinished(home: string): Promise<void> {
  const names = await readdir(home);
  const unfinished = names.filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(
    unfinished.map((name) => rm(join(home, name), { recursive: true, force: true })),
  );
}

async function openDataFolder(folder: string): Promise<DataFolder> {
  const data = join(folder, 'data');
  const major = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (major !== MAJOR) {
    throw new HubFault(
      `expected a home made by PostgreSQL ${MAJOR}, got one made by PostgreSQL ${major}: ${folder}`,
    );
  }
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
  return { data, log: join(folder, 'log'), password };
}

/** Made beside its place and renamed into it, so that a half-made folder never counts. */
async function makeDataFolder(
  home: string,
  folder: string,
  binaries: PostgresBinaries,
  runner: Unprivileged,
  durable: boolean,
): Promise<void> {
  const unfinished = await mkdtemp(join(home, UNFINISHED));
  try {
    const password = randomBytes(24).toString('base64url');
    const data = join(unfinished, 'data');
    const passwordFile = join(unfinished, 'password');
    await chmod(unfinished, 0o755);
    await mkdir(data, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    runner.adopt(data);
    runner.adopt(passwordFile);
    await initialise({ data, passwordFile, home }, binaries, runner, durable);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another hub was first; its folder is as good.
    if (!existsSync(join(folder, 'password'))) throw error;
  }
}

async function initialise(
  { data, passwordFile, home }: { data: string; passwordFile: string; home: string },
  binaries: PostgresBinaries,
  runner: Unprivileged,
  durable: boolean,
): Promise<void> {
  const { file, args } = runner.command(binaries.initdb, [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const initdb = spawn(file, args, { ...runner.identity, stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaint] = await Promise.all([text(initdb.stderr), once(initdb, 'close')]);
  if (initdb.exitCode === 0) return;
  if (complaint.includes('No space left on device')) {
    throw new HubFault(`no space left for the database in ${home}`);
  }
  const cause = /(?:error|FATAL|PANIC): +(.*)/.exec(complaint)?.[1] ?? messageOf(complaint);
  throw new HubFault(`PostgreSQL could not make its folder in ${home}: ${cause}`);
}
