import { join } from 'node:path';
import { holdFolder, holdOwnFolder, type SigningKey } from '@loopgraph/gateway/trail';
import type { Logger } from '@loopgraph/kit/log';
import { HubFault, messageOf } from '../hub-fault.ts';
import { openSession } from '../postgres/session.ts';
import { writeLeftIn } from './write-left.ts';

/** Where a hub keeps its journal whose database is elsewhere. */
export interface JournalPlace {
  /** Of the database. */
  readonly url: string;
  /** What AUDIT_JOURNAL says: a folder, or null for none. */
  readonly asked: string | null | undefined;
  /** Of the home, with a folder within it for each database. */
  readonly home: string;
  /** Whether that is used unless AUDIT_JOURNAL says otherwise, or another hub uses it: where the home lasts. */
  readonly isOwnUsed: boolean;
  /** Signs what is found there. */
  readonly key: SigningKey;
  readonly logger: Logger;
}

/** The folder within `folder` of records for the trail of the database of `url` alone: a home may be used with several. */
export async function journalFolderFor(url: string, folder: string): Promise<string> {
  await using session = openSession(url);
  const [trail] = await session.sql<{ id: string }[]>`select id from audit.trail`;
  if (!trail) throw new HubFault('expected a row in audit.trail, got none');
  return join(folder, trail.id);
}

/** How long a hub that was just killed may be taken to hold the home's own. */
const ownPatienceMs = 2_000;

async function holdAsked(folder: string, { url, logger }: JournalPlace): Promise<AsyncDisposable> {
  try {
    return await holdOwnFolder('AUDIT_JOURNAL', { url, folder, logger });
  } catch (error) {
    throw new HubFault(messageOf(error));
  }
}

async function holdOwn(
  folder: string,
  { url, logger }: JournalPlace,
  started: AsyncDisposableStack,
): Promise<string | undefined> {
  const held = await holdFolder({ url, folder, patienceMs: ownPatienceMs, logger });
  if (held) {
    started.use(held);
    return folder;
  }
  logger.warn(
    { folder },
    'another hub keeps its journal in this home: answers wait for PostgreSQL',
  );
  return undefined;
}

async function writeLeft(folder: string, { url, key, logger }: JournalPlace): Promise<void> {
  const patienceMs = ownPatienceMs;
  for (const taken of await writeLeftIn({ url, folder, key, patienceMs, logger })) {
    const { path, written, unreadable } = taken;
    if (written > 0) logger.info({ path, written }, 'recorded what a hub before had left');
    if (unreadable.length === 0) continue;
    logger.error({ path, unreadable }, 'expected records of accesses, got other lines; kept');
  }
}

/**
 * Holds the folder of a hub's journal against others that use the same database; undefined where PostgreSQL is to write first.
 * Where that is not the home's own, what a hub left there that was killed under other settings is written.
 */
export async function holdJournal(
  place: JournalPlace,
  started: AsyncDisposableStack,
): Promise<string | undefined> {
  const { url, asked, home, isOwnUsed } = place;
  const own = await journalFolderFor(url, home);
  if (asked === undefined && isOwnUsed) return await holdOwn(own, place, started);
  if (typeof asked === 'string') started.use(await holdAsked(asked, place));
  await writeLeft(own, place);
  return asked ?? undefined;
}
