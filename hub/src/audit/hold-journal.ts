import { join } from 'node:path';
import { holdFolder, holdOwnFolder } from '@loopgraph/gateway/trail';
import type { Logger } from '@loopgraph/kit/log';
import { HubFault, messageOf } from '../hub-fault.ts';
import { openSession } from '../postgres/session.ts';

/** Where a hub keeps its journal whose database is elsewhere. */
export interface JournalPlace {
  /** Of the database. */
  readonly url: string;
  /** What AUDIT_JOURNAL says: a folder, or null for none. */
  readonly asked: string | null | undefined;
  /** That of a home that lasts; used unless AUDIT_JOURNAL says otherwise, or another hub uses it. */
  readonly own: string | undefined;
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

/** Holds the folder of a hub's journal against others that use the same database; undefined where PostgreSQL is to write first. */
export async function holdJournal(
  place: JournalPlace,
  started: AsyncDisposableStack,
): Promise<string | undefined> {
  const { url, asked, own, logger } = place;
  if (typeof asked === 'string') {
    started.use(await holdAsked(asked, place));
    return asked;
  }
  if (asked === null || own === undefined) return undefined;
  const folder = await journalFolderFor(url, own);
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
