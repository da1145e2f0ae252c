import {
  verifyTrail,
  writeLeftRecords,
  type SigningKey,
  type TakenJournal,
  type Verification,
} from '@loopgraph/gateway/trail';
import { createLogger } from '@loopgraph/kit/log';
import type { Config } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import type { AdminDatabase } from '../postgres/admin-database.ts';
import { openSession, type Session } from '../postgres/session.ts';
import type { Evidence } from './evidence.ts';
import { journalFolderFor } from './hold-journal.ts';
import type { FoundTrailFolder } from './trail-folder.ts';
import { writeLeftIn } from './write-left.ts';

export interface CheckOptions {
  readonly database: AdminDatabase;
  readonly folder: FoundTrailFolder;
  readonly evidence: Evidence;
  readonly config: Pick<Config, 'databaseUrl' | 'auditJournal' | 'logLevel'>;
}

/** Whether `key` may sign in a trail: it signed a chain of it, or there is none yet. One that did not would make the trail untrusted. */
export async function isOfTrail({ publicKey }: SigningKey, sql: Session): Promise<boolean> {
  const [row] = await sql<{ is: boolean }[]>`
    select exists (select from audit.chains where public_key = ${publicKey})
      or not exists (select from audit.chains) as is`;
  return row?.is === true;
}

/** Writes what those left that were killed, but for journals of hubs that run, which write them themselves. */
async function writeLeft(
  { database: { adminUrl: url, isAlone }, folder: { journalFolder }, config }: CheckOptions,
  key: SigningKey,
  sql: Session,
): Promise<readonly TakenJournal[]> {
  const { databaseUrl, auditJournal, logLevel: level } = config;
  if (databaseUrl === undefined) {
    return isAlone ? await writeLeftRecords(journalFolder, sql, key) : [];
  }
  const own = await journalFolderFor(url, journalFolder);
  const logger = createLogger({ name: 'audit', level });
  const taken: TakenJournal[] = [];
  for (const folder of [own, auditJournal]) {
    if (typeof folder === 'string') {
      taken.push(...(await writeLeftIn({ url, folder, key, patienceMs: 0, logger })));
    }
  }
  return taken;
}

function journalFault({ path, unreadable }: TakenJournal): string[] {
  if (unreadable.length === 0) return [];
  return [`journal ${path}.unreadable: its lines ${unreadable.join(', ')} were altered`];
}

/**
 * What the trail holds; a HubFault with every fault where it is not as it was written. Who has the house's key writes first what killed
 * hubs left. The evidence was read before, for anchors are written after what they speak of.
 */
export async function checkTrail(options: CheckOptions): Promise<Verification> {
  const { key } = options.folder;
  const { since, kept, trusted } = options.evidence;
  await using session = openSession(options.database.adminUrl);
  const { sql } = session;
  const journals = key && (await isOfTrail(key, sql)) ? await writeLeft(options, key, sql) : [];
  const keys = key ? [key.publicKey, ...trusted] : trusted;
  const found = await verifyTrail({ sql, trusted: keys, kept, since });
  const faults = [...journals.flatMap(journalFault), ...found.faults];
  if (faults.length === 0) return found;
  throw new HubFault(`the audit trail is not as it was written:\n  ${faults.join('\n  ')}`);
}
