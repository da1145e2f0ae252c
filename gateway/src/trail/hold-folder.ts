import { randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '@loopgraph/kit/config';
import { arrayTypes } from '@loopgraph/kit/database/array-types';
import type { Logger } from '@loopgraph/kit/log';
import { makeFolder } from '@loopgraph/kit/make-folder';
import postgres, { type Sql } from 'postgres';

export interface HoldFolderOptions {
  /** Of the database that knows who holds it. */
  readonly url: string;
  /** Made where it is not there. */
  readonly folder: string;
  /** How long to wait for another to let go of it. */
  readonly patienceMs?: number;
  readonly logger: Logger;
}

/** Any number, but for ever the same. */
const FOLDER_LOCK = 4_736_252;
const againAfterMs = 250;
/** PostgreSQL finds out within some 11 s that the machine of a holder is gone. */
const defaultPatienceMs = 15_000;
const keepAlive = {
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
};

async function idOf(folder: string): Promise<string> {
  const path = join(folder, 'id');
  const made = join(folder, `id.${randomUUID()}`);
  await writeFile(made, randomUUID(), { mode: 0o600 });
  try {
    // As a whole, and refused where there is one.
    await link(made, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(made);
  }
  return await readFile(path, 'utf8');
}

async function take(sql: Sql, id: string): Promise<boolean> {
  const [row] = await sql<{ held: boolean }[]>`
    select pg_try_advisory_lock(${FOLDER_LOCK}::int, hashtext(${id})) as held`;
  return row?.held === true;
}

/** Whether it was taken before `patienceMs` were over. */
async function takeWithin(patienceMs: number, sql: Sql, id: string): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (!(await take(sql, id))) {
    if (performance.now() >= until) return false;
    await sleep(againAfterMs);
  }
  return true;
}

/**
 * Holds a folder for this process, by a lock of the database; null where another does. Where the connection is lost, the lock is
 * taken again.
 */
export async function holdFolder(options: HoldFolderOptions): Promise<AsyncDisposable | null> {
  const { url, folder, patienceMs = defaultPatienceMs, logger } = options;
  await makeFolder(folder);
  const id = await idOf(folder);
  let isHeld = false;
  let isEnded = false;
  const sql = postgres(url, {
    max: 1,
    // postgres.js would renew the connection after some 45 minutes, and so lose the lock.
    max_lifetime: null,
    ...arrayTypes,
    connection: keepAlive,
    onnotice: () => undefined,
    onclose: () => {
      if (!isHeld) return;
      isHeld = false;
      void takeAgain();
    },
  });

  async function takeAgain(): Promise<void> {
    let isTold = false;
    while (!isHeld && !isEnded) {
      await sleep(againAfterMs, undefined, { ref: false });
      // Not while PostgreSQL is away.
      const taken = await take(sql, id).catch(() => null);
      isHeld = taken === true;
      if (taken !== false || isTold) continue;
      isTold = true;
      logger.error({ folder }, 'expected this process to hold its journal, but another does');
    }
  }

  await using ending = new AsyncDisposableStack();
  ending.defer(async () => {
    isEnded = true;
    isHeld = false;
    await sql.end({ timeout: 5 });
  });
  isHeld = await takeWithin(patienceMs, sql, id);
  return isHeld ? ending.move() : null;
}

/** The same; throws where another holds the folder that `setting` names. */
export async function holdOwnFolder(
  setting: string,
  options: HoldFolderOptions,
): Promise<AsyncDisposable> {
  const held = await holdFolder(options).catch((error: unknown) => {
    const got = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${setting}: expected a folder that can be held, got: ${got}`);
  });
  if (held) return held;
  throw new ConfigError(
    `${setting}: expected a folder that no other gateway uses, but one uses ${options.folder}`,
  );
}
